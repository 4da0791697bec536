using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.PreExclusion;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.PreExclusion;

/// <summary>Assessments before exclusion: what is to be opened, what is open, what they came to and what happened later.</summary>
[Requires(Permission.SeeRegister)]
public sealed class AssessmentsModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<(WaitingTrigger Trigger, string Name, string? Form)> Waiting { get; private set; } = [];

    public IReadOnlyList<AssessmentShown> All { get; private set; } = [];

    public bool MayDecide(AssessmentShown row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return current.May(Permission.KeepSupport) && row.Plan.OrganisationId == Viewer.OrganisationId;
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        All = await db.AssessmentsAsync(Viewer, stop);
        if (!current.May(Permission.KeepSupport))
        {
            return;
        }

        var calendar = (await db.CalendarOfAsync(Viewer.OrganisationId, stop)).Calendar;
        var waiting = await db.WaitingTriggersAsync((Viewer.OrganisationId, null), calendar, Viewer.Today, stop);
        var pupils = waiting.Select(w => w.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(Viewer, pupils, stop);
        var names = await db.Pupils.Where(p => pupils.Contains(p.PupilId)).Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(pupils, Viewer.Today, stop);
        Waiting = [.. waiting.Where(w => open.GetValueOrDefault(w.PupilId).HasFlag(RecordSections.Support))
            .OrderBy(w => w.SetOff.DueOn ?? w.SetOff.On).ThenBy(w => names[w.PupilId], StringComparer.Ordinal)
            .Select(w => (w, names[w.PupilId], places[w.PupilId].FirstOrDefault()?.Form))];
    }
}
