using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;

namespace Onroll.Web.Support;

/// <summary>One pupil's entry on paper.</summary>
public sealed record RegisterProfile(RegisterEntryDetail Entry, RegisterFigures Figures, RegisterReview? LastReview);

/// <summary>The entries of chosen pupils, a page of paper each.</summary>
[Requires(Permission.SeeRegister)]
public sealed class ProfilesModel(OnrollDbContext db, CurrentViewer current, OpenPupilRecord open, TimeProvider time) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true, Name = "entry")]
    public List<RegisterEntryId> Chosen { get; set; } = [];

    public IReadOnlyList<RegisterProfile> Profiles { get; private set; } = [];

    public string PrintedBy => current.Viewer.Name;

    public DateTime PrintedAt => London.InLondon(time.UtcNowStored());

    public async Task OnGetAsync(CancellationToken stop)
    {
        var profiles = new List<RegisterProfile>();
        foreach (var id in Chosen.Distinct().Take(Most))
        {
            // Each page of paper is a look at a record, and is logged as one.
            if (await db.RegisterEntryAsync(current.Viewer, id, stop) is { } entry
                && await open.RunAsync(current.Viewer, entry.Row.PupilId, "Register profile for print", stop) is not null)
            {
                var figures = await db.RegisterFiguresAsync([entry.Row], current.Viewer.Today, stop);
                profiles.Add(new RegisterProfile(entry, figures[id], (await db.ReviewsAsync(id, stop)).FirstOrDefault()));
            }
        }

        Profiles = profiles;
    }
}
