using System.Globalization;
using Onroll.Core.Documents;
using Onroll.Rules.Packs;

namespace Onroll.Core.Panels;

/// <summary>What a member reads of one item before the meeting.</summary>
/// <param name="Answers">What the school wrote. Empty for what no referral asks for.</param>
/// <param name="Advice">What agencies answered, and who has not answered yet.</param>
public sealed record ItemPaper(ItemRow Row, PanelType Type, ReferralAnswers Answers, IReadOnlyList<(AgencyAdvice Advice, string Agency)> Advice, IReadOnlyList<ReferralConsent> Consents);

/// <summary>The papers of a meeting: its agenda, and each pupil as the school and the agencies tell of them.</summary>
public static class MeetingPapers
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="detail">As its reader may see it.</param>
    public static Document Make(MeetingDetail detail, IReadOnlyList<ItemPaper> papers, (string By, DateTime At) made)
    {
        ArgumentNullException.ThrowIfNull(detail);
        var meeting = detail.Meeting;
        return new Document
        {
            Title = $"{detail.Access.Series.Name}: papers",
            Lead = $"{meeting.On.ToString("dddd d MMMM yyyy", English)}, {meeting.StartsAt.ToString("HH:mm", English)}{(meeting.Place is null ? "" : $", {meeting.Place}")}. Chair: {detail.ChairName ?? "not named"}.",
            HasMark = true,
            Head = $"Copy for {made.By}. Confidential: destroy it after the meeting",
            Foot = $"Made by {made.By}, {made.At.ToString("d MMMM yyyy, HH:mm", English)}",
            Blocks =
            [
                new Block.Table("Agenda", [new("No", IsNumber: true), new("Pupil"), new("School"), new("Asked for")],
                    [.. detail.Items.Select(row => new Phrase[] { row.Item.Number.ToString(English), row.Pupil ?? "A pupil", row.School, row.Item.Asks })]),
                .. papers.SelectMany(Paper),
            ],
        };
    }

    private static IEnumerable<Block> Paper(ItemPaper paper)
    {
        yield return new Block.NewPage();
        yield return new Block.Heading(2, string.Create(English, $"{paper.Row.Item.Number}. {paper.Row.Pupil ?? "A pupil"}{(paper.Row.Form is null ? "" : $", {paper.Row.Form}")}, {paper.Row.School}"));
        yield return new Block.Facts([new("Asked for", paper.Row.Item.Asks), .. paper.Consents.Select(c => new Fact($"The {c.By}", c.IsGiven ? $"agrees ({c.How})" : $"does not agree ({c.How})"))]);
        foreach (var section in paper.Type.Referral.Sections.Where(s => s.Fields.Any(f => paper.Answers.Of(f.Id) is { Length: > 0 })))
        {
            yield return new Block.Heading(3, section.Name);
            foreach (var field in section.Fields.Where(f => paper.Answers.Of(f.Id) is { Length: > 0 }))
            {
                var text = paper.Answers.Of(field.Id)!;   // just asked for
                yield return field.Kind is FieldKind.PupilWords or FieldKind.ParentWords ? new Block.Quote(text, field.Label) : new Block.Paragraph(Phrase.FromString(text));
            }
        }

        foreach (var (advice, agency) in paper.Advice)
        {
            yield return new Block.Heading(3, $"Advice: {agency}");
            yield return new Block.Paragraph(advice.Text ?? $"Not given yet. Asked on {advice.AskedOn.ToString("d MMMM", English)}: {advice.Question}");
        }
    }
}
