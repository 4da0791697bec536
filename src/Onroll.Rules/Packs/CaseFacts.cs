namespace Onroll.Rules.Packs;

/// <summary>What is known about one pupil's case on one day, as far as gates look at it.</summary>
/// <remarks>Plain facts, gathered by whoever holds the record. Ids are those of the pack the case began under.</remarks>
public sealed record CaseFacts
{
    /// <summary>The day the facts are as of. What happens later does not count yet.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>Plans, in the order they were begun.</summary>
    public IReadOnlyList<PlanFact> Plans { get; init; } = [];

    /// <summary>Programmes and placements, running and completed; ladder steps that lasted count by their own id.</summary>
    public IReadOnlyList<ProgrammeFact> Programmes { get; init; } = [];

    /// <summary>Documents, with the names of mandatory parts that are empty.</summary>
    public IReadOnlyList<DocumentFact> Documents { get; init; } = [];

    /// <summary>Reviews that were held.</summary>
    public IReadOnlyList<ReviewFact> Reviews { get; init; } = [];

    /// <summary>Consents given, refused and withdrawn; the latest of each giver counts.</summary>
    public IReadOnlyList<ConsentFact> Consents { get; init; } = [];

    /// <summary>Meetings that were held.</summary>
    public IReadOnlyList<MeetingFact> Meetings { get; init; } = [];

    /// <summary>What the school did by itself before asking others.</summary>
    public IReadOnlyList<OwnProcessFact> OwnProcesses { get; init; } = [];

    /// <summary>1 to 5. Null when the year group is not recorded.</summary>
    public int? KeyStage { get; init; }

    /// <summary>Places by the provision's id, as this pupil could use them (key stage, block).</summary>
    public IReadOnlyDictionary<string, PlacesFact> Places { get; init; } = new Dictionary<string, PlacesFact>();

    /// <summary>The pupil's school's quotas by their id.</summary>
    public IReadOnlyDictionary<string, PlacesFact> Quotas { get; init; } = new Dictionary<string, PlacesFact>();

    /// <summary>The id of the school's state with the agreement. Null when none is recorded.</summary>
    public string? AgreementState { get; init; }

    /// <summary>Exceptions made in this case.</summary>
    public IReadOnlyList<ExceptionFact> Exceptions { get; init; } = [];

    /// <summary>What people call the things gates refer to by id; see <see cref="PackNames.Of"/>.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of something by its id, as it stands within a sentence or first in one.</summary>
    public string NameOf(string id, bool first = false)
    {
        var name = Names.TryGetValue(id, out var known) ? known : Wording.Plain(id);
        return first ? Wording.Capital(name) : name;
    }
}

/// <summary>A plan.</summary>
/// <param name="Kind">The template's id.</param>
/// <param name="Missing">Parts and points of quality that are not there, by name. Empty when the plan is complete.</param>
/// <param name="IsApproved">Whether it is approved.</param>
public sealed record PlanFact(string Kind, IReadOnlyList<string> Missing, bool IsApproved)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Missing.Count == 0;
}

/// <summary>A programme or placement.</summary>
/// <param name="Kind">The provision's or step's id.</param>
/// <param name="StartedOn">Its first day.</param>
/// <param name="CompletedOn">The day it was completed. Null while it runs, and when it broke off.</param>
public sealed record ProgrammeFact(string Kind, DateOnly StartedOn, DateOnly? CompletedOn);

/// <summary>A document.</summary>
/// <param name="Template">The template's id.</param>
/// <param name="Missing">Mandatory parts that are empty, by name.</param>
public sealed record DocumentFact(string Template, IReadOnlyList<string> Missing);

/// <summary>A review of a plan.</summary>
/// <param name="Plan">The plan template's id.</param>
/// <param name="On">The day.</param>
public sealed record ReviewFact(string Plan, DateOnly On);

/// <summary>Consent, or its refusal or withdrawal.</summary>
/// <param name="By">Who: "parent", "pupil", "home school", "receiving school" …</param>
/// <param name="Given">False when refused or withdrawn.</param>
/// <param name="On">The day.</param>
public sealed record ConsentFact(string By, bool Given, DateOnly On);

/// <summary>A meeting that was held.</summary>
/// <param name="Template">The template's id.</param>
/// <param name="On">The day.</param>
/// <param name="MustAttend">Who the template says must attend.</param>
/// <param name="Attended">Who was there.</param>
/// <param name="Excepted">Whether somebody entitled let it count all the same, with a reason.</param>
public sealed record MeetingFact(string Template, DateOnly On, IReadOnlyList<string> MustAttend, IReadOnlyList<string> Attended, bool Excepted = false);

/// <summary>Something the school did by itself.</summary>
/// <param name="Kind">The id of the room, step or plan it used.</param>
/// <param name="On">The day.</param>
public sealed record OwnProcessFact(string Kind, DateOnly On);

/// <summary>Places that are there and in use.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Used">How many are in use or promised.</param>
public sealed record PlacesFact(int Total, int Used)
{
    /// <summary>How many are free; never negative.</summary>
    public int Free => Math.Max(0, Total - Used);
}

/// <summary>An exception.</summary>
/// <param name="Role">The role of who made it.</param>
/// <param name="Reason">Why. Empty when none was given.</param>
/// <param name="On">The day.</param>
public sealed record ExceptionFact(string Role, string? Reason, DateOnly On);
