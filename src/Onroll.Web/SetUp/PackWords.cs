using Onroll.Rules.Packs;

namespace Onroll.Web.SetUp;

/// <summary>Parts of a pack in words, for those who look at one before it comes into force.</summary>
internal static class PackWords
{
    /// <summary>What must be so to enter a step, in a line.</summary>
    public static string Of(LadderStep step, IReadOnlyDictionary<string, string> names)
    {
        var gate = Of(step.Entry, names);
        var stages = step.KeyStages.Count == 0 ? "" : $"{KeyStages.InWords(step.KeyStages)} only";
        return string.Join("; ", new[] { gate, stages }.Where(part => part.Length > 0)) is { Length: > 0 } line ? char.ToUpperInvariant(line[0]) + line[1..] + "." : "";
    }

    /// <summary>A name as a line begins with it; a draft may have none yet.</summary>
    public static string Capital(string name) => name.Length == 0 ? "Without a name" : char.ToUpperInvariant(name[0]) + name[1..];

    public static string Of(PanelRhythm rhythm) => rhythm switch
    {
        { Weekday: { } day, EveryWeeks: 1 } => $"Every {day}",
        { Weekday: { } day, EveryWeeks: { } weeks } => $"Every {weeks} weeks on a {day}",
        { MinimumDays: { } least, MaximumDays: { } most } => $"Every {least} to {most} days",
        { MaximumDays: { } most } => $"At least every {most} days",
        _ => "When called",
    };

    private static string Of(Gate? gate, IReadOnlyDictionary<string, string> names)
    {
        return gate switch
        {
            null => "",
            All all => string.Join("; ", all.Gates.Select(part => Of(part, names))),
            Any any => string.Join(" or ", any.Gates.Select(part => Of(part, names))),
            HasPlan plan => $"{Name(plan.Plan)}{(plan.Approved ? ", approved" : "")}",
            CompletedProgramme run => $"{Name(run.Programme)} completed",
            DocumentComplete document => $"{Name(document.Document)} complete",
            ReviewsInTerms reviews => $"{Name(reviews.Plan)} reviewed in {reviews.Terms} terms",
            ConsentGiven consent => $"consent of the {consent.By}",
            MeetingHeld meeting => $"{Name(meeting.Meeting)} held",
            OwnProcessesUsed => "own processes used first",
            KeyStageIn stage => $"{KeyStages.InWords(stage.KeyStages)} only",
            CapacityFree free => $"a place free in {Name(free.Provision)}",
            QuotaFree free => $"a place left in {Name(free.Quota)}",
            AgreementIn agreement => $"agreement {string.Join(" or ", agreement.States.Select(Name))}",
            ExceptionWithReason exception => $"an exception by the {Name(exception.By)}, with a reason",
            _ => "",
        };

        string Name(string id) => names.GetValueOrDefault(id, id.Replace('-', ' '));
    }
}
