using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.Today;

/// <summary>What is due, who is out, what changed. Each role has what it works with and nothing it could not act on.</summary>
[RequiresSignIn]
public sealed class TodayModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    /// <summary>Lines of one group before "show all".</summary>
    private const int MostOfAGroup = 6;

    /// <summary>Fewer of what is late: today's must not be pushed off the page by it.</summary>
    private const int MostLate = 3;

    private const int MostChanges = 7;

    /// <summary>After lessons: what came later on the last school day is news this morning.</summary>
    private static readonly TimeOnly DayEnds = new(15, 30);

    public Viewer Viewer => current.Viewer;

    public Workday Workday { get; private set; } = null!;

    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    public IReadOnlyList<OutPupil>? Out { get; private set; }

    public RegisterNow? Register { get; private set; }

    public IReadOnlyList<Change>? Changes { get; private set; }

    public DateTime Since { get; private set; }

    public IReadOnlyList<AttendanceAge> Stale { get; private set; } = [];

    public IReadOnlyList<ToldOf>? ToldOf { get; private set; }

    public IReadOnlyList<DaySixRow>? DaySix { get; private set; }

    public IReadOnlyList<SharedRecord>? Shared { get; private set; }

    public IReadOnlyList<Learner>? Learners { get; private set; }

    public IReadOnlyList<MemberNow>? Members { get; private set; }

    public bool IsSchool => Viewer.RollOrganisations.Count > 0 && Viewer.Role != Role.Provider && Viewer.May(Permission.SeePupils);

    public bool HasDueList => Viewer.May(Permission.AddToRecord) || Due.Count > 0;

    /// <summary>Late, today and the next five school days, as many as the page has room for.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<DueItem> Items, int Count)> Groups()
    {
        (string, List<DueItem>)[] all =
        [
            ("Late", [.. Due.Where(i => i.InSchoolDays < 0)]),
            ("Today", [.. Due.Where(i => i.InSchoolDays == 0)]),
            ("Next five school days", [.. Due.Where(i => i.InSchoolDays is > 0 and <= 5)]),
        ];
        return [.. all.Where(group => group.Item2.Count > 0).Select(group => (group.Item1, (IReadOnlyList<DueItem>)[.. group.Item2.Take(group.Item1 == "Late" ? MostLate : MostOfAGroup)], group.Item2.Count))];
    }

    public DayStrip Strip() => DueStrip.Of(Workday, Due);

    public IReadOnlyList<Change> NewestChanges => [.. Changes!.Take(MostChanges)];   // asked only where there are some

    public async Task OnGetAsync(CancellationToken stop)
    {
        Workday = await Workday.StartAsync(db, Viewer, stop);
        Due = await Workday.DueAsync(stop);
        var yesterday = Workday.Yesterday() ?? Viewer.Today.AddDays(-1);
        Since = yesterday.ToDateTime(DayEnds);
        if (Viewer.May(Permission.SeePupils))
        {
            Changes = await Core.Today.Changes.SinceAsync(Workday, TimeZoneInfo.ConvertTimeToUtc(Since, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")), stop);
        }

        await ForTheirRoleAsync(stop);
    }

    private async Task ForTheirRoleAsync(CancellationToken stop)
    {
        if (IsSchool)
        {
            Out = await OutToday.OfAsync(Workday, stop);
            Register = await RegisterNow.OfAsync(Workday, stop);
            Stale = [.. (await AttendanceAge.OfAsync(Workday, Viewer.RollOrganisations, stop)).Where(age => age.IsStale)];
        }
        else if (Viewer.Role == Role.LaOfficer)
        {
            ToldOf = await Workday.ToldOfAsync(stop);
            DaySix = await Workday.DaySixBoardAsync(stop);
        }
        else if (Viewer.Role == Role.Provider)
        {
            Learners = await Workday.LearnersAsync(stop);
        }

        if (!IsSchool && Viewer.May(Permission.SeePupils) && Viewer.Role != Role.LaOfficer)
        {
            Shared = await Workday.SharedWithUsAsync(stop);
        }

        if (Viewer.OrganisationKind is OrganisationKind.PartnershipOffice or OrganisationKind.LocalAuthority && Viewer.May(Permission.SeeFigures))
        {
            Members = await MembersNow.OfAsync(Workday, stop);
        }
    }
}
