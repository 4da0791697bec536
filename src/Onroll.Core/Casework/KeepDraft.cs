using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>Begins, keeps, sends on and discards a suspension or exclusion in preparation.</summary>
public sealed class KeepDraft(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Begins one at the school the person works at.</summary>
    public async Task<ExclusionDraft> BeginAsync(Viewer viewer, PupilId pupilId, ExclusionAnswers answers, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var now = time.UtcNowStored();
        var draft = new ExclusionDraft
        {
            AreaId = db.AreaId,
            ExclusionDraftId = Guid.CreateVersion7(),
            PupilId = pupilId,
            OrganisationId = viewer.OrganisationId,
            StartedBy = viewer.UserId,
            StartedByName = viewer.Name,
            StartedAtUtc = now,
            SavedAtUtc = now,
            Answers = "",
        };
        draft.Write(answers);
        db.ExclusionDrafts.Add(draft);
        await db.SaveAsync(by, stop);
        return draft;
    }

    /// <summary>Keeps what has been answered.</summary>
    /// <param name="seenVersion">The version the form was shown with.</param>
    /// <returns>False when somebody else saved it meanwhile; nothing was kept then.</returns>
    public async Task<bool> SaveAsync(ExclusionDraft draft, ExclusionAnswers answers, int seenVersion, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Version != seenVersion)
        {
            return false;
        }

        draft.Write(answers);
        draft.SavedAtUtc = time.UtcNowStored();
        return await TrySaveAsync(by, stop);
    }

    /// <summary>Puts it before the head, on whose Today it then stands.</summary>
    public Task<bool> SendToHeadAsync(ExclusionDraft draft, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draft);
        draft.SentToHeadAtUtc ??= time.UtcNowStored();
        return TrySaveAsync(by, stop);
    }

    public Task<bool> DiscardAsync(ExclusionDraft draft, ChangedBy by, CancellationToken stop)
    {
        db.ExclusionDrafts.Remove(draft);
        return TrySaveAsync(by, stop);
    }

    private async Task<bool> TrySaveAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

/// <summary>A draft in a list.</summary>
public sealed record DraftShown(
    Guid ExclusionDraftId, PupilId PupilId, OrganisationId OrganisationId, string Pupil, string StartedBy, DateTime SavedAtUtc, DateTime? SentToHeadAtUtc, ExclusionAnswers Answers);

public static class DraftQueries
{
    /// <summary>A draft of the viewer's own school, to be changed. Null when there is none they may see.</summary>
    public static Task<ExclusionDraft?> DraftAsync(this OnrollDbContext db, Viewer viewer, Guid draftId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.PrepareExclusions)
            ? db.ExclusionDrafts.SingleOrDefaultAsync(d => d.ExclusionDraftId == draftId && d.OrganisationId == viewer.OrganisationId, stop)
            : Task.FromResult<ExclusionDraft?>(null);
    }

    /// <summary>What is being prepared at the viewer's school, the newest first.</summary>
    /// <param name="pupilId">Only of this pupil. Null asks for all the viewer may see.</param>
    public static async Task<IReadOnlyList<DraftShown>> DraftsAsync(this OnrollDbContext db, Viewer viewer, PupilId? pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.PrepareExclusions))
        {
            return [];
        }

        var visible = db.Pupils.VisibleTo(db, viewer);
        var rows = await (
            from draft in db.ExclusionDrafts.AsNoTracking()
            where draft.OrganisationId == viewer.OrganisationId && (pupilId == null || draft.PupilId == pupilId)
            join pupil in visible on draft.PupilId equals pupil.PupilId
            orderby draft.SavedAtUtc descending
            select new { Draft = draft, Name = (pupil.PreferredForename ?? pupil.Forename) + " " + (pupil.PreferredSurname ?? pupil.Surname) }).ToListAsync(stop);
        return [.. rows.Select(r => new DraftShown(
            r.Draft.ExclusionDraftId, r.Draft.PupilId, r.Draft.OrganisationId, r.Name, r.Draft.StartedByName, r.Draft.SavedAtUtc, r.Draft.SentToHeadAtUtc, r.Draft.Read()))];
    }
}
