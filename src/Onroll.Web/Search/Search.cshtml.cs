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

    /// <summary>"incident", "exclusion", "part-time", "move", "place", "referral", "fair-access", "arrival" or one of <see cref="OfSupport"/> when somebody looks for the pupil one is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public bool IsForExclusion => Then == "exclusion" && current.May(Permission.PrepareExclusions);

    /// <summary>What is to be done with the pupil once found, as the heading asks for them. Null when only the record is wanted.</summary>
    public string? Asks => IsForIncident ? "Who is the incident about?" : IsForExclusion ? "Who is to be suspended?" : IsForPartTime ? "Who is to be in school part time?" : IsForMove ? "Who is to move?" : IsForPlace ? "Who needs a place?" : IsForReferral || IsForFairAccess ? "Whom do you refer?" : IsForArrival ? "Who arrives?" : Support?.Asks;

    /// <summary>What a school adds of its own support: the word, the question, and the end of the address.</summary>
    private static readonly Dictionary<string, (string Asks, string Part)> OfSupport = new(StringComparer.Ordinal)
    {
        ["intervention"] = ("Who is the intervention for?", "add/intervention"),
        ["conversation"] = ("Who takes part? Begin with one of them", "add/conversation"),
        ["room"] = ("Who comes to the room?", "add/room-visit"),
    };

    private (string Asks, string Part)? Support => current.May(Permission.KeepSupport) && Then is not null && OfSupport.TryGetValue(Then, out var found) ? found : null;

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
        : Support is { } support ? $"/pupils/{pupil.PupilId}/{support.Part}"
        : $"/pupils/{pupil.PupilId}";
}
