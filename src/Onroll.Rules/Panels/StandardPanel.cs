using Onroll.Rules.Packs;

namespace Onroll.Rules.Panels;

/// <summary>The panel of a partnership that has not written down its own: enough to begin with, and a pattern to change.</summary>
/// <remarks>R-BAP-04: a vote for each school, half of the members, the authority for places. A product convention.</remarks>
public static class StandardPanel
{
    /// <summary>What series and referrals refer to it by.</summary>
    public const string Id = "panel";

    /// <summary>The panel.</summary>
    public static PanelType Type { get; } = new()
    {
        Id = Id,
        Name = "Partnership panel",
        Purpose = "Schools and the authority decide together what helps a pupil whose own school has tried what it can.",
        Referral = new ReferralTemplate { Sections = [.. Sections()], Consents = ["parent"], Contributors = ["adviser"] },
        Members =
        [
            new PanelRole { Id = "chair", Name = "Chair", Votes = false },
            new PanelRole { Id = "school", Name = "School", EachSchool = true },
            new PanelRole { Id = "provider", Name = "Provider" },
            new PanelRole { Id = "authority", Name = "Local authority", Votes = false },
            new PanelRole { Id = "adviser", Name = "Adviser", Votes = false },
            new PanelRole { Id = "arrivals", Name = "Admissions and fair access", Votes = false, Parts = ["arrivals"] },
        ],
        Quorum = 4,
        Rhythm = new PanelRhythm { Weekday = DayOfWeek.Tuesday, EveryWeeks = 2, MaximumDays = 21, Starts = new TimeOnly(13, 0), Minutes = 120 },
        ChairRota = ["chair"],
        VenueRotates = true,
        Agenda =
        [
            new AgendaPart { Id = "back", Name = "Back from last time", Items = [AgendaItemKind.Moves, AgendaItemKind.Other] },
            new AgendaPart { Id = "referrals", Name = "Referrals", Items = [AgendaItemKind.Referrals, AgendaItemKind.PlacementRequests] },
            new AgendaPart { Id = "reviews", Name = "Reviews", Items = [AgendaItemKind.Reviews, AgendaItemKind.Register, AgendaItemKind.Challenges] },
            new AgendaPart { Id = "arrivals", Name = "Arrivals", Items = [AgendaItemKind.Arrivals] },
        ],
        MinutesForEach = 6,
        PapersLockHours = 24,
        MinutesWithinDays = 2,
        Decisions =
        [
            new PanelDecision { Id = "place", Name = "Agree a place", Effect = DecisionEffect.Place, LockedWithout = ["authority"] },
            new PanelDecision { Id = "move", Name = "Agree a managed move", Effect = DecisionEffect.Move },
            new PanelDecision { Id = "support", Name = "More support in school", Effect = DecisionEffect.None },
            new PanelDecision { Id = "return", Name = "Return: more evidence", Effect = DecisionEffect.Return },
            new PanelDecision { Id = "defer", Name = "Bring back next time", Effect = DecisionEffect.Defer },
            new PanelDecision { Id = "close", Name = "Nothing more for the panel", Effect = DecisionEffect.Close },
        ],
        Voting = Voting.Majority,
    };

    private static IEnumerable<FormSection> Sections() =>
    [
        new FormSection
        {
            Id = "concern", Name = "Why now",
            Fields = [new FormField { Id = "reason", Label = "What worries you, and why does it need the panel?", Mandatory = true }],
        },
        new FormSection
        {
            Id = "facts", Name = "Attendance, behaviour and suspensions", Guidance = "Filled from the record. Correct what is wrong and add what it cannot know.",
            Fields =
            [
                new FormField { Id = "attendance", Label = "Attendance", Mandatory = true, FilledFrom = FilledFrom.Attendance },
                new FormField { Id = "suspensions", Label = "Suspensions", Mandatory = true, FilledFrom = FilledFrom.Suspensions },
                new FormField { Id = "incidents", Label = "Incidents", FilledFrom = FilledFrom.Incidents },
            ],
        },
        new FormSection
        {
            Id = "tried", Name = "What was tried", Guidance = "What, for how long, and what came of it.",
            Fields = [new FormField { Id = "tried", Label = "What was tried, and what came of it", Mandatory = true, FilledFrom = FilledFrom.Support }],
        },
        new FormSection
        {
            Id = "needs", Name = "Needs and agencies",
            Fields =
            [
                new FormField { Id = "needs", Label = "Needs", Mandatory = true, FilledFrom = FilledFrom.Needs },
                new FormField { Id = "agencies", Label = "Who else works with the pupil or family", FilledFrom = FilledFrom.Agencies },
            ],
        },
        new FormSection
        {
            Id = "voices", Name = "The pupil’s and parents’ words", Guidance = "As they said it. The panel reads these first.",
            Fields =
            [
                new FormField { Id = "pupil", Label = "What the pupil says", Kind = FieldKind.PupilWords, Mandatory = true, FilledFrom = FilledFrom.Voice },
                new FormField { Id = "parents", Label = "What the parents or carers say", Kind = FieldKind.ParentWords, Mandatory = true },
            ],
        },
    ];
}
