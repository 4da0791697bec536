using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Access;

namespace Onroll.Web.Roll;

/// <summary>Who left, where they went, and the figures of a school year beside its permanent exclusions (N-03, N-04).</summary>
[Requires(Permission.SeeRoll)]
public sealed class LeaversModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public InsightPlace Place { get; private set; } = null!;   // read before the page is drawn

    /// <summary>Those of whom it is not confirmed where they are, whatever the year.</summary>
    public IReadOnlyList<NamedLeaver> Sought { get; private set; } = [];

    /// <summary>Those of the year whose records are still open to the person.</summary>
    public IReadOnlyList<NamedLeaver> Known { get; private set; } = [];

    /// <summary>How many of the year are not named.</summary>
    public int Closed { get; private set; }

    public LeaverTable Table { get; private set; } = new([], null);

    public AcademicYear Year { get; private set; } = null!;   // likewise

    public IReadOnlyList<AcademicYear> Years { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? YearKey { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var now = AcademicYear.Containing(Viewer.Today);
        Years = [now, now.Previous];
        Year = Years.FirstOrDefault(year => year.Key == YearKey) ?? now;
        Place = await db.InsightPlaceAsync(Viewer, stop);
        var schools = Place.Schools.Select(s => s.OrganisationId).ToList();
        var left = db.Enrolments.Where(e => schools.Contains(e.OrganisationId));
        var ofYear = await db.LeaversAsync(left.Leavers(Year.FirstDay, Year.LastDay < Viewer.Today ? Year.LastDay : Viewer.Today.AddDays(-1)), Viewer.Today, stop);
        Sought = await db.NamedAsync(Viewer, await db.LeaversAsync(left.StillSought(db, Viewer.Today), Viewer.Today, stop), stop);
        Known = [.. (await db.NamedAsync(Viewer, [.. ofYear.Where(l => !l.IsSought)], stop))];
        Closed = ofYear.Count(l => !l.IsSought) - Known.Count;
        Table = (await db.LeaverTableAsync(Place.Schools, ofYear, (Year, Viewer.Today), stop)).For(DisclosureRule.Internal(Place.MayOpenPupils));
    }

    /// <summary>One school's figures as a sentence. Null for several, and where counts are hidden.</summary>
    public string? Finding
    {
        get
        {
            if (Table.Rows.ToList() is not [var row] || row.Hidden.Count > 0 || row.Figures is not { Leavers: > 0 } figures)
            {
                return null;
            }

            var unexplained = figures.Unexplained == 0
                ? "Of nobody it is unexplained where they went."
                : $"Of {figures.Unexplained} it is unexplained where they went: {figures.UnexplainedShare} of the roll, with pupils educated at home {figures.WithHomeEducationShare}."
                    + (figures.Unexplained == 1 ? "" : $" {figures.UnexplainedInExamYears} of the {figures.Unexplained} left Year 10 or 11 ({figures.ExamYearShare}).");
            var excluded = figures.PermanentExclusions == 1 ? "1 pupil was permanently excluded" : $"{figures.PermanentExclusions} pupils were permanently excluded";
            return $"{(figures.Leavers == 1 ? "1 pupil" : $"{figures.Leavers} pupils")} left early. {unexplained} {excluded} in the same time.";
        }
    }
}
