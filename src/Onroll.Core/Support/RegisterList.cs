using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>One line of a register.</summary>
public sealed record RegisterRow
{
    public required RegisterEntryId RegisterEntryId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string SchoolName { get; init; }

    public required string Forename { get; init; }

    public required string Surname { get; init; }

    /// <summary>Null when the school has not said.</summary>
    public string? NcYear { get; init; }

    public string? FormGroup { get; init; }

    public required RegisterRating Rating { get; init; }

    public required DateOnly RatingSince { get; init; }

    public RegisterRating? PreviousRating { get; init; }

    public required DateOnly AddedOn { get; init; }

    public required bool IsSetByHand { get; init; }

    public required string ReasonsText { get; init; }

    public string? AddedReason { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public UserId? OwnerId { get; init; }

    public string? OwnerName { get; init; }

    /// <summary>The rating requires a package of support and none is recorded.</summary>
    public required bool IsPackageMissing { get; init; }

    public required int Version { get; init; }

    public string Name => $"{Forename} {Surname}".Trim();

    public RegisterReasons Reasons => RegisterReasons.Read(ReasonsText);
}

/// <summary>One page of a register.</summary>
/// <param name="Total">How many rows the filter finds on all pages.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, int Total);

/// <summary>The lines of the registers a person may see: filtered, ordered and cut into pages by the database.</summary>
public static class RegisterList
{
    public static async Task<RegisterPage> RegisterPageAsync(
        this OnrollDbContext db, Viewer viewer, RegisterFilter filter, (int Skip, int Take) window, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var entries = Filtered(db, viewer, filter);
        if (filter.Sort == RegisterSort.Attendance)
        {
            return await ByAttendanceAsync(db, viewer, filter, window, stop);
        }

        var total = await entries.CountAsync(stop);
        var rows = await Ordered(Rows(db, entries), filter).Skip(window.Skip).Take(window.Take).ToListAsync(stop);
        return new RegisterPage(rows, total);
    }

    /// <summary>The entries of a filter on one line each, without a page: for downloads and prints.</summary>
    public static Task<List<RegisterRow>> RegisterRowsAsync(this OnrollDbContext db, Viewer viewer, RegisterFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ordered(Rows(db, Filtered(db, viewer, filter)), filter).ToListAsync(stop);
    }

    /// <summary>The rows of some entries, as far as the person may see them, in the register's order.</summary>
    public static Task<List<RegisterRow>> RegisterRowsOfAsync(
        this OnrollDbContext db, Viewer viewer, IReadOnlyCollection<RegisterEntryId> ids, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entries = db.RegisterEntries.AsNoTracking().VisibleTo(db, viewer).Where(e => ids.Contains(e.RegisterEntryId));
        return Ordered(Rows(db, entries), new RegisterFilter()).ToListAsync(stop);
    }

    internal static IQueryable<RegisterEntry> Filtered(OnrollDbContext db, Viewer viewer, RegisterFilter filter)
    {
        var entries = db.RegisterEntries.AsNoTracking().VisibleTo(db, viewer).Where(e => e.RemovedOn == null);
        if (filter.Ratings.Count > 0)
        {
            entries = entries.Where(e => filter.Ratings.Contains(e.Rating));
        }

        if (filter.Reason is { } kind)
        {
            var marker = RegisterReasons.Marker(kind);
            entries = entries.Where(e => e.Reasons.Contains(marker));
        }

        if (filter.NcYear is { } year)
        {
            entries = entries.Where(e => year == db.Enrolments
                .Where(s => s.PupilId == e.PupilId && s.OrganisationId == e.OrganisationId)
                .OrderByDescending(s => s.EntryDate).Select(s => s.NcYear).FirstOrDefault());
        }

        if (filter.SchoolId is { } school)
        {
            entries = entries.Where(e => e.OrganisationId == school);
        }

        entries = filter.WithoutOwner ? entries.Where(e => e.OwnerId == null) : entries;
        entries = filter.OwnerId is { } owner ? entries.Where(e => e.OwnerId == owner) : entries;
        return Supported(Reviewed(entries, filter.Review, viewer.Today), filter.Support);
    }

    private static IQueryable<RegisterEntry> Reviewed(IQueryable<RegisterEntry> entries, ReviewDue? due, DateOnly today) => due switch
    {
        ReviewDue.Late => entries.Where(e => e.ReviewOn < today),
        ReviewDue.Today => entries.Where(e => e.ReviewOn == today),
        ReviewDue.ThisWeek => entries.Where(e => e.ReviewOn >= today && e.ReviewOn <= today.AddDays(7)),
        ReviewDue.NotPlanned => entries.Where(e => e.ReviewOn == null),
        _ => entries,
    };

    private static IQueryable<RegisterEntry> Supported(IQueryable<RegisterEntry> entries, SupportRecorded? support) => support switch
    {
        SupportRecorded.Some => entries.Where(e => e.CurrentSupport != null),
        SupportRecorded.None => entries.Where(e => e.CurrentSupport == null),
        SupportRecorded.PackageMissing => entries.Where(e => e.RequiresPackage && e.RatingAction == null),
        _ => entries,
    };

    private static IQueryable<RegisterRow> Rows(OnrollDbContext db, IQueryable<RegisterEntry> entries) =>
        from entry in entries
        join pupil in db.Pupils on entry.PupilId equals pupil.PupilId
        join school in db.Organisations on entry.OrganisationId equals school.OrganisationId
        select new RegisterRow
        {
            RegisterEntryId = entry.RegisterEntryId,
            PupilId = entry.PupilId,
            OrganisationId = entry.OrganisationId,
            SchoolName = school.Name,
            Forename = pupil.PreferredForename ?? pupil.Forename,
            Surname = pupil.PreferredSurname ?? pupil.Surname,
            NcYear = db.Enrolments.Where(s => s.PupilId == entry.PupilId && s.OrganisationId == entry.OrganisationId)
                .OrderByDescending(s => s.EntryDate).Select(s => s.NcYear).FirstOrDefault(),
            FormGroup = db.Enrolments.Where(s => s.PupilId == entry.PupilId && s.OrganisationId == entry.OrganisationId)
                .OrderByDescending(s => s.EntryDate).Select(s => s.FormGroup).FirstOrDefault(),
            Rating = entry.Rating,
            RatingSince = entry.RatingSince,
            PreviousRating = entry.PreviousRating,
            AddedOn = entry.AddedOn,
            IsSetByHand = entry.SetByHandReason != null,
            ReasonsText = entry.Reasons,
            AddedReason = entry.AddedReason,
            ReviewOn = entry.ReviewOn,
            OwnerId = entry.OwnerId,
            OwnerName = db.Users.Where(u => u.Id == entry.OwnerId).Select(u => u.Name).FirstOrDefault(),
            IsPackageMissing = entry.RequiresPackage && entry.RatingAction == null,
            Version = entry.Version,
        };

    // The id comes last, so that two children of one name never swap between pages.
    private static IOrderedQueryable<RegisterRow> Ordered(IQueryable<RegisterRow> rows, RegisterFilter filter)
    {
        var ordered = (filter.Sort, filter.Reversed) switch
        {
            (RegisterSort.Pupil, false) => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename),
            (RegisterSort.Pupil, true) => rows.OrderByDescending(r => r.Surname).ThenByDescending(r => r.Forename),
            (RegisterSort.Year, false) => rows.OrderBy(r => r.NcYear!.Length).ThenBy(r => r.NcYear).ThenBy(r => r.FormGroup),
            (RegisterSort.Year, true) => rows.OrderByDescending(r => r.NcYear!.Length).ThenByDescending(r => r.NcYear).ThenBy(r => r.FormGroup),
            (RegisterSort.Review, false) => rows.OrderBy(r => r.ReviewOn == null).ThenBy(r => r.ReviewOn),
            (RegisterSort.Review, true) => rows.OrderBy(r => r.ReviewOn == null).ThenByDescending(r => r.ReviewOn),
            (RegisterSort.Owner, false) => rows.OrderBy(r => r.OwnerName == null).ThenBy(r => r.OwnerName),
            (RegisterSort.Owner, true) => rows.OrderBy(r => r.OwnerName == null).ThenByDescending(r => r.OwnerName),
            (_, true) => rows.OrderBy(r => r.Rating).ThenByDescending(r => r.RatingSince),
            _ => rows.OrderByDescending(r => r.Rating).ThenByDescending(r => r.RatingSince),
        };
        return ordered.ThenBy(r => r.Surname).ThenBy(r => r.Forename).ThenBy(r => r.RegisterEntryId);
    }

    // Rates are kept inside the strings of marks, so this one order is worked out here, from ids alone.
    private static async Task<RegisterPage> ByAttendanceAsync(
        OnrollDbContext db, Viewer viewer, RegisterFilter filter, (int Skip, int Take) window, CancellationToken stop)
    {
        var keys = await Filtered(db, viewer, filter)
            .Select(e => new { e.RegisterEntryId, e.PupilId, e.OrganisationId })
            .ToListAsync(stop);
        var rates = await db.AttendanceRatesAsync(Filtered(db, viewer, filter), viewer.Today, stop);
        var page = keys
            .Select(k => (k.RegisterEntryId, Rate: rates.GetValueOrDefault((k.PupilId, k.OrganisationId))))
            .OrderBy(k => k.Rate is null)
            .ThenBy(k => filter.Reversed ? -k.Rate : k.Rate)
            .ThenBy(k => k.RegisterEntryId.Value)
            .Skip(window.Skip)
            .Take(window.Take)
            .Select(k => k.RegisterEntryId)
            .ToList();
        var rows = (await Rows(db, db.RegisterEntries.AsNoTracking().Where(e => page.Contains(e.RegisterEntryId))).ToListAsync(stop))
            .ToDictionary(row => row.RegisterEntryId);
        return new RegisterPage([.. page.Select(id => rows[id])], keys.Count);
    }
}
