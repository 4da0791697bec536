using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>Gives a school or partnership a new version of a letter's text. Letters already sent stay as they were.</summary>
public sealed class KeepWording(OnrollDbContext db)
{
    /// <param name="text">Without <see cref="CheckWording.Problems"/>. Null takes the text away, so that Onroll's own counts again.</param>
    /// <param name="basedOn">The newest version the person saw; null when there was none.</param>
    /// <returns>The number of the new version; null when somebody else has saved another version meanwhile.</returns>
    /// <exception cref="ArgumentException">The text has problems.</exception>
    public async Task<int?> RunAsync(OrganisationId owner, LetterEdition edition, string? text, int? basedOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(by);
        if (text is not null && CheckWording.Problems(edition.Kind, edition.Level, text).Count > 0)
        {
            throw new ArgumentException("A text with problems cannot be used.", nameof(text));
        }

        var newest = (await db.VersionsOfAsync(owner, edition, stop)).FirstOrDefault()?.Number;
        if (newest != basedOn)
        {
            return null;
        }

        var number = (newest ?? 0) + 1;
        db.LetterWordings.Add(new LetterWording
        {
            AreaId = db.AreaId,
            LetterWordingId = Guid.CreateVersion7(),
            OrganisationId = owner,
            Kind = edition.Kind,
            Language = edition.Language.Name,
            Level = edition.Level,
            Number = number,
            Text = text?.ReplaceLineEndings("\n").Trim(),
            SavedAtUtc = db.Time.UtcNowStored(),
            SavedByName = by.Name,
        });
        try
        {
            await db.SaveAsync(by, stop);
        }
        catch (DbUpdateException) when (stop.IsCancellationRequested is false)
        {
            // Two people saved at one moment: the unique number lets only the first in.
            db.ChangeTracker.Clear();
            return null;
        }

        return number;
    }
}
