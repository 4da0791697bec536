using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>One thing a person may say is there.</summary>
/// <param name="Says">As the person chooses it: "Support plan, approved".</param>
/// <param name="Attendees">Who must be at a meeting. Empty for everything else.</param>
public sealed record EvidenceChoice(EvidenceKind Kind, string What, string Says, IReadOnlyList<string> Attendees)
{
    /// <summary>What the gates of the ladder ask for, as far as the person may say so.</summary>
    public static IReadOnlyList<EvidenceChoice> Of(Viewer viewer, PackInUse pack, LadderPlace place)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(place);
        var ladder = pack.Pack.Ladders.First(l => l.Id == place.LadderId);   // a version never changes
        var gates = ladder.Steps.SelectMany(step => new[] { step.Entry, step.Exit }.Concat(step.Next.Select(next => next.When))).OfType<Gate>().SelectMany(Leaves);
        return [.. gates.SelectMany(gate => For(gate, viewer, pack, place)).DistinctBy(choice => (choice.Kind, choice.What))];
    }

    private static IEnumerable<Gate> Leaves(Gate gate) => gate switch
    {
        All all => all.Gates.SelectMany(Leaves),
        Any any => any.Gates.SelectMany(Leaves),
        _ => [gate],
    };

    private static IEnumerable<EvidenceChoice> For(Gate gate, Viewer viewer, PackInUse pack, LadderPlace place)
    {
        switch (gate)
        {
            case HasPlan plan:
                yield return new(EvidenceKind.Plan, plan.Plan, $"{Name(plan.Plan)}: complete", []);
                if (plan.Approved && (pack.Pack.Plans.FirstOrDefault(p => p.Id == plan.Plan)?.ApprovedBy is not { } approver || viewer.ActsAs(pack, approver, place.OrganisationId)))
                {
                    yield return new(EvidenceKind.PlanApproved, plan.Plan, $"{Name(plan.Plan)}: complete and approved", []);
                }

                break;
            case DocumentComplete document:
                yield return new(EvidenceKind.Document, document.Document, $"{Name(document.Document)}: complete", []);
                break;
            case ReviewsInTerms reviews:
                yield return new(EvidenceKind.Review, reviews.Plan, $"{Name(reviews.Plan)}: reviewed", []);
                break;
            case MeetingHeld meeting:
                var attendees = pack.Pack.Meetings.FirstOrDefault(m => m.Id == meeting.Meeting)?.MustAttend ?? [];
                yield return new(EvidenceKind.Meeting, meeting.Meeting, $"{Name(meeting.Meeting)}: held", meeting.Attended.Count > 0 ? meeting.Attended : attendees);
                break;
            case ConsentGiven consent:
                yield return new(EvidenceKind.Consent, consent.By, $"Consent of the {consent.By}: given", []);
                yield return new(EvidenceKind.ConsentRefused, consent.By, $"Consent of the {consent.By}: refused or withdrawn", []);
                break;
            case OwnProcessesUsed own:
                foreach (var kind in own.Kinds.DefaultIfEmpty("own-process"))
                {
                    yield return new(EvidenceKind.OwnProcess, kind, $"{Name(kind)}: used", []);
                }

                break;
            case ExceptionWithReason exception when viewer.ActsAs(pack, exception.By, place.OrganisationId):
                yield return new(EvidenceKind.Exception, exception.By, $"Exception by the {pack.Names.GetValueOrDefault(exception.By, exception.By)}", []);
                break;
        }

        string Name(string id) => pack.Names.TryGetValue(id, out var name) ? char.ToUpperInvariant(name[0]) + name[1..] : id.Replace('-', ' ');
    }
}
