using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.Insight;

/// <summary>Groups of pupils beside each other, with how sure one can be and without showing one child.</summary>
[Requires(Permission.SeeFigures)]
public sealed class FairnessModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true), FromQuery]
    public FairnessAddress Address { get; set; } = new();

    public IReadOnlyList<AcademicYear> Years { get; private set; } = [];

    /// <summary>Null where there is nothing to compare yet.</summary>
    public FairnessReport? Report { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var place = await db.InsightPlaceAsync(current.Viewer, stop);
        Years = await db.InsightYearsAsync([.. place.Schools.Select(school => school.OrganisationId)], stop);
        if (Years.Count > 0)
        {
            Report = await CompareFairly.RunAsync(db, current.Viewer, Address.Question(ChosenYear, current.Viewer.Today), stop);
        }
    }

    public AcademicYear ChosenYear => AcademicYear.TryParse(Address.Year, out var year) && Years.Contains(year)
        ? year
        : Years.FirstOrDefault(one => one.LastDay < current.Viewer.Today) ?? Years[0];   // a whole year tells more than one that runs

    public string Lead
    {
        get
        {
            var report = Report!;   // only asked with one
            var with = report.WithOutcome is { } count ? $"{FairnessWords.Count(count)} of {FairnessWords.Count(report.Pupils)}" : "not shown";
            return $"{report.Place.Name}, {report.Question.Year}. {FairnessWords.Counted(report.Question.Outcome)}: {with}.";
        }
    }

    public string Link(string key, string? value) => ListAddress.With(Request, key, value);
}
