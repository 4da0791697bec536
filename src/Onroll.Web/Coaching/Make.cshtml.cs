using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Coaching;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Coaching;

/// <summary>Makes a group for each coach and deals the pupils out, so that every group mixes the years. Shown before it is done.</summary>
[Requires(Permission.KeepSupport)]
public sealed class MakeModel(OnrollDbContext db, CurrentViewer current, KeepGroups keep) : PageModel
{
    private const int MostCoaches = 200;

    private IReadOnlyList<(PupilId Pupil, int Year)> _pupils = [];

    public IReadOnlyList<GroupType> Types { get; private set; } = [];

    public IReadOnlyList<Choice> TypeChoices => [.. Types.Select(type => new Choice(type.Id, type.Name))];

    public IReadOnlyList<Choice> Phases => [.. (Chosen?.Phases is { Count: > 0 } phases ? phases : ["R to 5", "6 to 11"]).Select(phase => new Choice(phase, $"Years {phase}"))];

    /// <summary>"247 pupils: 22 groups of 10 and 3 of 9". Null until somebody has looked.</summary>
    public string? Plan { get; private set; }

    public bool IsWithinSize { get; private set; } = true;

    public string SizeWords => Chosen is { } type ? $"A {type.Name.ToLowerInvariant()} should have {type.Smallest} to {type.Largest} pupils." : "";

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Phase { get; set; }

    [BindProperty]
    public string? Coaches { get; set; }

    private GroupType? Chosen => Types.Count == 1 ? Types[0] : Types.FirstOrDefault(type => type.Id == Type);

    private List<string> Names => [.. (Coaches ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public async Task OnGetAsync(CancellationToken stop) => Types = await db.GroupTypesAsync(current.Viewer.OrganisationId, current.Viewer.Today, stop);

    public async Task<IActionResult> OnPostLookAsync(CancellationToken stop) => await ReadAsync(stop) ? Page() : this.Invalid();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await ReadAsync(stop))
        {
            return this.Invalid();
        }

        var accounts = (await db.RegisterOwnersAsync(current.Viewer.OrganisationId, current.Viewer.Today, stop)).ToLookup(person => person.Name, person => (UserId?)person.UserId);
        var count = await keep.DealAsync(current.Viewer, Chosen!.Id, [.. Names.Select(name => (name, accounts[name].FirstOrDefault()))], _pupils, current.ChangedBy("Made groups"), stop);   // checked just above
        TempData["Notice"] = $"{count} pupils are in their groups";
        return Redirect("/support/groups");
    }

    private async Task<bool> ReadAsync(CancellationToken stop)
    {
        Types = await db.GroupTypesAsync(current.Viewer.OrganisationId, current.Viewer.Today, stop);
        if (this.HasErrors(Errors()))
        {
            return false;
        }

        _pupils = await db.PupilsWithoutGroupAsync(current.Viewer, Chosen!.Id, Years(Phase!), stop);   // checked just above
        if (_pupils.Count == 0)
        {
            ModelState.AddModelError(nameof(Phase), "Everybody in these years is in a group already");
            return false;
        }

        var sizes = Rules.Coaching.GroupDeal.Deal(_pupils, Names.Count).GroupBy(group => group.Count).OrderByDescending(of => of.Key).ToList();
        Plan = $"{_pupils.Count} {(_pupils.Count == 1 ? "pupil" : "pupils")}: {string.Join(" and ", sizes.Select(of => $"{of.Count()} {(of.Count() == 1 ? "group" : "groups")} of {of.Key}"))}";
        IsWithinSize = sizes.TrueForAll(of => of.Key >= Chosen.Smallest && of.Key <= Chosen.Largest);
        return true;
    }

    private IEnumerable<FieldError> Errors()
    {
        if (Chosen is null)
        {
            yield return new(nameof(Type), "Say which kind of group");
        }

        if (Phase is null || !Phases.Any(choice => choice.Value == Phase))
        {
            yield return new(nameof(Phase), "Say which years");
        }

        if (Names.Count is 0 or > MostCoaches)
        {
            yield return new(nameof(Coaches), $"Enter 1 to {MostCoaches} names, one a line");
        }
        else if (Names.Exists(name => name.Length > CoachingGroup.NameMaxLength))
        {
            yield return new(nameof(Coaches), $"Use {CoachingGroup.NameMaxLength} characters or fewer for each name");
        }
    }

    // "R to 5" as packs write it.
    private static (int From, int To) Years(string phase)
    {
        var ends = phase.Split(" to ");
        return (Year(ends[0]), Year(ends[^1]));

        static int Year(string text) => int.TryParse(text, out var year) ? year : 0;
    }
}
