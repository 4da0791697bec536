using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Shared;
using Onroll.Web.Support;

namespace Onroll.Web.FairAccess;

/// <summary>The use cases the page of a proposal calls.</summary>
public sealed record ProposalActions(ProposalDesk Desk, AskFairAccess Ask, DecidePlace Decide);

/// <summary>One school beside the others for one child, as the table shows it.</summary>
public sealed record ComparedRow(string School, string Now, decimal? CostAlone, decimal? Kilometres, int? Places, decimal? More, string? Bar, string Result, bool IsProposed);

/// <summary>All children who wait at once, the school proposed for each, why, and what would change it. Fit to be projected.</summary>
[Requires(Permission.DecideFairAccess)]
public sealed class ProposalModel(OnrollDbContext db, CurrentViewer current, ChosenProtocol chosen, ProposalActions actions) : PageModel
{
    private static readonly string[] Headers = ["Child", "Year", "Category", "School day", "Proposed", "Cost", "Over number", "Why", "What would change it", "Decided", "Where it stands"];

    private FairAccessQuestion? _question;

    public Viewer Viewer => current.Viewer;

    public ChosenProtocol Chosen => chosen;

    /// <summary>The latest proposal. Null when none was worked out.</summary>
    public FairAccessRound? Round { get; private set; }

    public RoundAnswer? Answer { get; private set; }

    /// <summary>What is different from when it was worked out, each in a sentence.</summary>
    public IReadOnlyList<string> Changes { get; private set; } = [];

    /// <summary>The children the person sees, by case.</summary>
    public IReadOnlyDictionary<Guid, FairAccessRow> Rows { get; private set; } = new Dictionary<Guid, FairAccessRow>();

    public bool IsWorking { get; private set; }

    public bool HasFailed { get; private set; }

    /// <summary>Whether the schools for the chosen child are still being compared.</summary>
    public bool IsComparing { get; private set; }

    public IReadOnlyList<ComparedRow>? Compared { get; private set; }

    public (string Words, string By)? Voice { get; private set; }

    [BindProperty(SupportsGet = true, Name = "partnership")]
    public string? PartnershipCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "protocol")]
    public string? ProtocolId { get; set; }

    [BindProperty(SupportsGet = true, Name = "child")]
    public Guid? Child { get; set; }

    public string Lead => Round is null
        ? $"{chosen.Protocol.Name}."
        : string.Create(DateWords.English, $"{Round.Protocol}. Worked out by {Round.WorkedOutByName} on {London.InLondon(Round.WorkedOutAtUtc):dddd d MMMM} at {TimeOnly.FromDateTime(London.InLondon(Round.WorkedOutAtUtc)).ToClock()}{(Changes.Count == 0 ? "; nothing has changed since." : ".")}");

    public string? ComparedName => Answer?.Places.FirstOrDefault(p => p.CaseId == Child)?.Child ?? Answer?.Unplaced.FirstOrDefault(p => p.CaseId == Child)?.Child;

    public string ComparedNote => Answer?.Places.FirstOrDefault(p => p.CaseId == Child) is { } place
        ? $"Year {place.Year}{(place.Points is { } points ? $" · {FairAccessWording.Amount(points)} {(points == 1 ? "point" : "points")}" : "")}"
        : "";

    /// <summary>What the partnership adds to any cost.</summary>
    public string LocalWords
    {
        get
        {
            var local = chosen.Protocol.Local;
            var parts = new List<string>();
            if (local.FarMore > 0 && local.FarKilometres is { } far)
            {
                parts.Add($"plus {FairAccessWording.Amount(local.FarMore)} for more than {FairAccessWording.Amount(far)} km");
            }

            if (local.SiblingLess > 0)
            {
                parts.Add($"less {FairAccessWording.Amount(local.SiblingLess)} for a brother or sister");
            }

            if (local.PreferenceLess > 0)
            {
                parts.Add($"less {FairAccessWording.Amount(local.PreferenceLess)} for the family’s first choice");
            }

            return parts.Count == 0 ? "." : $", {string.Join(", ", parts)}.";
        }
    }

    public FairAccessRow? RowOf(Guid caseId) => Rows.GetValueOrDefault(caseId);

    public bool Waits(Guid caseId) => RowOf(caseId)?.Case.State == FairAccessState.Waiting;

    public bool IsOfRound(Guid caseId) => Answer?.Places.Any(p => p.CaseId == caseId) == true || Answer?.Unplaced.Any(p => p.CaseId == caseId) == true;

    /// <summary>A reason without the school's name, which stands beside it.</summary>
    public static string WithoutSchool(string reason, string school)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var rest = reason.StartsWith($"{school}: ", StringComparison.Ordinal) ? reason[(school.Length + 2)..] : reason;
        return rest.Length == 0 ? reason : char.ToUpperInvariant(rest[0]) + rest[1..].TrimEnd('.');
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        await CompareAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostWorkOutAsync(CancellationToken stop)
    {
        if (!await chosen.FindAsync(PartnershipCode, ProtocolId, stop))
        {
            return NotFound();
        }

        await actions.Desk.StartAsync(Key, Viewer.Name);
        return Redirect(chosen.Address("/fair-access/proposal"));
    }

    public Task<IActionResult> OnPostAgreeAsync(Guid round, Guid @case, CancellationToken stop) => AgreeAsync(round, @case, stop);

    public Task<IActionResult> OnPostAgreeAllAsync(Guid round, CancellationToken stop) => AgreeAsync(round, null, stop);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || Answer is not { } answer)
        {
            return NotFound();
        }

        db.Note("fair-access-download", Round!.FairAccessRoundId, JsonSerializer.Serialize(new { children = answer.Places.Count + answer.Unplaced.Count }));   // there is an answer, so there is a round
        await db.SaveAsync(current.ChangedBy("Downloaded a fair access proposal"), stop);
        var rows = answer.Places.Select(p => Cells(p.CaseId, (p.Child, p.Year), [p.School, p.Cost.ToString(CultureInfo.InvariantCulture), p.IsOverNumber ? "Yes" : "No", string.Join(" ", p.Reasons), p.Change]))
            .Concat(answer.Unplaced.Select(u => Cells(u.CaseId, (u.Child, u.Year), ["No place", null, null, string.Join(" ", u.Reasons), null])));
        return File(CsvText.Write(Headers, rows), "text/csv; charset=utf-8", string.Create(DateWords.English, $"fair-access-proposal-{Viewer.Today:yyyy-MM-dd}.csv"));
    }

    private ProposalKey Key => new(Viewer.AreaId, chosen.Partnership.PartnershipId, chosen.Protocol.Id);

    private string?[] Cells(Guid caseId, (string Name, int Year) child, string?[] proposed)
    {
        var row = RowOf(caseId);
        return
        [
            child.Name, child.Year.ToString(CultureInfo.InvariantCulture), row is null ? null : FairAccessCategories.Of(row.Case.Category).Name, row?.Day?.ToString(CultureInfo.InvariantCulture), .. proposed,
            row?.School, row?.Decision is { } decision ? FairAccessWords.Of(decision) : row is null ? null : FairAccessWords.Of(row.Case.State),
        ];
    }

    private async Task<IActionResult> AgreeAsync(Guid round, Guid? only, CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (Round?.FairAccessRoundId != round || Changes.Count > 0)
        {
            return this.Conflict("The proposal is no longer the one you saw. Look at it again before you agree");
        }

        var (agreed, meanwhile) = await actions.Decide.AgreeAsync(Round, only, current.ChangedBy("Agreed to a fair access proposal"), stop);
        if (meanwhile)
        {
            await LoadAsync(stop);
            return this.Conflict("Somebody else has decided meanwhile. What they decided is shown below");
        }

        TempData["Notice"] = agreed == 1 ? "1 place is decided" : $"{agreed} places are decided";
        TempData["NoticeMore"] = "The schools see it on Today and answer.";
        return Redirect(chosen.Address("/fair-access/proposal"));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await chosen.FindAsync(PartnershipCode, ProtocolId, stop))
        {
            return false;
        }

        Rows = (await db.FairAccessRowsAsync(Viewer, stop)).ToDictionary(row => row.Case.FairAccessCaseId);
        (IsWorking, HasFailed) = (actions.Desk.IsWorking(Key), actions.Desk.HasFailed(Key));
        Round = await db.LatestRoundAsync(chosen.Partnership.PartnershipId, chosen.Protocol.Id, stop);
        if (Round is null)
        {
            return true;
        }

        Answer = JsonSerializer.Deserialize<RoundAnswer>(Round.Answer);
        _question = await actions.Ask.RunAsync(chosen.Partnership.PartnershipId, chosen.Protocol, Viewer.Today, Round.FairAccessRoundId, stop);
        Changes = [.. AskFairAccess.Changes(JsonSerializer.Deserialize<Dictionary<string, FactMark>>(Round.Facts)!, _question.Facts), .. await DeparturesAsync(stop)];   // written by WorkOutRound
        return true;
    }

    // Once one child goes elsewhere, the rest may no longer be the least: the panel should know.
    private async Task<IEnumerable<string>> DeparturesAsync(CancellationToken stop)
    {
        var departed = await db.FairAccessDecisions.AsNoTracking().Where(d => d.FairAccessRoundId == Round!.FairAccessRoundId && d.EndedOn == null && d.DepartureReason != null)   // asked only where there is one
            .OrderBy(d => d.DecidedAtUtc).Select(d => d.FairAccessCaseId).ToListAsync(stop);
        return Answer!.Places.Any(p => Waits(p.CaseId)) ? departed.Select(id => $"{RowOf(id)?.Child ?? "A child"} goes to another school than proposed.") : [];
    }

    private async Task CompareAsync(CancellationToken stop)
    {
        if (Answer is null || _question is null || IsWorking)
        {
            return;
        }

        Child ??= Answer.Places.FirstOrDefault(p => Waits(p.CaseId))?.CaseId ?? (Answer.Places.Count > 0 ? Answer.Places[0].CaseId : null);
        if (Child is not { } child || _question.Children.All(c => c.Id != child.ToString()))
        {
            return;
        }

        var marks = string.Join(',', _question.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value.Mark));
        if (await actions.Desk.CompareAsync(Round!.FairAccessRoundId, marks, _question, child.ToString()) is not { } compared)   // there is an answer, so there is a round
        {
            IsComparing = true;
            return;
        }

        Compared = [.. compared.OrderBy(c => c.Bar is not null).ThenBy(c => c.CostAlone).Select(c => RowOf(child, c))];
        Voice = await VoiceAsync(child, stop);
    }

    private ComparedRow RowOf(Guid child, SchoolCompared compared)
    {
        var school = _question!.Schools.First(s => s.Id == compared.SchoolId);   // loaded before
        var now = _question.Now.First(s => s.Key == compared.SchoolId);
        var year = _question.Children.First(c => c.Id == child.ToString()).Year ?? 0;
        return new ComparedRow(
            school.Name, _question.Scheme is PointsLedgerScheme ? now.PointsPerHundred is { } share ? FairAccessWording.Amount(Math.Round(share, 2)) : "–" : now.PlacedThisYear.ToString(DateWords.English),
            compared.CostAlone is { } cost ? Math.Round(cost, 2) : null, school.Kilometres.TryGetValue(child.ToString(), out var km) ? km : null, school.Places is { } places ? places.GetValueOrDefault(year) : null,
            compared.WhatIf?.MoreUnplaced > 0 ? null : compared.WhatIf is { } what ? Math.Round(what.More, 2) : null, compared.Bar, ResultOf(compared), compared.IsProposed);
    }

    private string ResultOf(SchoolCompared compared)
    {
        if (compared.WhatIf is not { } what)
        {
            return "It would leave another child without a place";
        }

        var moves = what.Moves.Select(move => $"{_question!.Children.First(c => c.Id == move.ChildId).Name} {(move.SchoolId is { } to ? $"to {_question.Schools.First(s => s.Id == to).Name}" : "without a place")}").ToList();
        return moves.Count == 0 ? "Possible" : $"Possible, with {string.Join(" and ", moves)}";
    }

    private async Task<(string, string)?> VoiceAsync(Guid caseId, CancellationToken stop)
    {
        if (RowOf(caseId) is not { } row)
        {
            return null;
        }

        var open = await db.SectionsOfAsync(Viewer, [row.Case.PupilId], stop);
        var said = open.GetValueOrDefault(row.Case.PupilId).HasFlag(RecordSections.Voice)
            ? await db.PupilVoices.AsNoTracking().Where(v => v.PupilId == row.Case.PupilId).OrderByDescending(v => v.SaidOn).ThenBy(v => v.PupilVoiceId).FirstOrDefaultAsync(stop)
            : null;
        return said is not null ? (said.Words, $"{row.Child}, {said.SaidOn.ToPlain()}, to {said.SaidTo}")
            : row.Case.ChildsViews is { } words ? (words, $"{row.Child}, with the referral")
            : null;
    }
}
