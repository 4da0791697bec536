using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Exclusions;

/// <summary>One suspension or exclusion: who has been told, what is due, what was decided and what was weighed.</summary>
[Requires(Permission.SeePupils)]
public sealed class CaseModel(OpenCase open, OnrollDbContext db, TimeProvider time) : PageModel
{
    private const int MostDaysDrawn = 32;

    public OpenCase Open => open;

    public ExclusionCase Case => open.Case;

    public IReadOnlyList<CaseDuty> Duties { get; private set; } = [];

    public IReadOnlyList<CaseStage> Stages { get; private set; } = [];

    public SinceReturn? Since { get; private set; }

    /// <summary>Where the pupil lives. Null when not recorded, and for a suspension, of which the home authority is not told.</summary>
    public HomeAuthority? Home { get; private set; }

    /// <summary>How it stands for the census. Null for a suspension.</summary>
    public CensusStanding? Census { get; private set; }

    /// <summary>The codes it has been given, the newest first.</summary>
    public IReadOnlyList<CensusCodeGiven> CensusHistory { get; private set; } = [];

    /// <summary>Why it cannot be cancelled. Null when the head may.</summary>
    public string? CancelObstacle { get; private set; }

    /// <summary>What was seen then may come from any part of the record, so all of those parts must be open.</summary>
    public bool MaySeeRecordThen => open.Record.Access.Opens(RecordSections.Needs | RecordSections.Safeguarding | RecordSections.Support);

    public DateOnly Today => open.Viewer.Today;

    public DateTime ShownAt => London.InLondon(time.UtcNowStored());

    /// <summary>What is to be done next, the soonest first.</summary>
    public IEnumerable<CaseDuty> Next => Duties.Where(d => d.IsOpen).OrderBy(d => d.DueOn ?? DateOnly.MaxValue).Take(3);

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await open.OpenAsync(exclusionId, "Suspension or exclusion", stop))
        {
            return NotFound();
        }

        // What came with a file tells nobody's notices: only the days it gives can be said.
        Duties = Case.Decision is null ? [.. Case.Duties().Where(d => d.Deadline.Id > Rules.Exclusions.ExclusionDeadlineId.AlternativeProvisionDetails)] : Case.Duties();
        Stages = CaseStages.Of(Case, Duties, Today);
        Since = await db.SinceReturnAsync(Case, Today, stop);
        Home = Case.IsPermanent ? await db.HomeAuthorityAsync(Case.Exclusion, stop) : null;
        Census = CensusStanding.Of(Case, Today);
        CensusHistory = Census is null ? [] : await db.CensusHistoryAsync(exclusionId, stop);
        CancelObstacle = Cancelling.Obstacle(Case, time.UtcNowStored());
        return Page();
    }

    /// <summary>The school days from the first day out to the last day that matters. Empty when they are too many to draw.</summary>
    public IReadOnlyList<DateOnly> LineDays()
    {
        var last = Duties.Select(d => d.DueOn).Append(Case.Out.BackOn).Append(Case.Board?.MeetsOn).Max();
        DateOnly[] days = last is { } to ? [.. Case.Calendar.OpenDaysBetween(Case.Exclusion.StartsOn, to)] : [];
        return days.Length is > 1 and <= MostDaysDrawn ? days : [];
    }

    /// <summary>What falls on them: the law's days above, what is booked and what guidance asks below.</summary>
    public IReadOnlyList<LineMark> LineMarks() =>
    [
        .. Duties.Where(d => d.DueOn is not null && d.Deadline.From is null).GroupBy(d => (Day: d.DueOn!.Value, IsLaw: d.Deadline.Force == Force.Statutory))   // left out just before when null
            .Select(of => new LineMark(
                of.Key.Day, DutyWords.Brief(of.First().Deadline.Id) + (of.Count() > 1 ? $" and {of.Count() - 1} more" : ""), of.Key.IsLaw, of.All(d => d.IsDone || d.IsPeriod))),
        .. Case.Board is { MeetsOn: { } meets, DecidedOn: null } board ? [new LineMark(meets, "Governors meet" + (board.MeetsAt is { } at ? $", {at.ToClock()}" : ""), false, false)] : Array.Empty<LineMark>(),
        .. Case.Out.BackOn is { } back && !Case.IsPermanent ? [new LineMark(back, "Back in school", false, back < Today)] : Array.Empty<LineMark>(),
    ];

    /// <summary>School days from today to a day, negative when it has passed.</summary>
    public int SchoolDaysTo(DateOnly day) => Case.Calendar.SchoolDaysUntil(Today, day) ?? day.DayNumber - Today.DayNumber;

    /// <summary>Whom the head must tell of a cancellation and has not yet (R-SUS-06).</summary>
    public string CaseCancelledToTell()
    {
        List<(NoticeRecipient To, string Words)> all = [(NoticeRecipient.Parent, "the parents"), (NoticeRecipient.GoverningBoard, "the governing board"), (NoticeRecipient.LocalAuthority, "the council")];
        if (Case.Law.Pupil.HasSocialWorker)
        {
            all.Add((NoticeRecipient.SocialWorker, "the social worker"));
        }

        if (Case.Law.Pupil.IsLookedAfter)
        {
            all.Add((NoticeRecipient.VirtualSchoolHead, "the virtual school head"));
        }

        var left = all.Where(who => Case.GivenOn(NoticeKind.Cancellation, who.To) is null).Select(who => who.Words).ToList();
        return left.Count == 0
            ? "Everybody has been told of the cancellation in writing."
            : $"Tell {string.Join(", ", left)} in writing without delay, with the reason. Offer the parents a meeting.";
    }

    /// <summary>What a changed calendar makes of a date a family was told.</summary>
    public static string Words(DeadlineChange change) => change switch
    {
        DeadlineChange.KeptForFamily kept => $"The family was told {kept.Told.ToLong()}. The calendar now gives {kept.Recalculated.ToLong()}; the date they were told stays.",
        DeadlineChange.Moved moved => $"The family was told {moved.From.ToLong()}. The calendar now gives {moved.To.ToLong()}: send them a further notice.",
        _ => "The calendar no longer reaches this date. What the family was told stays.",
    };
}
