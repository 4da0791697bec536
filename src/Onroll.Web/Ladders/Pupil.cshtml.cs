using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Ladders;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Ladders;

/// <summary>One pupil's ladder: where they stand, since when, and what opens and blocks the next step.</summary>
[Requires(Permission.SeePupils)]
public sealed class PupilModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, StartOnLadder start) : PageModel
{
    public PupilRecord Record => record;

    /// <summary>Null while the pupil is on no ladder.</summary>
    public LadderStanding? Standing { get; private set; }

    /// <summary>Ladders the person may begin for this pupil.</summary>
    public IReadOnlyList<(PackInUse Pack, Ladder Ladder)> Beginnings { get; private set; } = [];

    public IReadOnlyList<EvidenceChoice> Choices { get; private set; } = [];

    public bool MayWork => Standing is { } standing && current.Viewer.ActsAs(standing.Pack, standing.Step.Owner, standing.Place.OrganisationId);

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop) => await LoadAsync(pupilId, stop) ? Page() : PupilRecord.Refused();

    public async Task<IActionResult> OnPostBeginAsync(PupilId pupilId, [FromForm] string? ladder, [FromForm] PackVersionId pack, CancellationToken stop)
    {
        if (!await LoadAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var chosen = Beginnings.FirstOrDefault(one => one.Ladder.Id == ladder && one.Pack.PackVersionId == pack);
        if (chosen.Ladder is not null && record.Header.Main is { } main
            && await start.RunAsync(current.Viewer, (pupilId, main.OrganisationId), chosen.Pack, chosen.Ladder, record.Today, stop) is not null)
        {
            TempData["Notice"] = $"{record.Header.FirstName} stands on the first step";
        }

        return Redirect(record.Address("ladder"));
    }

    /// <summary>Whether the person decides this move, or may make an exception of it.</summary>
    public bool MayMove(LadderMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return Standing is { } standing
            && current.Viewer.ActsAs(standing.Pack, move.By, standing.Place.OrganisationId)
            && (!move.IsRefused || (standing.Ladder.ExceptionBy is { } role && current.Viewer.ActsAs(standing.Pack, role, standing.Place.OrganisationId)));
    }

    public string Says(LadderEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Choices.FirstOrDefault(choice => choice.Kind == evidence.Kind && choice.What == evidence.What)?.Says
            ?? Standing?.Pack.Names.GetValueOrDefault(evidence.What) ?? evidence.What;
    }

    private async Task<bool> LoadAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Ladder", RecordSections.Support, stop))
        {
            return false;
        }

        Standing = await db.LadderStandingAsync(current.Viewer, pupilId, stop);
        if (Standing is { } standing)
        {
            Choices = standing.Place.ClosedOn is null && current.May(Permission.AddToRecord) ? EvidenceChoice.Of(current.Viewer, standing.Pack, standing.Place) : [];
        }

        if (Standing is null or { Place.ClosedOn: not null } && record.Header.Main is { } main)
        {
            var packs = await db.PacksOfSchoolAsync(main.OrganisationId, record.Today, stop);
            Beginnings = [.. packs.SelectMany(pack => pack.Pack.Ladders.Where(ladder => current.Viewer.ActsAs(pack, ladder.Steps[0].Owner, main.OrganisationId)).Select(ladder => (pack, ladder)))];
        }

        return true;
    }
}
