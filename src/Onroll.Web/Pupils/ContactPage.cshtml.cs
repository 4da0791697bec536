using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Adds a parent or carer, or puts right what is recorded about one.</summary>
[Requires(Permission.CorrectPupils)]
public sealed class ContactPageModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepContacts contacts) : PageModel
{
    public PupilRecord Record => record;

    public bool IsNew { get; private set; }

    /// <summary>Set when somebody else saved first.</summary>
    public Differences? Both { get; private set; }

    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, string contactId, CancellationToken stop)
    {
        var (isOpen, contact) = await OpenAsync(pupilId, contactId, stop);
        if (!isOpen)
        {
            return PupilRecord.Refused();
        }

        Form = contact is null ? new ContactForm { LivesWithPupil = true } : ContactForm.Of(contact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, string contactId, CancellationToken stop)
    {
        var (isOpen, contact) = await OpenAsync(pupilId, contactId, stop);
        if (!isOpen)
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Form.Errors(), nameof(Form)))
        {
            return this.Invalid();
        }

        var by = current.ChangedBy(Form.Reason!.Trim());   // the form has one
        if (contact is null)
        {
            await contacts.AddAsync(pupilId, Form.Details(), by, stop);
            TempData["Notice"] = $"{Form.Name} is added";
            return Redirect(record.Address("family"));
        }

        try
        {
            await contacts.CorrectAsync(contact.ContactId, Form.Version, Form.Details(), by, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShowBothAsync(contact.ContactId, stop);
        }

        TempData["Notice"] = "Corrected";
        return Redirect(record.Address("family"));
    }

    private async Task<IActionResult> ShowBothAsync(Guid contactId, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var theirs = await db.Contacts.AsNoTracking().SingleAsync(c => c.ContactId == contactId, stop);
        Both = new Differences(await ChangedMeanwhile.ByAsync(db, "contacts", contactId, stop), [.. ContactDetails.Of(theirs).Against(Form.Details())]);
        Form.Version = theirs.Version;
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.Version)}");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<(bool IsOpen, Contact? Contact)> OpenAsync(PupilId pupilId, string contactId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Correct a contact", RecordSections.Family, stop) || !record.MayCorrect)
        {
            return (false, null);
        }

        IsNew = contactId == "new";
        var contact = Guid.TryParse(contactId, out var id)
            ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.ContactId == id && c.PupilId == pupilId, stop)
            : null;
        return (IsNew || contact is not null, contact);
    }
}

/// <summary>The form as typed.</summary>
public sealed class ContactForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Relationship { get; set; }

    public bool HasParentalResponsibility { get; set; }

    public bool LivesWithPupil { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Language { get; set; }

    public bool NeedsInterpreter { get; set; }

    public bool NeedsEasyRead { get; set; }

    public string? BestWay { get; set; }

    public string? Reason { get; set; }

    public static ContactForm Of(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new ContactForm
        {
            Version = contact.Version,
            Name = contact.Name,
            Relationship = contact.Relationship,
            HasParentalResponsibility = contact.HasParentalResponsibility,
            LivesWithPupil = contact.LivesWithPupil,
            Address = contact.Address,
            Phone = contact.Phone,
            Email = contact.Email,
            Language = contact.Language,
            NeedsInterpreter = contact.NeedsInterpreter,
            NeedsEasyRead = contact.NeedsEasyRead,
            BestWay = contact.BestWay,
        };
    }

    public ContactDetails Details() => new(
        Name!.Trim(), Relationship!.Trim(), HasParentalResponsibility, LivesWithPupil, Text.Kept(Address), Text.Kept(Phone), Text.Kept(Email),
        Text.Kept(Language), NeedsInterpreter, NeedsEasyRead, Text.Kept(BestWay));   // asked for once Errors finds none

    public IEnumerable<FieldError> Errors()
    {
        if (Text.Kept(Name) is not { } name)
        {
            yield return new(nameof(Name), "Enter their name");
        }
        else if (name.Length > Contact.NameMaxLength)
        {
            yield return new(nameof(Name), $"Use {Contact.NameMaxLength} characters or fewer");
        }

        if (Text.Kept(Relationship) is null)
        {
            yield return new(nameof(Relationship), "Enter who they are to the pupil, such as mother");
        }

        foreach (var (field, text) in new[] { (nameof(Address), Address), (nameof(BestWay), BestWay), (nameof(Relationship), Relationship), (nameof(Phone), Phone), (nameof(Email), Email), (nameof(Language), Language) }.Where(f => f.Item2?.Length > Contact.TextMaxLength))
        {
            yield return new(field, $"Use {Contact.TextMaxLength} characters or fewer");
        }

        foreach (var error in ReasonError.Of(Reason))
        {
            yield return error;
        }
    }
}
