using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.AttendanceCasework;

/// <summary>The open attendance cases of the person's schools, and pupils whose registers ask for one.</summary>
[Requires(Permission.SeeAttendanceCases)]
public sealed class CaseListModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<AttendanceCaseRow> Cases { get; private set; } = [];

    /// <summary>Empty for those who open no cases.</summary>
    public IReadOnlyList<WithoutCase> WithoutCase { get; private set; } = [];

    public bool SeesSeveralSchools => Viewer.RollOrganisations.Count != 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Cases = await db.OpenAttendanceCasesAsync(Viewer, stop);
        WithoutCase = Viewer.May(Permission.KeepAttendanceCases) ? await db.WithoutAttendanceCaseAsync(Viewer, stop) : [];
    }
}
