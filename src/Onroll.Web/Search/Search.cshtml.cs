using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Search;

/// <summary>Finds a pupil by name, UPN or school, among those the viewer may see.</summary>
[Requires(Permission.SeePupils)]
public sealed class SearchModel(CurrentViewer current, OnrollDbContext db, Shell shell) : PageModel
{
    public const int Most = 50;

    public PupilSearchResult Result { get; private set; } = new([], false, false);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>"incident", "exclusion", "part-time", "move", "place", "referral", "fair-access" or "arrival" when somebody looks for the pupil one is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public bool IsForExclusion => Then == "exclusion" && current.May(Permission.PrepareExclusions);

    /// <summary>What is to be done with the pupil once found, as the heading asks for them. Null when only the record is wanted.</summary>
    public string? Asks => IsForIncident ? "Who is the incident about?" : IsForExclusion ? "Who is to be suspended?" : IsForPartTime ? "Who is to be in school part time?" : IsForMove ? "Who is to move?" : IsForPlace ? "Who needs a place?" : IsForReferral || IsForFairAccess ? "Whom do you refer?" : IsForArrival ? "Who arrives?" : null;

    public bool IsForPartTime => Then == "part-time" && current.May(Permission.KeepRoll);

    public bool IsForMove => Then == "move" && current.May(Permission.KeepMoves);

    public bool IsForPlace => Then == "place" && current.May(Permission.KeepMoves);

    public bool IsForIncident => Then == "incident" && current.May(Permission.AddToRecord);

    public bool IsForReferral => Then == "referral" && current.May(Permission.ReferToPanel);

    public bool IsForFairAccess => Then == "fair-access" && current.May(Permission.ReferForFairAccess);

    public bool IsForArrival => Then == "arrival" && current.May(Permission.ReferForFairAccess);

    public bool MayUseEmergencyAccess => current.May(Permission.UseEmergencyAccess);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Result = await db.SearchPupilsAsync(current.Viewer, Query, Most, stop);
        shell.Model = shell.Model with { SearchQuery = Query };
    }

    public string Address(PupilFound pupil) => IsForIncident ? $"/pupils/{pupil.PupilId}/add/incident"
        : IsForExclusion ? $"/pupils/{pupil.PupilId}/add/exclusion"
        : IsForPartTime ? $"/pupils/{pupil.PupilId}/part-time"
        : IsForMove ? $"/pupils/{pupil.PupilId}/add/move"
        : IsForPlace ? $"/pupils/{pupil.PupilId}/add/place"
        : IsForFairAccess ? $"/fair-access/refer?Pupil={pupil.PupilId}"
        : IsForArrival ? $"/fair-access/arrivals/add?Pupil={pupil.PupilId}"
        : IsForReferral ? $"/pupils/{pupil.PupilId}/add/referral"
        : $"/pupils/{pupil.PupilId}";
}
