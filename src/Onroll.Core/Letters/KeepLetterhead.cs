using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>What stands on a school's letters.</summary>
public sealed record LetterheadDetails(string? Address, string? Phone, string? Email, string? HeadTitle, string? BoardContact, string? ReviewContact, string? LocalAdvice)
{
    public static LetterheadDetails Of(SchoolLetterhead? letterhead) => letterhead is null
        ? new(null, null, null, null, null, null, null)
        : new(letterhead.Address, letterhead.Phone, letterhead.Email, letterhead.HeadTitle, letterhead.BoardContact, letterhead.ReviewContact, letterhead.LocalAdvice);

    /// <summary>What families need and the letter cannot do without.</summary>
    public IEnumerable<string> Missing()
    {
        (string? Value, string Name)[] needed = [(Address, "the school’s address"), (Phone, "its phone number"), (BoardContact, "who takes letters for the governing board"), (ReviewContact, "to whom an application for a review goes")];
        return needed.Where(one => string.IsNullOrWhiteSpace(one.Value)).Select(one => one.Name);
    }

    internal void Write(SchoolLetterhead letterhead)
    {
        (letterhead.Address, letterhead.Phone, letterhead.Email) = (Address, Phone, Email);
        (letterhead.HeadTitle, letterhead.BoardContact) = (HeadTitle, BoardContact);
        (letterhead.ReviewContact, letterhead.LocalAdvice) = (ReviewContact, LocalAdvice);
    }
}

/// <summary>Keeps what stands on a school's letters.</summary>
public sealed class KeepLetterhead(OnrollDbContext db)
{
    /// <param name="version">The version the person was looking at. 0 when there was none.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed it since; nothing was saved.</exception>
    public async Task RunAsync(OrganisationId school, int version, LetterheadDetails details, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(details);
        var letterhead = await db.SchoolLetterheads.SingleOrDefaultAsync(l => l.OrganisationId == school, stop);
        if (letterhead is null)
        {
            letterhead = new SchoolLetterhead { AreaId = db.AreaId, OrganisationId = school };
            db.SchoolLetterheads.Add(letterhead);
        }
        else
        {
            db.Entry(letterhead).Property(l => l.Version).OriginalValue = version;
        }

        details.Write(letterhead);
        await db.SaveAsync(by, stop);
    }
}
