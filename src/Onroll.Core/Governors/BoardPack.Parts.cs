using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Governors;

public static partial class BoardPack
{
    private static IEnumerable<Block> Part(PackFacts facts, PackPart part, string title) =>
    [
        new Block.NewPage(),
        new Block.Heading(2, title),
        .. part switch
        {
            PackPart.Decision => Decision(facts),
            PackPart.Words => Words(facts),
            PackPart.Incidents => Incidents(facts),
            PackPart.Attendance => Attendance(facts),
            PackPart.EarlierSuspensions => Earlier(facts),
            PackPart.Support => Support(facts),
            PackPart.Notices => Notices(facts),
            PackPart.Story => Story(facts),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
        },
    ];

    private static List<Block> Decision(PackFacts facts)
    {
        var @case = facts.Letters.Case;
        if (@case.Decision is not { } decision)
        {
            return [new Block.Paragraph("This came with a file. Who decided it, and why, is not recorded here.")];
        }

        var blocks = new List<Block>();
        Written(blocks, "What happened", decision.WhatHappened);
        Written(blocks, "What the head considered", decision.Considered);
        if (@case.IsPermanent)
        {
            Written(blocks, "First test: a serious breach, or persistent breaches, of the behaviour policy", decision.Breach);
            Written(blocks, "Second test: staying would seriously harm the education or welfare of the pupil or others", decision.Harm);
        }

        Written(blocks, "Why it follows another suspension", decision.FollowOnReason);
        Written(blocks, "Work in the first five days", decision.WorkSet);
        blocks.Add(new Block.Table(
            "What guidance asks a head to think of", [new("Question"), new("Done"), new("What was found")],
            [.. @case.Checks.Select(check => (IReadOnlyList<Phrase>)[BoardWords.Question(check.Kind), check.IsDone ? "Yes" : Phrase.Parse("**Not done**"), check.Note ?? ""])]));
        return blocks;
    }

    private static IEnumerable<Block> Words(PackFacts facts)
    {
        var (@case, name) = (facts.Letters.Case, facts.Header.FirstName);
        if (@case.Decision is { PupilsAccount: { } account } decision)
        {
            yield return new Block.Quote(account, $"{name}, about what happened, to {decision.AccountGivenTo}");
        }

        foreach (var voice in facts.Voices.Where(v => v.Words != @case.Decision?.PupilsAccount))
        {
            yield return new Block.Quote(voice.Words, $"{name}, {Day(voice.SaidOn)}, to {voice.SaidTo}{(voice.TypedAsSaid ? "" : ", written up later")}");
        }

        yield return new Block.Heading(3, "The family’s representations");
        yield return @case.Board is { Representations: { } words, RepresentationsOn: { } on }
            ? new Block.Quote(words, $"Received {Day(on)}")
            : new Block.Paragraph(@case.Board?.RepresentationsOn is { } day ? $"Received {Day(day)}; the text is not recorded here." : "None have come so far.");
    }

    private static IEnumerable<Block> Incidents(PackFacts facts) => facts.Incidents.Count == 0
        ? [new Block.Paragraph("None is recorded in the twelve months before.")]
        : [new Block.Table(
            $"Incidents in the twelve months before: {facts.Incidents.Count}", [new("When"), new("What"), new("Done about it")],
            [.. facts.Incidents.Select(i => (IReadOnlyList<Phrase>)
            [
                Day(i.OccurredOn) + (i.OccurredAt is { } at ? ", " + Clock(at) : ""),
                Phrase.Parse($"**{i.Type}**{(i.Location is null ? "" : $", {i.Location}")}{(i.Description is null ? "" : $". {i.Description}")}"),
                i.ActionTaken ?? "",
            ])])];

    private static IEnumerable<Block> Attendance(PackFacts facts) => facts.Register is not { } register
        ? [new Block.Paragraph("No attendance is recorded here.")]
        : [new Block.Table(
            "Sessions", [new("Time"), new("Possible", true), new("Attended", true), new("Authorised absence", true), new("Unauthorised", true), new("Attendance", true)],
            [.. register.Periods.Select(p => (IReadOnlyList<Phrase>)
            [
                p.Name, p.Counts.Possible.ToString("N0", English), p.Counts.Attended.ToString("N0", English), p.Counts.Authorised.ToString("N0", English), p.Counts.Unauthorised.ToString("N0", English),
                p.Counts.Possible == 0 ? "No marks" : p.Counts.AttendanceRate.ToString(),
            ])])];

    private static IEnumerable<Block> Earlier(PackFacts facts)
    {
        var earlier = facts.Earlier.ToList();
        return earlier.Count == 0
            ? [new Block.Paragraph("There is none on record.")]
            : [new Block.Table(
                $"{earlier.Count} before this one", [new("First day"), new("What"), new("Reasons")],
                [.. earlier.Select(x => (IReadOnlyList<Phrase>)
                    [Day(x.StartsOn), ExclusionWords.Title(x.Category, x.Sessions) + (x.IsCancelled ? ", since cancelled" : ""), ExclusionWords.Reasons(x.Reason1, x.Reason2, x.Reason3)])])];
    }

    private static List<Block> Support(PackFacts facts)
    {
        var blocks = new List<Block>();
        var needs = facts.Header.Facts.Where(f => f.Code != "N").Select(f => new Fact(f.Name, $"{f.Meaning}, since {Day(f.Since)}")).ToList();
        if (needs.Count > 0)
        {
            blocks.Add(new Block.Facts(needs));
        }

        if (facts.Entry is { } entry)
        {
            Written(blocks, "What the pupil needs", entry.Needs);
            Written(blocks, "What sets things off", entry.Triggers);
            Written(blocks, "What is in place", entry.CurrentSupport);
            Written(blocks, "The package of support", entry.RatingAction);
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new Block.Paragraph("No needs and no support are recorded."));
        }

        return blocks;
    }

    private static IEnumerable<Block> Notices(PackFacts facts)
    {
        var notices = facts.Letters.Case.Notices;
        if (notices.Count == 0)
        {
            yield return new Block.Paragraph("Nobody is recorded as told.");
            yield break;
        }

        yield return new Block.Table(
            "Who was told", [new("Who"), new("Sent"), new("How"), new("Counts as given")],
            [.. notices.Select(n => (IReadOnlyList<Phrase>)
                [n.RecipientName, Day(DateOnly.FromDateTime(London.InLondon(n.SentAtUtc))), BoardWords.How(n.Delivery), n.CountsAsGivenOn is { } given ? Day(given) : "Does not count"])]);
        foreach (var letter in notices.Where(n => n is { Kind: NoticeKind.Exclusion, Recipient: NoticeRecipient.Parent or NoticeRecipient.Pupil, Text: not null }).DistinctBy(n => n.Text))
        {
            yield return new Block.Heading(3, $"The letter to {letter.RecipientName}");
            foreach (var block in PlainText.Read(letter.Text!))   // filtered just above
            {
                yield return block is Block.Heading heading ? heading with { Level = 3 } : block;
            }
        }
    }

    private static IEnumerable<Block> Story(PackFacts facts) =>
    [
        new Block.Table(
            "The twelve months before", [new("Day"), new("What")],
            [.. facts.Timeline.Select(e => (IReadOnlyList<Phrase>)[Day(e.On), Phrase.Parse($"**{e.Title}**{(e.By is null ? "" : $" {e.By}")}{(e.Detail is null ? "" : $". {e.Detail}")}")])]),
    ];

    private static void Written(List<Block> blocks, string heading, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            blocks.Add(new Block.Heading(3, heading));
            blocks.AddRange(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Block.Paragraph(line)));
        }
    }
}
