using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>Keeps what somebody makes of a letter before it is sent, so that they can leave it and others can go on with it.</summary>
public sealed class KeepNoticeDraft(OnrollDbContext db)
{
    /// <param name="text">As it was typed. What Onroll filled in by itself is not kept: it can always be filled again.</param>
    /// <param name="who">Who, and the version seen: 0 when there was none.</param>
    /// <returns>False when somebody saved other words meanwhile.</returns>
    public async Task<bool> RunAsync(CaseLetters letters, PreparedNotice prepared, string text, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(prepared);
        var draft = await db.NoticeDrafts.DraftsOf(letters, prepared.Wanted).SingleOrDefaultAsync(NoticeDraftQueries.Of(prepared), stop);
        text = NoticeDraftQueries.Tidy(text);
        if (text == (draft?.Text ?? prepared.Letter.Text))
        {
            return true;
        }

        if ((draft?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        Write(letters, prepared, draft, (text, who.By.Name));
        try
        {
            await db.SaveAsync(who.By, stop);
            return true;
        }
        catch (DbUpdateException) when (stop.IsCancellationRequested is false)
        {
            // Somebody saved at the same moment: the version, or the one draft a letter may have, lets only the first in.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private void Write(CaseLetters letters, PreparedNotice prepared, NoticeDraft? draft, (string Text, string By) what)
    {
        if (draft is not null)
        {
            (draft.Text, draft.SavedByName, draft.SavedAtUtc) = (what.Text, what.By, db.Time.UtcNowStored());
            return;
        }

        var (x, wanted, edition) = (letters.Case.Exclusion, prepared.Wanted, prepared.Choice.Edition);
        db.NoticeDrafts.Add(new NoticeDraft
        {
            AreaId = db.AreaId,
            NoticeDraftId = Guid.CreateVersion7(),
            ExclusionId = x.ExclusionId,
            PupilId = x.PupilId,
            Kind = wanted.Kind,
            Recipient = wanted.Recipient,
            ContactId = wanted.Contact?.ContactId ?? Guid.Empty,
            Language = edition.Language.Name,
            IsEasyRead = edition.Level == ReadingLevel.EasyRead,
            Text = what.Text,
            SavedByName = what.By,
            SavedAtUtc = db.Time.UtcNowStored(),
        });
    }
}

public static class NoticeDraftQueries
{
    /// <summary>What has been made of this letter so far, only to be read. Null when it stands as Onroll fills it.</summary>
    public static Task<NoticeDraft?> NoticeDraftAsync(this OnrollDbContext db, CaseLetters letters, PreparedNotice prepared, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(prepared);
        return db.NoticeDrafts.AsNoTracking().DraftsOf(letters, prepared.Wanted).SingleOrDefaultAsync(Of(prepared), stop);
    }

    /// <summary>Every letter of a case that somebody has begun to change, only to be read.</summary>
    public static Task<List<NoticeDraft>> NoticeDraftsAsync(this OnrollDbContext db, ExclusionId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.NoticeDrafts.AsNoTracking().Where(d => d.ExclusionId == id).OrderBy(d => d.SavedAtUtc).ToListAsync(stop);
    }

    /// <summary>Whether it is a draft of that notice, in whatever language.</summary>
    public static bool IsOf(this NoticeDraft draft, WantedNotice wanted)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wanted);
        return draft.Kind == wanted.Kind && draft.Recipient == wanted.Recipient && draft.ContactId == (wanted.Contact?.ContactId ?? Guid.Empty);
    }

    internal static IQueryable<NoticeDraft> DraftsOf(this IQueryable<NoticeDraft> drafts, CaseLetters letters, WantedNotice wanted)
    {
        var (id, contact) = (letters.Case.Exclusion.ExclusionId, wanted.Contact?.ContactId ?? Guid.Empty);
        return drafts.Where(d => d.ExclusionId == id && d.Kind == wanted.Kind && d.Recipient == wanted.Recipient && d.ContactId == contact);
    }

    /// <summary>Those of its language and reading level.</summary>
    internal static System.Linq.Expressions.Expression<Func<NoticeDraft, bool>> Of(PreparedNotice prepared)
    {
        var (language, isEasyRead) = (prepared.Choice.Edition.Language.Name, prepared.Choice.Edition.Level == ReadingLevel.EasyRead);
        return d => d.Language == language && d.IsEasyRead == isEasyRead;
    }

    internal static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}
