using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Shares parts of the record with an organisation, for a purpose, until a day.</summary>
[Requires(Permission.ShareRecords)]
public sealed class ShareModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, ShareRecord share) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public static IReadOnlyList<Choice> Purposes { get; } = Choice.From<SharePurpose>(SectionWords.Name);

    public static IReadOnlyList<Choice> Bases { get; } =
    [
        new(nameof(LawfulBasis.PublicTask), "Public task", "Support and protection that schools and councils are set up to give. Nearly always this one"),
        new(nameof(LawfulBasis.LegalObligation), "Legal obligation", "A law says it must be shared"),
        new(nameof(LawfulBasis.VitalInterests), "Vital interests", "Somebody’s life is in danger"),
    ];

    /// <summary>The parts this person may share: those they see themselves.</summary>
    public IReadOnlyList<Choice> Parts { get; private set; } = [];

    [BindProperty]
    public ShareForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        Form = new ShareForm { StartsOn = record.Today, LawfulBasis = Core.Access.LawfulBasis.PublicTask };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Form.Errors(record.Today, Organisations, record.Access.Sections), nameof(Form)))
        {
            return this.Invalid();
        }

        var details = Form.Details();
        await share.RunAsync(pupilId, details, current.ChangedBy($"Shared the record: {details.Reason}"), stop);
        TempData["Notice"] = $"The record is shared with {Organisations.First(o => o.Value == details.With.ToString()).Text}";
        return Redirect(record.Address("who-can-see"));
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Share the record", RecordSections.Identity, stop) || !record.MayShare)
        {
            return false;
        }

        var own = record.Header.Places.Select(p => p.OrganisationId).ToList();
        var organisations = await db.Organisations
            .Where(o => !own.Contains(o.OrganisationId) && o.ClosedOn == null)
            .OrderBy(o => o.Name)
            .Select(o => new { o.OrganisationId, o.Name })
            .ToListAsync(stop);
        Organisations = [.. organisations.Select(o => new Choice(o.OrganisationId.ToString(), o.Name))];
        Parts = [.. SectionWords.All.Where(s => s.Section != RecordSections.Identity && record.Access.Opens(s.Section)).Select(s => new Choice(s.Section.ToString(), s.Name, s.Holds))];
        return true;
    }
}

/// <summary>The form as typed.</summary>
public sealed class ShareForm
{
    /// <summary>Longer shares must be given again: needs change in a year.</summary>
    private const int LongestMonths = 12;

    public OrganisationId? With { get; set; }

    public SharePurpose? Purpose { get; set; }

    public LawfulBasis? LawfulBasis { get; set; }

    /// <summary>Null until one is chosen: what is set beforehand the binder could not fill.</summary>
    public IReadOnlyList<RecordSections>? Sections { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public string? Reason { get; set; }

    private RecordSections Chosen => (Sections ?? []).Aggregate(RecordSections.Identity, (all, one) => all | one);

    public ShareDetails Details() => new(
        With!.Value, Purpose!.Value, LawfulBasis!.Value, SpecialCategory.ConditionFor(Chosen), Chosen, StartsOn!.Value, EndsOn, Reason!.Trim());   // asked for once Errors finds none

    public IEnumerable<FieldError> Errors(DateOnly today, IReadOnlyList<Choice> organisations, RecordSections open)
    {
        if (With is not { } with || !organisations.Any(o => o.Value == with.ToString()))
        {
            yield return new(nameof(With), "Choose who to share it with");
        }

        if (Purpose is null || !Enum.IsDefined(Purpose.Value))
        {
            yield return new(nameof(Purpose), "Choose what it is for");
        }

        if (LawfulBasis is null || !Enum.IsDefined(LawfulBasis.Value))
        {
            yield return new(nameof(LawfulBasis), "Choose the lawful basis");
        }

        if (Sections is not { Count: > 0 } || (Chosen & ~open) != 0)
        {
            yield return new(nameof(Sections), "Choose at least one part of the record");
        }

        foreach (var error in Dates(today).Concat(ReasonError.Of(Reason)))
        {
            yield return error;
        }

        if (Reason?.Length > Share.TextMaxLength)
        {
            yield return new(nameof(Reason), $"Use {Share.TextMaxLength} characters or fewer");
        }
    }

    private IEnumerable<FieldError> Dates(DateOnly today)
    {
        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day");
        }
        else if (StartsOn < today)
        {
            yield return new(nameof(StartsOn), "The first day must be today or later");
        }

        if (EndsOn is null)
        {
            if (Purpose != SharePurpose.Placement)
            {
                yield return new(nameof(EndsOn), "Enter the last day. Only a placement may be without one");
            }
        }
        else if (EndsOn < StartsOn)
        {
            yield return new(nameof(EndsOn), "The last day must be on or after the first");
        }
        else if (EndsOn > today.AddMonths(LongestMonths))
        {
            yield return new(nameof(EndsOn), "The last day must be within a year. You can share again then");
        }
    }
}
