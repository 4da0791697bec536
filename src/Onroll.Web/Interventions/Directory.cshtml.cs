using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Interventions;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Interventions;
using Onroll.Rules.Packs;
using Onroll.Web.Access;

namespace Onroll.Web.Interventions;

/// <summary>The directory of what a school offers, with who is in it and how those who finished fared.</summary>
[Requires(Permission.SeeRegister)]
public sealed class DirectoryModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<InterventionInList> Rows { get; private set; } = [];

    public ProvisionMap Practice { get; private set; } = new();

    public bool MayKeep => current.May(Permission.KeepSupport);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Practice = await db.ProvisionPracticeAsync(Viewer.OrganisationId, Viewer.Today, stop);
        Rows = await db.InterventionsAsync(Viewer, AcademicYear.Containing(Viewer.Today).FirstDay, stop);
    }

    public static string Effect(InterventionEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect switch
        {
            { Finished: 0 } => "Nobody yet",
            { MaySay: false } => $"{effect.Finished}, {effect.Measured} of them measured: too few to say",
            _ => $"{effect.Better} of {effect.Measured} better, {effect.Same} about the same, {effect.Worse} worse",
        };
    }
}
