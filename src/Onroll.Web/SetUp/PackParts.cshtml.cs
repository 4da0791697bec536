using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.SetUp;

/// <summary>The commonest parts of a pack as a form: enough to set up a partnership nobody wrote a pack for.</summary>
[Requires(Permission.EditMembers)]
public sealed class PackPartsModel(PackWork work, CurrentViewer current, KeepPackDraft drafts) : PageModel
{
    private const int EmptyRows = 2;

    private static readonly Concept[] Concepts = Enum.GetValues<Concept>();

    private Pack _pack = new();

    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public List<StepInput> Steps { get; set; } = [];

    [BindProperty]
    public List<ProvisionInput> Provisions { get; set; } = [];

    [BindProperty]
    public List<DecisionInput> Decisions { get; set; } = [];

    [BindProperty]
    public List<string?> OwnWords { get; set; } = [];

    public PackWork Work => work;

    /// <summary>Whether the text can be understood; its missing parts do not matter here.</summary>
    public bool IsReadable { get; private set; }

    public string PanelName => _pack.Panels.Count > 0 ? _pack.Panels[0].Name : "";

    public IReadOnlyList<Choice> Roles => [.. _pack.Roles.Select(role => new Choice(role.Id, role.Name))];

    public static IReadOnlyList<Choice> Forces { get; } = [new(nameof(Enforcement.Mandatory), "Binding"), new(nameof(Enforcement.Advisory), "Advisory")];

    public static IReadOnlyList<Choice> Effects { get; } =
    [
        new(nameof(DecisionEffect.None), "Only actions"), new(nameof(DecisionEffect.Place), "A place"), new(nameof(DecisionEffect.Move), "A move"),
        new(nameof(DecisionEffect.Return), "Back to the school"), new(nameof(DecisionEffect.Defer), "Heard again"), new(nameof(DecisionEffect.Close), "The case closes"),
        new(nameof(DecisionEffect.AskToRescind), "The head is asked to rescind"),
    ];

    public static string UsualWord(int at) => new Words()[Concepts[at]].One;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || !IsReadable)
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if (!await drafts.SaveAsync(work.Partnership.PartnershipId, PackWriter.Write(Changed()), Version, null, current.ChangedBy("Wrote on the way of working"), stop))
        {
            return this.Conflict("Somebody saved the draft while you were writing. Open it again in another window, and put your changes in");
        }

        TempData["Notice"] = "Saved";
        return Redirect(work.Address("activate"));
    }

    private IEnumerable<FieldError> Errors() =>
    [
        .. string.IsNullOrWhiteSpace(Name) ? [new FieldError(nameof(Name), "Enter a name")] : Array.Empty<FieldError>(),
        .. Steps.SelectMany((row, at) => row.IsUsed ? row.Errors($"{nameof(Steps)}[{at}]") : []),
        .. Provisions.SelectMany((row, at) => row.IsUsed ? row.Errors($"{nameof(Provisions)}[{at}]") : []),
        .. OwnWords.Select((word, at) => (word, at)).Where(of => !string.IsNullOrWhiteSpace(of.word) && of.word.Split('|').Length > 2)
            .Select(of => new FieldError($"{nameof(OwnWords)}[{of.at}]", "Write one form, or two with one bar between")),
    ];

    private Pack Changed()
    {
        var ids = PackNames.Of(_pack).Keys.ToHashSet();
        var steps = Steps.Where(row => row.IsUsed).Select(row => row.Apply(_pack.MainLadder?.Step(row.Id ?? ""), ids)).ToList();
        var provisions = Provisions.Where(row => row.IsUsed).Select(row => row.Apply(_pack.Provisions.FirstOrDefault(p => p.Id == row.Id), ids)).ToList();
        var words = OwnWords.Take(Concepts.Length).Select((word, at) => (word, at)).Where(of => !string.IsNullOrWhiteSpace(of.word)).ToDictionary(of => Concepts[of.at], of => Word.Parse(of.word!));
        var ladder = (_pack.MainLadder ?? new Ladder { Name = "Ladder of support" }) with { Steps = steps };
        return _pack with
        {
            Name = Name!.Trim(),   // asked for before
            Source = Source?.Trim(),
            Ladders = [ladder, .. _pack.Ladders.Skip(1)],
            Provisions = provisions,
            Words = new Words { Own = words },
            Panels = [.. _pack.Panels.Select((panel, at) => at > 0 ? panel : panel with { Decisions = [.. Decisions.Where(row => row.IsUsed).Select(row => row.Apply(panel.Decisions.FirstOrDefault(d => d.Id == row.Id), ids))] })],
        };
    }

    private void Fill()
    {
        (Version, Name, Source) = (work.Draft.Version, _pack.Name, _pack.Source);
        Steps = [.. (_pack.MainLadder?.Steps ?? []).Select(StepInput.From), .. Enumerable.Range(0, EmptyRows).Select(_ => new StepInput())];
        Provisions = [.. _pack.Provisions.Select(ProvisionInput.From), .. Enumerable.Range(0, EmptyRows).Select(_ => new ProvisionInput())];
        Decisions = _pack.Panels.Count == 0 ? [] : [.. _pack.Panels[0].Decisions.Select(DecisionInput.From), .. Enumerable.Range(0, EmptyRows).Select(_ => new DecisionInput())];
        OwnWords = [.. Concepts.Select(concept => _pack.Words.Own.GetValueOrDefault(concept)?.ToString())];
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await work.LoadAsync(Code, stop))
        {
            return false;
        }

        var reading = PackText.Read(work.Draft.Text, "the text");
        (_pack, IsReadable) = (reading.Pack ?? new Pack(), reading.Pack is not null && reading.Errors.Count == 0);
        return true;
    }
}
