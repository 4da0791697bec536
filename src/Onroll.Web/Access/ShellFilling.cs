using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Shared;

namespace Onroll.Web.Access;

/// <summary>What stands around the pages of a signed-in person: where they work, and only the sections their role opens.</summary>
public sealed class ShellFilling(OnrollDbContext db, Shell shell, HostOptions options, TimeProvider time)
{
    /// <summary>The permissions of which one opens the set-up pages.</summary>
    public static readonly Permission[] SetUp =
        [Permission.EditMembers, Permission.ManagePeople, Permission.EditCalendar, Permission.SetRegisterRules, Permission.SeeAudit];

    /// <summary>Plans have an address of their own, older than the section they stand in.</summary>
    private static readonly Dictionary<string, string> Also = new(StringComparer.Ordinal) { ["/plans"] = "/support" };

    private static readonly (string Text, string Href, Permission[] AnyOf)[] Sections =
    [
        ("Today", "/today", []),
        ("Pupils", "/pupils", [Permission.SeePupils]),
        ("Register", "/register", [Permission.SeeRegister]),
        ("Roll", "/roll", [Permission.SeeRoll]),
        ("Ladder", "/ladder", [Permission.SeeRegister]),
        ("Support", "/plans", [Permission.SeeRegister]),
        ("Suspensions", "/exclusions", [Permission.SeeExclusions]),
        ("Attendance", "/attendance-cases", [Permission.SeeAttendanceCases]),
        ("Penalty referrals", "/penalty-referrals", [Permission.DecidePenaltyReferrals]),
        ("Moves and places", "/moves", [Permission.SeeMoves]),
        ("Fair access", "/fair-access", [Permission.SeeFairAccess]),
        ("Panels", "/panels", [Permission.SeePanels]),
        ("Insight", "/insight", [Permission.SeeFigures]),
        ("Imports", "/imports", [Permission.Import]),
        ("Set-up", "/set-up", SetUp),
    ];

    /// <param name="place">Where the person works now. Null while they hold no role.</param>
    public async Task FillAsync(CurrentViewer viewer, PlaceOfWork? place, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var name = viewer.Session.UserName;
        shell.Model = new ShellModel
        {
            Person = new ShellPerson(name, Initials(name), place is null ? null : RoleWords.Of(place.Role).ToLowerInvariant()),
            PlaceName = place?.OrganisationName,
            PartnershipName = place is null ? null : await PartnershipNameAsync(place, stop),
            Places = [.. viewer.Places.Select(p => Place(p, place))],
            Navigation = place is null ? [] : [.. SectionsOf(viewer)],
            CanSearch = viewer.May(Permission.SeePupils),
            IsDemonstration = options.IsDemonstration,
            Session = new ShellSession(options.SessionLengths.Idle),
        };
    }

    private static IEnumerable<ShellNavItem> SectionsOf(CurrentViewer viewer) =>
        from section in Sections
        where section.AnyOf.Length == 0 || section.AnyOf.Any(viewer.May)
        select new ShellNavItem(section.Text, section.Href) { Also = Also.GetValueOrDefault(section.Href) };

    private static ShellPlace Place(PlaceOfWork place, PlaceOfWork? current) =>
        new(place.OrganisationName, RoleWords.Of(place.Role), $"/places/{place.AppointmentId}", place == current);

    // The first and the last: "Mary Ann O'Neill" is MO.
    private static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length switch
        {
            0 => "",
            1 => words[0][..1].ToUpperInvariant(),
            _ => $"{words[0][0]}{words[^1][0]}".ToUpperInvariant(),
        };
    }

    /// <returns>Null when it belongs to none, or is the partnership's own office and needs no second line.</returns>
    private async Task<string?> PartnershipNameAsync(PlaceOfWork place, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        var names =
            from membership in db.Memberships
            where membership.OrganisationId == place.OrganisationId
                && membership.StartsOn <= today && (membership.EndsOn == null || membership.EndsOn >= today)
            join partnership in db.Partnerships on membership.PartnershipId equals partnership.PartnershipId
            where partnership.OfficeId != place.OrganisationId
            orderby partnership.Name
            select partnership.Name;
        return await names.FirstOrDefaultAsync(stop);
    }
}
