using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Puts one fact right, from a day, with a reason.</summary>
[Requires(Permission.CorrectPupils)]
public sealed class CorrectFactPageModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, CorrectFact correct) : PageModel
{
    private const string NotRecorded = "-";

    public PupilRecord Record => record;

    public PupilFactKind Kind { get; private set; }

    public FactShown? Held => record.Header.Fact(Kind);

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Set when somebody else changed the fact first.</summary>
    public Differences? Both { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The value the person was looking at, so that a change meanwhile is noticed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, string kind, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, kind, stop))
        {
            return PupilRecord.Refused();
        }

        (Code, From, Seen) = (Held?.Code, record.Today, SeenNow());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, string kind, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, kind, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if ((Seen ?? "") != SeenNow())
        {
            return await ShowBothAsync(stop);
        }

        await correct.RunAsync(pupilId, Kind, Code == NotRecorded ? null : Code, From!.Value, current.ChangedBy(Reason!.Trim()), stop);   // checked just above
        TempData["Notice"] = "Corrected";
        return Redirect(record.Address("facts"));
    }

    private async Task<IActionResult> ShowBothAsync(CancellationToken stop)
    {
        var yours = Code == NotRecorded ? null : FactWords.Meaning(Kind, Code!);
        var who = Held is null ? "Somebody changed this while you were writing" : await ChangedMeanwhile.ByAsync(db, "pupil_facts", Held.PupilFactId, stop);
        Both = new Differences(who, Held?.Meaning == yours ? [] : [(FactWords.NameOf(Kind), Held?.Meaning, yours)]);
        Seen = SeenNow();
        ModelState.Remove(nameof(Seen));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private IEnumerable<FieldError> Errors()
    {
        if (!Choices.Any(choice => choice.Value == Code))
        {
            yield return new(nameof(Code), "Choose what is true");
        }

        if (From is null)
        {
            yield return new(nameof(From), "Enter the day it became true");
        }
        else if (From > record.Today)
        {
            yield return new(nameof(From), "The day it became true must be today or in the past");
        }

        foreach (var error in ReasonError.Of(Reason))
        {
            yield return error;
        }
    }

    // The area's own authority comes first, whether or not the national list knows its number.
    private async Task<IEnumerable<Choice>> LocalAsync(CancellationToken stop) => Kind != PupilFactKind.HomeLocalAuthority ? [] :
        (await db.Areas.Where(a => a.AreaId == db.AreaId && a.LaCode != null).Select(a => new { a.LaCode, a.Name }).ToListAsync(stop))
            .Where(a => FactWords.ChoicesOn(Kind, record.Today).All(c => c.Code != a.LaCode)).Select(a => new Choice(a.LaCode!, a.Name));   // filtered just before

    private string SeenNow() => Held is null ? "" : $"{Held.PupilFactId}/{Held.Version}";

    private async Task<bool> OpenAsync(PupilId pupilId, string kind, CancellationToken stop)
    {
        if (!Enum.TryParse<PupilFactKind>(kind, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed)
            || !await record.OpenAsync(pupilId, "Correct a fact", RecordSections.Identity, stop)
            || !record.MayCorrect || !record.Access.Opens(FactWords.SectionOf(parsed)))
        {
            return false;
        }

        Kind = parsed;
        Choices = [.. await LocalAsync(stop), .. FactWords.ChoicesOn(Kind, record.Today).Select(c => new Choice(c.Code, c.Label)), new Choice(NotRecorded, "Not recorded") { IsApart = true }];
        return true;
    }
}
