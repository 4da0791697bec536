using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

public abstract record AddedToRegister
{
    private AddedToRegister() { }

    public sealed record Added(RegisterEntryId RegisterEntryId) : AddedToRegister;

    public sealed record AlreadyThere(RegisterEntryId RegisterEntryId) : AddedToRegister;

    /// <summary>The pupil is not on the roll of a school whose register the person keeps.</summary>
    public sealed record NotOnRoll : AddedToRegister;
}

/// <summary>Puts a pupil on the register because a person says so, with that person's reason.</summary>
public sealed class AddToRegister(OnrollDbContext db, TimeProvider time)
{
    public async Task<AddedToRegister> RunAsync(Viewer viewer, AddToRegisterForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var (today, pupilId) = (time.TodayInLondon(), form.PupilId ?? throw new ArgumentException("No pupil was chosen.", nameof(form)));
        var school = await SchoolAsync(viewer, pupilId, today, stop);
        if (school is null)
        {
            return new AddedToRegister.NotOnRoll();
        }

        if (await ThereAsync(pupilId, school.Value, stop) is { } existing)
        {
            return new AddedToRegister.AlreadyThere(existing);
        }

        var entry = await EntryAsync(form, school.Value, stop);
        var reason = FormWords.Kept(form.Reason)!;   // the form has been checked
        var by = new ChangedBy(viewer.UserId, viewer.Name, $"Added to the register: {reason}");
        db.AddRated(entry, by with { Reason = reason });
        try
        {
            await db.SaveAsync(by with { Reason = Cut(by.Reason) }, stop);
            return new AddedToRegister.Added(entry.RegisterEntryId);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await ThereAsync(pupilId, school.Value, stop) is { } first)
            {
                return new AddedToRegister.AlreadyThere(first);   // somebody, or the rules, added the pupil at the same moment
            }

            throw;
        }
    }

    private Task<RegisterEntryId?> ThereAsync(PupilId pupilId, OrganisationId school, CancellationToken stop) => db.RegisterEntries
        .Where(e => e.PupilId == pupilId && e.OrganisationId == school && e.RemovedOn == null)
        .Select(e => (RegisterEntryId?)e.RegisterEntryId)
        .FirstOrDefaultAsync(stop);

    private static string Cut(string reason) => reason.Length <= ChangedBy.ReasonMaxLength ? reason : reason[..ChangedBy.ReasonMaxLength];

    private async Task<OrganisationId?> SchoolAsync(Viewer viewer, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        var schools = viewer.May(Permission.KeepRegister) ? viewer.RollOrganisations : [];
        return await db.Enrolments
            .Where(e => e.PupilId == pupilId && schools.Contains(e.OrganisationId) && e.EntryDate <= today && (e.LeavingDate == null || e.LeavingDate >= today))
            .OrderByDescending(e => e.EntryDate)
            .Select(e => (OrganisationId?)e.OrganisationId)
            .FirstOrDefaultAsync(stop);
    }

    private async Task<RegisterEntry> EntryAsync(AddToRegisterForm form, OrganisationId school, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        var rules = (await db.RegisterRulesOfAsync(school, today, stop)).Rules;
        var records = await SchoolRecords.LoadAsync(db, school, today, form.PupilId, stop);
        var reasons = RegisterReasons.Of(RegisterAssessment.Assess(FactsOfPupil.Of(records, records.Roll[0], isOnRegister: true), rules));
        var rating = form.Rating ?? reasons.Rating;
        var calendars = new CalendarForCounting(records.Calendar, (await db.CalendarOfAsync(null, stop)).Calendar);
        return new RegisterEntry
        {
            AreaId = db.AreaId,
            RegisterEntryId = RegisterEntryId.New(),
            PupilId = records.Roll[0].PupilId,
            OrganisationId = school,
            Rating = rating,
            RatingSince = today,
            SetByHandReason = rating == reasons.Rating ? null : FormWords.Kept(form.Reason),
            Reasons = reasons.Write(),
            AssessedOn = today,
            RulesVersion = rules.Version,
            AddedOn = today,
            AddedReason = FormWords.Kept(form.Reason),
            OwnerId = form.OwnerId,
            RequiresPackage = rules.IsPackageMissing(rating.AsRule(), hasPackage: false),
            ReviewOn = form.ReviewOn ?? rules.NextReview(rating.AsRule(), today, calendars).AsDate(),
        };
    }
}
