using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.SetUp;

/// <summary>Who has signed what members agree, since when and until when.</summary>
[Requires(Permission.EditMembers)]
public sealed class AgreementModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    public IReadOnlyList<Partnership> Partnerships { get; private set; } = [];

    public Partnership? Partnership { get; private set; }

    /// <summary>Null where the way of working has no agreement.</summary>
    public AgreementRegister? Register { get; private set; }

    public string Lead
    {
        get
        {
            var term = Register!.Agreement.TermYears is { } years ? $" It runs for {years} years." : "";   // shown only with one
            return Register.Agreement.RequiredSignatories is { } needed
                ? $"{Partnership!.Name}. It gives its powers once {needed} have signed: {(Register.IsOpen ? "they have" : $"{needed - Register.SignedCount} to go")}.{term}"
                : $"{Partnership!.Name}. It binds the school, not the person who is head.{term}";
        }
    }

    /// <summary>Both shares, each with what it is a share of.</summary>
    public string Shares => $"{Share(Register!.WithState)} schools with a state, {Share(Register.Rows.Count)} mainstream secondaries";   // shown only with one

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        Partnership = Partnerships.Chosen(Code);
        if (Partnership is null)
        {
            return Code is null ? Page() : NotFound();
        }

        Register = await db.AgreementRegisterAsync(Partnership.PartnershipId, current.Viewer.Today, stop);
        return Page();
    }

    public bool EndsSoon(AgreementRow row) => Register!.EndingSoon(current.Viewer.Today).Contains(row);   // shown only with one

    public string Address(AgreementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Url.Content($"~/set-up/agreement/{row.School.OrganisationId}?partnership={Uri.EscapeDataString(Partnership!.Code)}");   // shown only with one
    }

    private string Share(int of) => of == 0 ? "0 of 0" : string.Create(DateWords.English, $"{Register!.SignedCount} of {of} ({100m * Register.SignedCount / of:0.0}%)");   // shown only with one
}
