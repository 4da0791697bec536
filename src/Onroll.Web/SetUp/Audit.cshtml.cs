using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.SetUp;

/// <summary>The area's audit log, for people who see no pupils: who changed what and when, never what a child's record says.</summary>
[Requires(Permission.SeeAudit)]
public sealed class AuditModel(OnrollDbContext db, CurrentViewer current, TimeProvider time) : PageModel
{
    public const int Size = 50;

    /// <summary>Days of looks that are summed up.</summary>
    public const int LookDays = 30;

    private const int MostPeople = 12;
    private const int MostBroken = 100;

    [BindProperty(SupportsGet = true), FromQuery]
    public AuditAddress Address { get; set; } = new();

    // Not a bound property: the framework keeps the word "page" for itself among the parts of an address.
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<AuditLogRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<Choice> Subjects { get; private set; } = [];

    public IReadOnlyList<PersonLooks> Looks { get; private set; } = [];

    /// <summary>What the check found. Null until somebody asks for it.</summary>
    public IReadOnlyList<BrokenLink>? Broken { get; private set; }

    /// <summary>How many entries were checked.</summary>
    public long Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Address is { From: { } from, To: { } to } && to < from)
        {
            ModelState.AddModelError("Address.To", "The last day must be the same as or after the first day");
        }

        await LoadAsync(stop);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken stop)
    {
        Checked = await db.AuditHeads.Where(h => h.AreaId == db.AreaId).Select(h => h.Sequence).SingleOrDefaultAsync(stop);
        var broken = await VerifyAuditChain.RunAsync(db, stop);
        Broken = [.. broken.Take(MostBroken)];
        db.Note("audit-verified", Guid.Empty, JsonSerializer.Serialize(new { Entries = Checked, Broken = broken.Count }));
        await db.SaveAsync(current.ChangedBy("Checked the audit log"), stop);
        await LoadAsync(stop);
        return Page();
    }

    public static string Clock(DateTime utc)
    {
        var local = London.InLondon(utc);
        return $"{DateOnly.FromDateTime(local).ToBrief()} {local.Year}, {local.ToString("HH:mm", DateWords.English)}";
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Number = Math.Max(1, Number);
        var filter = ModelState.IsValid ? Address.Filter() : new AuditFilter(null, null, null, null);
        (Rows, Total) = await db.AuditLogAsync(filter, ((Number - 1) * Size, Size), stop);
        Subjects = [.. (await db.AuditSubjectsAsync(stop)).Select(s => new Choice(s, AuditSubjects.Name(s))).OrderBy(c => c.Text, StringComparer.Ordinal)];
        Looks = await db.LooksSinceAsync(time.UtcNowStored().AddDays(-LookDays), MostPeople, stop);
    }
}
