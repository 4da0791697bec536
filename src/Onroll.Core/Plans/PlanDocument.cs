using System.Globalization;
using Onroll.Core.Documents;
using Onroll.Core.Forms;
using Onroll.Core.Pupils;

namespace Onroll.Core.Plans;

/// <summary>A plan to print, or to take away as a Word file.</summary>
public static class PlanDocument
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Document Make(WholePlan whole, PupilHeader header, string printedBy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(header);
        var plan = whole.Plan;
        var answers = plan.Read();
        return new Document
        {
            Title = $"{header.Name}: {plan.Name.ToLowerInvariant()}",
            Lead = $"{whole.School}. {PlanWords.Of(plan.State)}{(plan.InForceFrom is { } from ? $" since {Day(from)}" : "")}. Looked after by {plan.OwnerName}.",
            HasMark = true,
            Head = "Confidential.",
            Foot = $"Printed {Day(today)} by {printedBy}.",
            Blocks =
            [
                .. plan.ReadTemplate().Sections.SelectMany(section => AnswerWords.Blocks(section, answers)),
                .. whole.Reviews.SelectMany(review => Review(review, answers)),
            ],
        };
    }

    private static IEnumerable<Block> Review(PlanReview review, FormAnswers answers)
    {
        var findings = review.Read();
        yield return new Block.Heading(2, $"Review on {Day(review.HeldOn)}");
        yield return new Block.Facts(
        [
            new Fact("Decided", PlanWords.Of(review.Decision)),
            new Fact("There", string.Join(", ", new[] { review.PupilCame ? "the pupil" : null, review.FamilyCame ? "the family" : null, review.ReviewerName, review.Others }.OfType<string>())),
            .. review.NextOn is { } next ? new[] { new Fact("Next", Day(next)) } : [],
        ]);
        if (review.PupilsWords is { } words)
        {
            yield return new Block.Quote($"“{words.Trim('“', '”', '"')}”", "The pupil");
        }

        if (review.FamilysWords is { } family)
        {
            yield return new Block.Quote($"“{family.Trim('“', '”', '"')}”", "The family");
        }

        var targets = findings.Targets.Join(answers.AllTargets, f => f.TargetId, t => t.TargetId, (f, t) => (IReadOnlyList<Phrase>)[t.Outcome, PlanWords.Of(f.Judgement)]).ToList();
        if (targets.Count > 0)
        {
            yield return new Block.Table("How far the targets are", [new("What will be different"), new("How far")], targets);
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);
}
