using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Web.Exclusions;

namespace Onroll.Web.Letters;

/// <summary>The letters of a case, once its door has been opened.</summary>
public sealed class OpenNotice(OnrollDbContext db, OpenCase open)
{
    private CaseLetters? _letters;

    public OpenCase Open => open;

    public CaseLetters Letters => _letters ?? throw new InvalidOperationException("The case has not been opened.");

    public DateOnly Today => open.Viewer.Today;

    /// <summary>Opens the case and logs the look.</summary>
    public async Task<bool> OpenAsync(ExclusionId id, string page, CancellationToken stop)
    {
        if (!await open.OpenAsync(id, page, stop))
        {
            return false;
        }

        _letters = await db.LettersOfAsync(open.Case, Today, stop);
        return true;
    }

    /// <summary>Whether the person may send it: the school for all, the authority for the education it arranges.</summary>
    public bool MaySend(WantedNotice wanted) => open.IsOwn || (wanted.Kind == NoticeKind.DaySixDetails && open.MayArrange);

    /// <summary>The notice an address names.</summary>
    /// <returns>Null when nobody is to be told that, or this person may not send it.</returns>
    public WantedNotice? Find(NoticeKind? kind, NoticeRecipient? to, Guid? contact) =>
        Letters.Wanted().FirstOrDefault(w => w.Kind == kind && w.Recipient == to && w.Contact?.ContactId == contact && MaySend(w));
}
