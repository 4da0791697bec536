using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;

namespace Onroll.Web.Support;

/// <summary>What the rules of a register say, for everybody who works with it.</summary>
[Requires(Permission.SeeRegister)]
public sealed class RegisterRulesModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "school")]
    public OrganisationId? SchoolId { get; set; }

    public RegisterSchool? School { get; private set; }

    public RegisterRulesInForce InForce { get; private set; } = null!;   // loaded before the page is shown

    public bool MayChange => current.May(Permission.SetRegisterRules);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var schools = await db.RegisterSchoolsAsync(current.Viewer, stop);
        School = schools.Find(s => s.OrganisationId == SchoolId) ?? schools.FirstOrDefault();
        if (School is null && SchoolId is not null)
        {
            return NotFound();
        }

        InForce = await db.RegisterRulesOfAsync(School?.OrganisationId ?? current.Viewer.OrganisationId, current.Viewer.Today, stop);
        return Page();
    }
}
