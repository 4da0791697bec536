using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.Pupils;

/// <summary>The pupil's record a page is about, once its door has been opened. The layout of the record reads it.</summary>
public sealed class PupilRecord(OnrollDbContext db, CurrentViewer current, OpenPupilRecord open)
{
    private PupilAccess? _access;
    private PupilHeader? _header;

    public PupilAccess Access => _access ?? throw new InvalidOperationException("The record has not been opened.");

    public PupilHeader Header => _header ?? throw new InvalidOperationException("The record has not been opened.");

    public PupilId PupilId => Access.PupilId;

    public Viewer Viewer => current.Viewer;

    public DateOnly Today => Viewer.Today;

    /// <summary>The suspension or exclusion the pupil is out by today. Null when in school, or where the viewer may not know.</summary>
    public ExclusionShown? OutNow { get; private set; }

    public PupilExclusions? Exclusions { get; private set; }

    public bool MayCorrect => Access.ThroughRoll && current.May(Permission.CorrectPupils);

    /// <summary>Whether the person may prepare a suspension: they work at the school the pupil is at.</summary>
    public bool MaySuspend => Access.ThroughRoll && Access.Opens(RecordSections.Exclusions) && current.May(Permission.PrepareExclusions)
        && Header.Places.Any(place => place.OrganisationId == Viewer.OrganisationId);

    public bool MaySeeAttendanceCases => Access.ThroughRoll && Access.Opens(RecordSections.Attendance | RecordSections.Support) && current.May(Permission.SeeAttendanceCases);

    /// <summary>Whether the person may open an attendance case: they work at the school the pupil is at.</summary>
    public bool MayOpenAttendanceCase => Access.ThroughRoll && current.May(Permission.KeepAttendanceCases)
        && Header.Places.Any(place => place.OrganisationId == Viewer.OrganisationId);

    /// <summary>Whether the person may record a part-time timetable: they keep the roll of the school the pupil is at.</summary>
    public bool MayKeepPartTime => Access.ThroughRoll && Access.Opens(RecordSections.Attendance) && current.May(Permission.KeepRoll)
        && Header.Places.Any(place => place.OrganisationId == Viewer.OrganisationId);
    /// <summary>Whether the person may propose a move or ask for a place: they work at the pupil’s main school.</summary>
    public bool MayMove => Access.ThroughRoll && Access.Opens(RecordSections.Support) && current.May(Permission.KeepMoves) && Header.Main?.OrganisationId == Viewer.OrganisationId;
    /// <summary>Whether the person may refer the pupil to a panel: they work with the roll.</summary>
    public bool MayRefer => Access.ThroughRoll && Access.Opens(RecordSections.Support) && current.May(Permission.ReferToPanel);

    /// <summary>Whether the person may add an intervention, a visit to the room, a conversation or an assessment: they work at the school the pupil is at.</summary>
    public bool MayKeepSupport => Access.ThroughRoll && Access.Opens(RecordSections.Support) && current.May(Permission.KeepSupport)
        && Header.Places.Any(place => place.OrganisationId == Viewer.OrganisationId);

    public bool MayShare => Access.ThroughRoll && current.May(Permission.ShareRecords);

    public bool MayAdd => current.May(Permission.AddToRecord) && AddTo.Any(kind => Access.Opens(kind.Section));

    /// <summary>What this person may add, with the part of the record it goes to.</summary>
    public static IReadOnlyList<(string Path, string Name, string Says, RecordSections Section)> AddTo { get; } =
    [
        ("incident", "An incident", "What happened, when and where, and what was done", RecordSections.Behaviour),
        ("words", "The pupil’s own words", "What they said, as they said it", RecordSections.Voice),
        ("plan", "A plan", "What will be different, what will be done, and when you will look at it together", RecordSections.Support),
        ("family-contact", "A contact with the family", "Whom you spoke with, or tried to, and what came of it", RecordSections.Family),
        ("consent", "A consent", "What a parent or the pupil was asked to agree to, and what they said", RecordSections.Family),
        ("action", "An action", "Who will do what, by when. It comes up on Today", RecordSections.Support),
    ];

    /// <summary>Opens the record and logs the look; every page about a pupil begins with it.</summary>
    /// <param name="page">What is being looked at, as the page calls itself.</param>
    /// <param name="needs">The part of the record the page shows.</param>
    /// <returns>False when the person may not see it, or there is no such pupil.</returns>
    public async Task<bool> OpenAsync(PupilId pupilId, string page, RecordSections needs, CancellationToken stop)
    {
        var access = await open.RunAsync(current.Viewer, pupilId, page, stop);
        if (access is null || !access.Opens(needs))
        {
            return false;
        }

        _access = access;
        _header = await db.HeaderAsync(access, Today, stop);
        if (access.Opens(RecordSections.Exclusions))
        {
            Exclusions = await db.ExclusionsOfAsync(pupilId, _header.Main?.OrganisationId, Today, stop);
            OutNow = Exclusions.OutOn(Today);
        }

        return true;
    }

    /// <summary>The same answer for a closed record and for none, so that a refusal tells nothing.</summary>
    public static IActionResult Refused() => new StatusCodeResult(StatusCodes.Status403Forbidden);

    public string Address(string part = "") => part.Length == 0 ? $"/pupils/{PupilId}" : $"/pupils/{PupilId}/{part}";

    /// <summary>The pages of the record that are open to this person.</summary>
    public IEnumerable<(string Text, string Href)> Tabs()
    {
        yield return ("Overview", Address());
        if (Access.Opens(RecordSections.Attendance))
        {
            yield return ("Attendance", Address("attendance"));
        }

        if (Access.Opens(RecordSections.Behaviour) || Access.Opens(RecordSections.Exclusions))
        {
            yield return (Access.Opens(RecordSections.Behaviour) ? "Behaviour and suspensions" : "Suspensions", Address("behaviour"));
        }

        if (Access.Opens(RecordSections.Support))
        {
            yield return ("Support", Address("support"));
            yield return ("Moves and placements", Address("moves"));
            yield return ("Ladder", Address("ladder"));
        }

        if (Access.Opens(RecordSections.Family))
        {
            yield return ("Family", Address("family"));
        }

        if (Access.Opens(RecordSections.Voice))
        {
            yield return ("Voice", Address("voice"));
        }

        if (Access.Opens(RecordSections.Support))
        {
            yield return ("Meetings", Address("meetings"));
        }

        yield return ("Facts", Address("facts"));
        yield return ("Who can see this", Address("who-can-see"));
        if (Access.ThroughRoll)
        {
            yield return ("History", Address("history"));
        }
    }

    /// <summary>"Suspended: back Wednesday 25 November". Null when in school.</summary>
    public string? State() => OutNow switch
    {
        null => null,
        { Category: ExclusionCategory.PermanentExclusion } => "Permanently excluded",
        { Out.BackOn: { } back } => $"Suspended: back {back.ToDay()}",
        _ => "Suspended",
    };
}
