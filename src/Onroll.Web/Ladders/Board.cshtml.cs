using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Ladders;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Ladders;

/// <summary>Where every pupil stands whom the person may see: a column for each step.</summary>
[Requires(Permission.SeeRegister)]
public sealed class BoardModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [FromQuery(Name = "board")]
    public int Chosen { get; set; }

    public IReadOnlyList<LadderBoard> Boards { get; private set; } = [];

    /// <summary>Null while no partnership here has a pack.</summary>
    public LadderBoard? Board => Boards.Count == 0 ? null : Boards[Math.Clamp(Chosen, 0, Boards.Count - 1)];

    /// <summary>Schools of the person where gates were passed over this term.</summary>
    public IReadOnlyList<(string School, int PassedOver, int Excepted)> Bypasses { get; private set; } = [];

    public DateOnly Today => current.Viewer.Today;

    public bool MaySetUp => current.May(Permission.EditMembers);

    public string Lead => Board is not { } board ? "" : $"{(board.Count == 1 ? "1 pupil" : $"{board.Count} pupils")}. {board.Pack.Pack.Name}, version {board.Pack.Pack.Version}.";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Boards = await db.LadderBoardsAsync(current.Viewer, stop);
        var schools = Boards.SelectMany(board => board.Columns).SelectMany(column => column.Rows).Select(row => (row.OrganisationId, row.SchoolName)).Distinct().ToList();
        var counts = await db.BypassesAsync([.. schools.Select(school => school.OrganisationId)], Terms.ByReferenceDates(Today).FirstDay, stop);
        Bypasses =
        [
            .. schools.Select(school => (
                school.SchoolName,
                counts.GetValueOrDefault((school.OrganisationId, LadderChangeKind.Bypass)) + counts.GetValueOrDefault((school.OrganisationId, LadderChangeKind.ExcludedWithout)),
                counts.GetValueOrDefault((school.OrganisationId, LadderChangeKind.Exception))))
            .Where(row => row.Item2 + row.Item3 > 0)
            .OrderBy(row => row.SchoolName, StringComparer.Ordinal),
        ];
    }
}
