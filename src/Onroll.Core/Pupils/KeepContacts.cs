using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>Who a parent or carer is and how to reach them.</summary>
public sealed record ContactDetails(
    string Name, string Relationship, bool HasParentalResponsibility, bool LivesWithPupil, string? Address, string? Phone, string? Email,
    string? Language, bool NeedsInterpreter, bool NeedsEasyRead, string? BestWay)
{
    public static ContactDetails Of(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new(contact.Name, contact.Relationship, contact.HasParentalResponsibility, contact.LivesWithPupil, contact.Address, contact.Phone,
            contact.Email, contact.Language, contact.NeedsInterpreter, contact.NeedsEasyRead, contact.BestWay);
    }

    /// <summary>What differs, by name, then and now.</summary>
    public IEnumerable<(string Name, string? Here, string? There)> Against(ContactDetails other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (string, string?, string?)[] all =
        [
            ("Name", Name, other.Name),
            ("Relationship", Relationship, other.Relationship),
            ("Parental responsibility", Say(HasParentalResponsibility), Say(other.HasParentalResponsibility)),
            ("Lives with the pupil", Say(LivesWithPupil), Say(other.LivesWithPupil)),
            ("Address", Address, other.Address),
            ("Phone", Phone, other.Phone),
            ("E-mail", Email, other.Email),
            ("Language", Language, other.Language),
            ("Interpreter", Say(NeedsInterpreter), Say(other.NeedsInterpreter)),
            ("Easy read", Say(NeedsEasyRead), Say(other.NeedsEasyRead)),
            ("Best way to reach them", BestWay, other.BestWay),
        ];
        return all.Where(field => field.Item2 != field.Item3);
    }

    internal void Write(Contact contact)
    {
        (contact.Name, contact.Relationship) = (Name, Relationship);
        (contact.HasParentalResponsibility, contact.LivesWithPupil) = (HasParentalResponsibility, LivesWithPupil);
        (contact.Address, contact.Phone, contact.Email) = (Address, Phone, Email);
        (contact.Language, contact.NeedsInterpreter, contact.NeedsEasyRead) = (Language, NeedsInterpreter, NeedsEasyRead);
        contact.BestWay = BestWay;
    }

    private static string Say(bool yes) => yes ? "Yes" : "No";
}

/// <summary>Adds, corrects and removes the people to speak to about a pupil.</summary>
public sealed class KeepContacts(OnrollDbContext db)
{
    public async Task AddAsync(PupilId pupilId, ContactDetails details, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(details);
        var contact = new Contact
        {
            AreaId = db.AreaId,
            ContactId = Guid.CreateVersion7(),
            PupilId = pupilId,
            Name = details.Name,
            Relationship = details.Relationship,
            Order = await db.Contacts.CountAsync(c => c.PupilId == pupilId, stop) + 1,
        };
        details.Write(contact);
        db.Contacts.Add(contact);
        await db.SaveAsync(by, stop);
    }

    /// <param name="version">The version the person was looking at.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the contact since; nothing was saved.</exception>
    public async Task CorrectAsync(Guid contactId, int version, ContactDetails details, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(details);
        var contact = await db.Contacts.SingleAsync(c => c.ContactId == contactId, stop);
        db.Entry(contact).Property(c => c.Version).OriginalValue = version;
        var changed = details.Against(ContactDetails.Of(contact)).Select(field => field.Name.ToLowerInvariant()).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        details.Write(contact);
        db.Note(Correction.SubjectOf(RecordSections.Family), contact.PupilId.Value, Correction.Detail($"{contact.Relationship}’s {string.Join(", ", changed)}"), contact.PupilId);
        await db.SaveAsync(by, stop);
    }
}
