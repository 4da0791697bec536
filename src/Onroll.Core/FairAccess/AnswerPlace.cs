using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.FairAccess;

/// <summary>What follows a decision: the school agrees or refuses, is directed, and has the child on its roll from a day.</summary>
/// <remarks>R-FAP-03, R-FAP-06, R-FAP-12.</remarks>
public sealed class AnswerPlace(OnrollDbContext db, TimeProvider time)
{
    public const int MostDaysAhead = 120;

    private DateOnly Today => time.TodayInLondon();

    /// <summary>The school agrees to a first day.</summary>
    public async Task<FairAccessKept> AgreeAsync(Guid decisionId, DateOnly? startsOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var decision = await StandingAsync(decisionId, stop);
        if (decision is not { Answer: not FairAccessAnswer.Agreed, DirectedOn: null })
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        if (StartError(startsOn) is { } error)
        {
            return new FairAccessKept.Refused([error]);
        }

        (decision.Answer, decision.AnsweredOn, decision.AnsweredByName, decision.RefusalReason, decision.StartsOn) = (FairAccessAnswer.Agreed, Today, by.Name, null, startsOn);
        return await db.SaveFairAccessAsync(decisionId, by, stop);
    }

    /// <summary>The school refuses. The place stands until somebody sets it aside or the school is directed.</summary>
    public async Task<FairAccessKept> RefuseAsync(Guid decisionId, string? reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var decision = await StandingAsync(decisionId, stop);
        if (decision is not { Answer: null, DirectedOn: null })
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return FairAccessKept.Refused.Because("Say why the school refuses", "Reason");
        }

        (decision.Answer, decision.AnsweredOn, decision.AnsweredByName, decision.RefusalReason) = (FairAccessAnswer.Refused, Today, by.Name, reason.Trim());
        return await db.SaveFairAccessAsync(decisionId, by, stop);
    }

    /// <summary>Begins the way to a direction: by the authority itself, or through the Secretary of State.</summary>
    public async Task<FairAccessKept> AskDirectionAsync(Guid decisionId, ChangedBy by, CancellationToken stop)
    {
        var decision = await StandingAsync(decisionId, stop);
        if (decision is not { Answer: FairAccessAnswer.Refused, DirectionAskedOn: null })
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        (decision.DirectionBy, decision.DirectionAskedOn) = (await RouteAsync(decision, stop), Today);
        return await db.SaveFairAccessAsync(decisionId, by, stop);
    }

    /// <summary>The school is directed to admit from a day.</summary>
    public async Task<FairAccessKept> DirectAsync(Guid decisionId, DateOnly? startsOn, ChangedBy by, CancellationToken stop)
    {
        var decision = await StandingAsync(decisionId, stop);
        if (decision is not { DirectionAskedOn: not null, DirectedOn: null, Answer: FairAccessAnswer.Refused })
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        if (StartError(startsOn) is { } error)
        {
            return new FairAccessKept.Refused([error]);
        }

        (decision.DirectedOn, decision.StartsOn) = (Today, startsOn);
        return await db.SaveFairAccessAsync(decisionId, by, stop);
    }

    /// <summary>The place no longer stands, and the child waits again; the clock goes on from where it began.</summary>
    public async Task<FairAccessKept> SetAsideAsync(Guid decisionId, string? reason, ChangedBy by, CancellationToken stop)
    {
        var decision = await StandingAsync(decisionId, stop);
        if (decision is null)
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return FairAccessKept.Refused.Because("Say why the place no longer stands", "Reason");
        }

        var @case = await db.FairAccessCases.SingleAsync(c => c.FairAccessCaseId == decision.FairAccessCaseId, stop);
        (decision.EndedOn, decision.EndedReason, @case.DecisionId) = (Today, reason.Trim(), null);
        await FairAccessSharing.EndAsync(db, decisionId, "The place no longer stands", stop);
        return await db.SaveFairAccessAsync(decisionId, by, stop);
    }

    /// <summary>The child is on the school's roll from a day. Whoever had them on roll before takes the name off with the day before (R-ROL-02).</summary>
    public async Task<FairAccessKept> AdmitAsync(Guid decisionId, DateOnly? on, ChangedBy by, CancellationToken stop)
    {
        var decision = await StandingAsync(decisionId, stop);
        if (decision is not { IsSettled: true })
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        if (on is not { } first || first > Today || first < decision.DecidedOn)
        {
            return FairAccessKept.Refused.Because(on is null ? "Enter the first day on roll" : "The first day must be from the decision to today", "AdmittedOn");
        }

        var @case = await db.FairAccessCases.SingleAsync(c => c.FairAccessCaseId == decision.FairAccessCaseId, stop);
        await EnrolAsync(decision, first, stop);
        (decision.AdmittedOn, @case.PlacedOn) = (first, first);
        await FairAccessSharing.RunOutAsync(db, decisionId, first, stop);
        await FairAccessSharing.RunOutAsync(db, @case.FairAccessCaseId, first, stop);
        return await db.SaveFairAccessAsync(decisionId, by, stop);
    }

    /// <summary>Who could direct the school today.</summary>
    public async Task<DirectionRoute> RouteAsync(FairAccessDecision decision, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var school = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == decision.SchoolId, stop);
        return DirectionToAdmit.RouteFor(school.TrustId is not null, Today);
    }

    private async Task EnrolAsync(FairAccessDecision decision, DateOnly first, CancellationToken stop)
    {
        var school = await db.Organisations.AsNoTracking().Where(o => o.OrganisationId == decision.SchoolId).Select(o => o.Name).SingleAsync(stop);
        var spells = await db.Enrolments.Where(e => e.PupilId == decision.PupilId && (e.LeavingDate == null || e.LeavingDate >= first)).OrderBy(e => e.EntryDate).ToListAsync(stop);
        foreach (var spell in spells.Where(e => e.OrganisationId != decision.SchoolId && e.EntryDate < first))
        {
            (spell.LeavingDate, spell.Destination) = (first.AddDays(-1), school);
        }

        // An import of the school may have been faster.
        if (!spells.Exists(e => e.OrganisationId == decision.SchoolId && e.EntryDate <= first))
        {
            db.Enrolments.Add(new Enrolment
            {
                AreaId = db.AreaId, EnrolmentId = db.NewId(), PupilId = decision.PupilId, OrganisationId = decision.SchoolId, Status = "C", EntryDate = first,
                NcYear = decision.NcYear.ToString(CultureInfo.InvariantCulture),
            });
        }
    }

    private Task<FairAccessDecision?> StandingAsync(Guid decisionId, CancellationToken stop) =>
        db.FairAccessDecisions.SingleOrDefaultAsync(d => d.FairAccessDecisionId == decisionId && d.EndedOn == null && d.AdmittedOn == null, stop);

    private FieldError? StartError(DateOnly? startsOn) => startsOn switch
    {
        null => new("StartsOn", "Enter the first day"),
        { } day when day < Today || day > Today.AddDays(MostDaysAhead) => new("StartsOn", "The first day must be from today to four months from now"),
        _ => null,
    };
}
