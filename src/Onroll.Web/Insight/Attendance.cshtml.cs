using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;
using Onroll.Web.Support;

namespace Onroll.Web.Insight;

/// <summary>Attendance of any days by groups of pupils, beside the school, the partnership and what is published.</summary>
[Requires(Permission.SeeFigures)]
public sealed class AttendanceModel(OnrollDbContext db, CurrentViewer current, KeptColumns kept) : PageModel
{
    private static readonly string[] Headers =
        ["Row", "By", "Code", "From", "To", "Pupils", "Sessions possible", "Attended", "Missed", "With authority", "Without authority", "Persistently absent", "Severely absent", .. SpanAttendance.Measures.Select(measure => measure.Id)];

    private static readonly Quantity[] Counts =
        [Quantity.Registers, Quantity.SessionsPossible, Quantity.SessionsAttended, Quantity.SessionsAbsent, Quantity.SessionsAuthorised, Quantity.SessionsUnauthorised, Quantity.RegistersPersistentlyAbsent, Quantity.RegistersSeverelyAbsent];

    [BindProperty(SupportsGet = true), Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Last day")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true), FromQuery]
    public SpanAddress Address { get; set; } = new();

    /// <summary>What the breakdown's field shows.</summary>
    public string By => (Board?.By ?? Address.Breakdown(SpanBoard.Offered(Place))).ToString();

    public InsightPlace Place { get; private set; } = null!;   // loaded before the page is shown

    /// <summary>The types of school of the whole place, of which one is shown.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    public IReadOnlyList<AcademicYear> Years { get; private set; } = [];

    /// <summary>Null where the days cannot be counted, or nothing was recorded at all.</summary>
    public SpanBoard? Board { get; private set; }

    public bool ByMonths => !Place.MayOpenPupils;

    /// <summary>Whether other days are counted than were asked for.</summary>
    public bool WasChanged => Board is { } board && (board.Span.From != From || board.Span.To != To);

    public DateOnly Today => current.Viewer.Today;

    public IReadOnlyList<Choice> ByChoices => [.. SpanBoard.Offered(Place).Select(by => new Choice(by.ToString(), SpanWords.Name(by)))];

    public string Lead => $"{(Place.IsOneSchool ? Place.Schools[0].Name : $"{Place.Name}: {Place.Schools.Count} {(Types.Count > 1 ? InsightWords.TypesName(PublishedMeasures.TypeOf(Place.Schools)) : "schools")}")}. {(Board is { } board ? $"{SpanWords.Days(board.Span)}." : "Choose the days to count.")}";

    public string Link(string? group, string? handler = null) => $"{Request.PathBase}{Address.To(From, To, group, handler)}";

    public string LinkTo(MeasurePeriod period) => $"{Request.PathBase}{Address.To(period.From, period.To < Today ? period.To : Today, Address.Group)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return ModelState.IsValid ? Page() : this.Invalid();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Board is not { } board)
        {
            return NotFound();
        }

        db.Note("insight-download", Guid.Empty, JsonSerializer.Serialize(new { attendance = board.Span.Key, schools = board.Place.Schools.Count, filter = Request.QueryString.Value }));
        await db.SaveAsync(current.ChangedBy("Downloaded figures"), stop);
        var rows = board.Groups.Select(group => Cells(board, board.By, group)).Prepend(Cells(board, MeasureBreakdown.None, MeasureGroup.All)).Concat(board.Beside.Where(row => !row.IsOwn).Select(row => Cells(board, row)));
        return File(CsvText.Write(Headers, rows), "text/csv; charset=utf-8", $"attendance-{board.Span.From:yyyy-MM-dd}-{board.Span.To:yyyy-MM-dd}.csv");
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        var whole = await db.InsightPlaceAsync(current.Viewer, stop);
        (Place, Types) = (whole.OfType(Address.Schools), whole.Types);
        Years = await db.InsightYearsAsync([.. Place.Schools.Select(school => school.OrganisationId)], stop);
        if (Years.Count == 0)
        {
            return;
        }

        if (From is null && To is null && ModelState.IsValid)
        {
            // A whole year tells more than one that runs.
            var usual = Years.FirstOrDefault(year => year.LastDay < Today) ?? Years[0];
            (From, To) = (usual.FirstDay, usual.LastDay < Today ? usual.LastDay : Today);
        }

        var form = new SpanForm(From, To);
        if (!this.HasErrors(form.Errors(Today, ByMonths)) && form.Span(Today, ByMonths) is { } span)
        {
            Board = await SpanBoard.ReadAsync((db, kept), (Place, Today), Address, span, stop);
        }
    }

    private static List<string?> Cells(SpanBoard board, MeasureBreakdown by, MeasureGroup group) =>
    [
        group.Name, by == MeasureBreakdown.None ? "" : SpanWords.Name(by), group.Code, Day(board.Span.From), Day(board.Span.To),
        .. Counts.Select(quantity => board.Figures.IsHidden(by, group, quantity) ? DisclosureRule.Marker : board.Figures.Tally(by, group)[quantity].ToString("0", DateWords.English)),
        .. SpanAttendance.Measures.Select(measure => board.Figures.Of(measure, by, group) is var figure && figure.IsHidden ? DisclosureRule.Marker : figure.Row.Value?.ToString("0.####", DateWords.English)),
    ];

    private static List<string?> Cells(SpanBoard board, SpanComparison row) =>
    [
        row.Name, "compared with", row.Cells.FirstOrDefault(cell => cell.Year is not null)?.Year, Day(board.Span.From), Day(board.Span.To),
        .. Counts.Select(_ => (string?)null), .. row.Cells.Select(cell => cell.Value?.ToString("0.####", DateWords.English)),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", DateWords.English);
}
