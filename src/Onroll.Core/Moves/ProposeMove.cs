using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Rules.Policy;

namespace Onroll.Core.Moves;

/// <summary>A move as somebody puts it forward.</summary>
/// <param name="HostId">The receiving school or provider.</param>
/// <param name="Length">In the unit of the type. Null for a permanent transfer.</param>
public sealed record ProposeMoveForm(OrganisationId? HostId, DateOnly? StartsOn, int? Length, string? Purpose)
{
    public string? Support { get; init; }

    public string? Transport { get; init; }

    public bool IsExternal { get; init; }

    /// <summary>What is to be paid, in pence.</summary>
    public int? AgreedPence { get; init; }

    /// <summary>The direction it grows out of.</summary>
    public MoveId? FollowsId { get; init; }

    public IEnumerable<FieldError> Errors(MoveType? type, OrganisationId home)
    {
        if (type is null)
        {
            yield return new("TypeId", "Choose what kind of move it is");
        }

        if (HostId is null)
        {
            yield return new(nameof(HostId), "Choose where the pupil would go");
        }
        else if (HostId == home)
        {
            yield return new(nameof(HostId), "Choose another school than the pupil’s own");
        }

        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day");
        }

        if (type?.Lasts is not null && Length is null)
        {
            yield return new(nameof(Length), "Enter how long it is to last");
        }

        if (string.IsNullOrWhiteSpace(Purpose))
        {
            yield return new(nameof(Purpose), "Enter why, and what it is to achieve");
        }

        foreach (var (field, text) in new[] { (nameof(Purpose), Purpose), (nameof(Support), Support), (nameof(Transport), Transport) }.Where(f => f.Item2?.Length > Move.TextMaxLength))
        {
            yield return new(field, $"Use {Move.TextMaxLength} characters or fewer");
        }
    }
}

public abstract record MoveProposed
{
    private MoveProposed() { }

    /// <param name="Warnings">What to weigh, each in a sentence.</param>
    public sealed record Saved(MoveId MoveId, IReadOnlyList<string> Warnings) : MoveProposed;

    /// <param name="Reasons">Each in a sentence.</param>
    /// <param name="Instead">The kind of move that would allow the length. Null when none would.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons, MoveType? Instead = null) : MoveProposed;
}

/// <summary>Puts a move forward, within the law of the day and what the partnership has agreed.</summary>
public sealed class ProposeMove(OnrollDbContext db, TimeProvider time)
{
    /// <param name="what">The pupil, and the school the pupil is on roll at.</param>
    /// <param name="types">The kinds of move there are here, the one chosen, and what the gate at its entrance is asked about: null asks nothing.</param>
    public async Task<MoveProposed> RunAsync(
        (PupilId Pupil, OrganisationId Home) what, ProposeMoveForm form, (IReadOnlyList<MoveType> All, MoveType Chosen, CaseFacts? Facts) types, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (today, type, host) = (time.TodayInLondon(), types.Chosen, form.HostId!.Value);   // the form has been checked
        var reasons = await RefusalsAsync(what, form, type, today, stop);
        reasons.AddRange(type.Entry is { } gate && types.Facts is { } facts ? gate.Unmet(facts).Select(unmet => unmet.Message) : []);
        if (reasons.Count > 0)
        {
            return new MoveProposed.Refused(reasons, InsteadOf(type, form.Length, types.All));
        }

        var calendar = await db.CalendarOfAsync(what.Home, stop);
        var move = NewMove(what, form, type, calendar.Calendar);
        db.Moves.Add(move);
        AddMeetings(move, type, calendar.Calendar);
        await db.SaveAsync(by, stop);
        return new MoveProposed.Saved(move.MoveId, await WarningsAsync(move, type, host, stop));
    }

    private async Task<List<string>> RefusalsAsync((PupilId Pupil, OrganisationId Home) what, ProposeMoveForm form, MoveType type, DateOnly today, CancellationToken stop)
    {
        var reasons = new List<string>();
        var home = await db.Organisations.SingleAsync(o => o.OrganisationId == what.Home, stop);
        var host = await db.Organisations.SingleAsync(o => o.OrganisationId == form.HostId, stop);
        if (type.Lasts is { } lasts && form.Length is { } length && lasts.Refuse(length) is { } tooLong)
        {
            reasons.Add(tooLong);
        }

        if (type.Basis == MoveBasis.OffSiteDirection && DirectionPower.FootingOf(DirectingKind(home), today) == DirectionFooting.None)
        {
            reasons.Add($"{home.Name} has no power to direct a pupil off site on this day.");
        }

        if (type.Basis == MoveBasis.ManagedMove && form.Length is not null && ManagedMoveTrial.JudgedBy(PolicySet.On(today), type.Lasts is not null) is TrialRuling.Refused refused)
        {
            reasons.Add(refused.Why);
        }

        if (type.Basis == MoveBasis.ManagedMove && host.Kind != OrganisationKind.School)
        {
            reasons.Add("A managed move is to another mainstream school. For a place elsewhere, use an off-site direction.");
        }

        if (await db.Moves.AnyAsync(m => m.PupilId == what.Pupil && m.Ending == null && m.FinalisedOn == null && m.MoveId != form.FollowsId, stop))
        {
            reasons.Add("There is already a move for this pupil that has not ended. Open that one.");
        }

        return reasons;
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(Move move, MoveType type, OrganisationId host, CancellationToken stop)
    {
        var warnings = new List<string>();
        if (type.Basis == MoveBasis.ManagedMove && move.IsTemporary && ManagedMoveTrial.JudgedBy(PolicySet.Find(move.PolicySet)!, true) is TrialRuling.AllowedWithWarning warned)   // stored just now
        {
            warnings.Add(warned.Warning);
        }

        var outNow = await db.Moves.CountAsync(m => m.HomeId == move.HomeId && m.TypeName == type.Name && m.Ending == null && m.FinalisedOn == null && !m.IsExternal, stop);
        if (type.AlertAt is { } alert && outNow >= alert)
        {
            warnings.Add($"{outNow} pupils of this school are out on this kind of move: the agreement alerts at {alert}.");
        }

        if (await db.Organisations.AnyAsync(o => o.OrganisationId == host && o.Kind == OrganisationKind.AlternativeProvider, stop))
        {
            warnings.Add("The provider is checked before the first session: ask for a place under Places, so that the checks stand beside it.");
        }

        return warnings;
    }

    private Move NewMove((PupilId Pupil, OrganisationId Home) what, ProposeMoveForm form, MoveType type, SchoolCalendar calendar) => new()
    {
        AreaId = db.AreaId,
        MoveId = MoveId.New(),
        PupilId = what.Pupil,
        HomeId = what.Home,
        HostId = form.HostId!.Value,   // the form has been checked
        Basis = type.Basis,
        TypeName = type.Name,
        Type = KeptTerms.Write(type),
        PolicySet = PolicySet.On(time.TodayInLondon()).Id,
        IsExternal = form.IsExternal,
        FollowsId = form.FollowsId,
        Purpose = form.Purpose!.Trim(),
        Support = form.Support,
        Transport = form.Transport,
        ProposedOn = time.TodayInLondon(),
        StartsOn = form.StartsOn!.Value,
        Length = type.Lasts is null ? null : form.Length,
        EndsOn = type.Lasts is { } lasts ? lasts.PlannedEnd(calendar, form.StartsOn.Value, form.Length)?.Date ?? form.StartsOn : null,
        AgreedPence = form.AgreedPence,
    };

    // The dates of the reviews are set at the start (R-MOV-03, R-OSD-03), so that nobody has to remember.
    private void AddMeetings(Move move, MoveType type, SchoolCalendar calendar)
    {
        if (move.EndsOn is not { } last || move.Basis == MoveBasis.DayStay)
        {
            return;
        }

        var days = type.ReviewEvery is { Length: { } every } rule
            ? Enumerable.Range(1, 12).Select(n => rule.PlannedEnd(calendar, move.StartsOn, n * every)?.Date).OfType<DateOnly>().Where(day => day <= last)
            : ManagedMoveTrial.ReviewsOn(move.StartsOn, last, calendar);
        foreach (var day in days.Append(last).Distinct().Order())
        {
            db.MoveMeetings.Add(new MoveMeeting
            {
                AreaId = db.AreaId,
                MoveMeetingId = Guid.CreateVersion7(),
                MoveId = move.MoveId,
                PupilId = move.PupilId,
                Kind = MoveMeetingKind.Review,
                DueOn = day,
            });
        }
    }

    private static MoveType? InsteadOf(MoveType type, int? length, IReadOnlyList<MoveType> all) =>
        length is { } count && type.Lasts is { } lasts && lasts.Refuse(count) is not null
            ? MoveType.Allowing(all.Where(other => other.Id != type.Id), count, lasts.Unit) is [var shortest, ..] ? shortest : null
            : null;

    internal static DirectingSchool DirectingKind(Organisation school) => school switch
    {
        { Kind: OrganisationKind.PupilReferralUnit } => DirectingSchool.PupilReferralUnit,
        { TrustId: not null } => DirectingSchool.Academy,
        _ => DirectingSchool.Maintained,
    };
}
