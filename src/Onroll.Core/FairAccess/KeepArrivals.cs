using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>An arrival as somebody lists it.</summary>
public sealed record ArrivalForm(ArrivalKind? Kind, OrganisationId? ToId, DateOnly? ExpectedOn, string? Concern, string? Support)
{
    private const int MostMonthsAhead = 15;

    public IEnumerable<FieldError> Errors(DateOnly today, OrganisationId own)
    {
        if (Kind is not { } kind || !Enum.IsDefined(kind))
        {
            yield return new(nameof(Kind), "Choose how the child arrives");
        }

        if (ToId is null)
        {
            yield return new(nameof(ToId), "Choose the school the child comes to");
        }
        else if (ToId == own && Kind == ArrivalKind.Transition)
        {
            yield return new(nameof(ToId), "Choose the school the child goes on to");
        }

        if (ExpectedOn is not { } day)
        {
            yield return new(nameof(ExpectedOn), "Enter the first day expected");
        }
        else if (day < today.AddMonths(-1) || day > today.AddMonths(MostMonthsAhead))
        {
            yield return new(nameof(ExpectedOn), "The first day must be from a month ago to 15 months from now");
        }

        if (string.IsNullOrWhiteSpace(Concern))
        {
            yield return new(nameof(Concern), "Say what the school should know");
        }

        foreach (var (field, text) in new[] { (nameof(Concern), Concern), (nameof(Support), Support) }.Where(t => t.Item2?.Length > Arrival.TextMaxLength))
        {
            yield return new(field, $"Use {Arrival.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>Lists children who arrive, and lets the receiving school read on until a few weeks after the first day.</summary>
/// <remarks>P-EBB-11, P-ASH-10, AS-ASH-8. Nothing needs to be done for the share to end.</remarks>
public sealed class KeepArrivals(OnrollDbContext db)
{
    /// <summary>The receiving school reads on for so long after the first day; by then the child is on its roll.</summary>
    public const int DaysAfterFirst = 28;

    private const RecordSections Sections = RecordSections.Identity | RecordSections.Attendance | RecordSections.Support | RecordSections.Needs | RecordSections.Voice;

    /// <param name="pupil">One the person sees.</param>
    /// <param name="form">Already checked.</param>
    public async Task<FairAccessKept> ListAsync(Viewer viewer, PupilId pupil, ArrivalForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var (to, expected) = (form.ToId!.Value, form.ExpectedOn!.Value);   // the form has been checked
        if (await db.Arrivals.AnyAsync(a => a.PupilId == pupil && a.ToId == to && a.EndedOn == null && a.ArrivedOn == null, stop))
        {
            return FairAccessKept.Refused.Because("This child is on the list for that school already.");
        }

        var last = (expected < viewer.Today ? viewer.Today : expected).AddDays(DaysAfterFirst);
        var arrival = new Arrival
        {
            AreaId = db.AreaId, ArrivalId = db.NewId(), PupilId = pupil, Kind = form.Kind!.Value, ListedById = viewer.OrganisationId, ToId = to, ListedOn = viewer.Today, ListedByName = viewer.Name,   // checked too
            ExpectedOn = expected, SharedUntil = last, Concern = form.Concern!.Trim(), Support = form.Support,
        };
        db.Arrivals.Add(arrival);
        if (to != viewer.OrganisationId)
        {
            ShareRecord.Add(db, pupil, new ShareDetails(
                to, SharePurpose.Arrival, LawfulBasis.PublicTask, "Substantial public interest: safeguarding of children, and education", Sections, viewer.Today, last, "So that the school can prepare before the first day.")
            {
                ForId = arrival.ArrivalId,
            });
        }

        return await db.SaveFairAccessAsync(arrival.ArrivalId, by, stop);
    }

    /// <summary>Lists a child whom no school here has on roll.</summary>
    /// <param name="forms">Already checked.</param>
    public async Task<FairAccessKept> ListNewcomerAsync(Viewer viewer, (NewcomerForm Who, ArrivalForm Arrival) forms, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await db.IsKnownAsync(forms.Who, stop))
        {
            return FairAccessKept.Refused.Because("A child of this name and birthday is known here already. Search for them, or ask the school that has them on roll.", nameof(NewcomerForm.Surname));
        }

        var pupil = AddNewcomer.Add(db, forms.Who).PupilId;
        ShareRecord.Add(db, pupil, new ShareDetails(
            viewer.OrganisationId, SharePurpose.Arrival, LawfulBasis.PublicTask, null, RecordSections.Identity | RecordSections.Family, viewer.Today, viewer.Today.AddMonths(6), "So that whoever listed the child can follow the arrival."));
        return await ListAsync(viewer, pupil, forms.Arrival, by, stop);
    }

    /// <summary>The support given, as it goes on.</summary>
    public async Task<FairAccessKept> SupportAsync(Guid id, int version, string? support, ChangedBy by, CancellationToken stop)
    {
        var arrival = await db.Arrivals.SingleAsync(a => a.ArrivalId == id, stop);
        db.Entry(arrival).Property(a => a.Version).OriginalValue = version;
        arrival.Support = support;
        return await db.SaveFairAccessAsync(id, by, stop);
    }

    /// <summary>The child has arrived.</summary>
    public async Task<FairAccessKept> ArrivedAsync(Guid id, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        var arrival = await db.Arrivals.SingleAsync(a => a.ArrivalId == id, stop);
        if (arrival.ArrivedOn is not null || arrival.EndedOn is not null)
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        arrival.ArrivedOn = on;
        return await db.SaveFairAccessAsync(id, by, stop);
    }

    /// <summary>Takes a child off the list; the receiving school reads no longer.</summary>
    public async Task<FairAccessKept> EndAsync(Guid id, string reason, ChangedBy by, CancellationToken stop)
    {
        var arrival = await db.Arrivals.SingleAsync(a => a.ArrivalId == id, stop);
        if (arrival.EndedOn is not null)
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        (arrival.EndedOn, arrival.EndedReason) = (db.Time.TodayInLondon(), reason);
        await FairAccessSharing.EndAsync(db, id, "Taken off the list of arrivals", stop);
        return await db.SaveFairAccessAsync(id, by, stop);
    }
}
