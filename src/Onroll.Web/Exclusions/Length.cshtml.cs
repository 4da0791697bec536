using Microsoft.AspNetCore.Mvc;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;

namespace Onroll.Web.Exclusions;

/// <summary>When and how long, with what follows worked out while it is being chosen.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class LengthModel(OpenDraft open, CurrentViewer current, KeepDraft keep) : DraftStepPage(open, current, keep)
{
    private const int LastYear = 11;

    public IReadOnlyList<Choice> Starts { get; private set; } = [];

    public static IReadOnlyList<Choice> Parts { get; } = [new("am", "Morning"), new("pm", "Afternoon")];

    /// <summary>What follows from what has been chosen. Null while too little has been.</summary>
    public Means? Means => Means.Of(Open, Answers());

    [BindProperty]
    public string? StartsOn { get; set; }

    [BindProperty]
    public DateOnly? OtherDay { get; set; }

    [BindProperty]
    public string? OtherPart { get; set; }

    /// <summary>School days as typed, or lunchtimes.</summary>
    [BindProperty]
    public string? Sessions { get; set; }

    /// <summary>Half days to add or take away: the stepper's buttons without scripting.</summary>
    [BindProperty]
    public int? Step { get; set; }

    /// <summary>A length chosen by one touch.</summary>
    [BindProperty]
    public int? Pick { get; set; }

    [BindProperty]
    public bool MissesPublicExam { get; set; }

    [BindProperty]
    public DateOnly? ExamOn { get; set; }

    [BindProperty]
    public bool HasNoMoreExams { get; set; }

    [BindProperty]
    public string? FollowOnReason { get; set; }

    public ExclusionCategory? Category => Open.Answers.Category;

    public bool IsLunchtime => Category == ExclusionCategory.LunchtimeSuspension;

    public bool IsPermanent => Category == ExclusionCategory.PermanentExclusion;

    /// <summary>Whether the pupil is in their last year of compulsory school, when examinations can be over.</summary>
    public bool MayHaveNoExams => Open.Record.Header.Main?.NcYear == LastYear.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether it would follow on from another without a half day in school between.</summary>
    public bool IsFollowOn => FollowOn.Of(Open.Law, Answers()) is not null;

    protected override string NextStep => "grounds";

    /// <summary>What follows, while it is being chosen: a part of the page for the script, the whole page without one.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        var halfDays = Pick ?? (Step is { } step ? Math.Clamp((HalfDays() ?? 0) + step, 1, 90) : null);
        if (halfDays is { } chosen)
        {
            ModelState.Remove(nameof(Sessions));
            Sessions = IsLunchtime ? chosen.ToString(System.Globalization.CultureInfo.InvariantCulture) : HalfDayText.Of(chosen);
        }

        ModelState.Clear();
        return Request.Headers.XRequestedWith == "fetch" ? Partial("_Means", this) : Page();
    }

    protected override async Task<bool> OpenAsync(Guid draftId, CancellationToken stop)
    {
        if (!await Open.OpenAsync(draftId, "Prepare a suspension: when and how long", stop))
        {
            return false;
        }

        Starts = StartChoices.Of(Open.Law.Calendar.Calendar, Category, Open.Now);
        return true;
    }

    protected override void Fill(ExclusionAnswers answers)
    {
        var value = answers.StartsOn is { } day ? StartChoices.Value(day, answers.StartsInAfternoon) : Starts[0].Value;
        StartsOn = Starts.Any(choice => choice.Value == value) ? value : StartChoices.Other;
        (OtherDay, OtherPart) = StartsOn == StartChoices.Other ? (answers.StartsOn, answers.StartsInAfternoon ? "pm" : "am") : (null, "am");
        Sessions = answers.Sessions is { } half ? IsLunchtime ? half.ToString(System.Globalization.CultureInfo.InvariantCulture) : HalfDayText.Of(half) : "1";
        (MissesPublicExam, ExamOn, HasNoMoreExams, FollowOnReason) = (answers.MissesPublicExam, answers.ExamOn, answers.HasNoMoreExams, answers.FollowOnReason);
    }

    protected override ExclusionAnswers Answers()
    {
        var start = StartsOn == StartChoices.Other ? OtherDay is { } day ? (day, OtherPart == "pm") : null : StartChoices.Parse(StartsOn);
        return Open.Answers with
        {
            StartsOn = start?.Day,
            StartsInAfternoon = start?.InAfternoon is true && !IsLunchtime,
            Sessions = IsPermanent ? null : HalfDays(),
            MissesPublicExam = MissesPublicExam,
            ExamOn = MissesPublicExam ? ExamOn : null,
            HasNoMoreExams = MayHaveNoExams && HasNoMoreExams,
            FollowOnReason = Text.Kept(FollowOnReason),
        };
    }

    protected override IEnumerable<FieldError> Errors() => Typed().Concat(Open.Check.Length(Answers())).DistinctBy(error => error.Field);

    private int? HalfDays() => !IsLunchtime ? HalfDayText.Parse(Sessions)
        : int.TryParse(Sessions, System.Globalization.CultureInfo.InvariantCulture, out var lunchtimes) && lunchtimes > 0 ? lunchtimes : null;

    // What the answers cannot say: that something was typed and is no length, and which date is missing.
    private IEnumerable<FieldError> Typed()
    {
        if (StartsOn == StartChoices.Other && OtherDay is null)
        {
            yield return new(nameof(OtherDay), "Enter the first day");
            yield return new(nameof(StartsOn), "Enter the first day below");
        }

        if (!IsPermanent && HalfDays() is null)
        {
            yield return new(nameof(Sessions), IsLunchtime ? "Enter a number of lunchtimes, such as 5" : "Enter school days in whole and half days, such as 2½");
        }
    }
}
