using System.Globalization;
using Onroll.Core.Casework;
using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>A part of the governors' papers.</summary>
public enum PackPart
{
    Decision = 1,
    Words,
    Incidents,
    Attendance,
    EarlierSuspensions,
    Support,
    Notices,
    Story,
}

/// <summary>How one copy of the papers is made.</summary>
/// <param name="CopyFor">Who holds it. Null for a copy without a name.</param>
/// <param name="Hidden">Names taken out.</param>
/// <param name="At">London's date and time.</param>
public sealed record PackWish(string? CopyFor, IReadOnlyList<PackPart> Parts, IReadOnlyList<string> Hidden, string PrintedBy, DateTime At);

/// <summary>The governors' papers: one page with all that matters, then everything behind it, and what was not done named as plainly as what was.</summary>
public static partial class BoardPack
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<PackPart> AllParts { get; } = Enum.GetValues<PackPart>();

    public static string Name(PackPart part, string possessive) => part switch
    {
        PackPart.Decision => "Decision and reasons",
        PackPart.Words => $"{possessive} and the family’s words",
        PackPart.Incidents => "Incidents",
        PackPart.Attendance => "Attendance",
        PackPart.EarlierSuspensions => "Earlier suspensions and exclusions",
        PackPart.Support => "Needs, and support tried",
        PackPart.Notices => "Notices given",
        PackPart.Story => "What happened, in order",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static Document Make(PackFacts facts, PackWish wish)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(wish);
        var (@case, header) = (facts.Letters.Case, facts.Header);
        var board = @case.Reconsideration ?? @case.Board;
        var kind = @case.IsPermanent ? "permanent exclusion" : @case.Exclusion.Category == ExclusionCategory.LunchtimeSuspension ? "lunchtime suspension" : "suspension";
        var parts = wish.Parts.Order().Select((part, at) => (Part: part, Number: at + 1, Name: Name(part, header.Possessive))).ToList();
        var document = new Document
        {
            Title = $"{header.Name}: {kind}",
            Lead = board?.MeetsOn is { } on ? $"For the governors’ meeting on {Long(on)}{(board.MeetsAt is { } at ? ", " + Clock(at) : "")}{(board.Place is { } place ? ", " + place : "")}" : "For the governing board. The day of the meeting is not set.",
            HasMark = true,
            Head = $"Confidential. For the governing board of {facts.Letters.School.Name}.{(string.IsNullOrWhiteSpace(wish.CopyFor) ? "" : $" Copy for {wish.CopyFor.Trim()}")}",
            Foot = $"Printed {Long(DateOnly.FromDateTime(wish.At))}, {Clock(TimeOnly.FromDateTime(wish.At))} by {wish.PrintedBy}.{(string.IsNullOrWhiteSpace(wish.CopyFor) ? "" : $" Recorded as a copy for {wish.CopyFor.Trim()}.")}",
            Blocks =
            [
                .. FirstPage(facts, board),
                new Block.Heading(2, "In this pack"),
                new Block.Table("The parts that follow", [new("Part"), new("What")], [.. parts.Select(p => (IReadOnlyList<Phrase>)[p.Number.ToString(English), p.Name])]),
                .. parts.SelectMany(p => Part(facts, p.Part, $"{p.Number}. {p.Name}")),
            ],
        };
        return new Redaction(wish.Hidden, [header.Name, header.LegalName, .. facts.Letters.Contacts.Select(c => c.Name)]).Of(document);
    }

    private static IEnumerable<Block> FirstPage(PackFacts facts, GoverningBoardReview? board)
    {
        var (@case, header) = (facts.Letters.Case, facts.Header);
        yield return new Block.Facts([.. Facts(facts)]);
        yield return new Block.Heading(2, "What governors decide");
        yield return new Block.Paragraph(Decides(@case, header.FirstName));
        if (Clock(facts, board) is { } clock)
        {
            yield return new Block.Heading(2, "The clock");
            yield return clock;
        }

        yield return new Block.Heading(2, $"{header.Possessive} own words");
        yield return @case.Decision is { PupilsAccount: { } account } decision
            ? new Block.Quote($"“{account.Trim('“', '”', '"')}”", $"{header.FirstName}, {Day(DateOnly.FromDateTime(London.InLondon(decision.DecidedAtUtc)))}, to {decision.AccountGivenTo}")
            : facts.Voices.Count > 0
                ? new Block.Quote($"“{facts.Voices[0].Words.Trim('“', '”', '"')}”", $"{header.FirstName}, {Day(facts.Voices[0].SaidOn)}, to {facts.Voices[0].SaidTo}")
                : new Block.Paragraph(@case.Decision?.NoAccountBecause is { } none ? $"None: {none}" : $"Nobody has recorded what {header.FirstName} says.");
        yield return new Block.Beside(
            [new Block.Heading(2, "Tried before"), new Block.Items([.. Tried(facts)])],
            [new Block.Heading(2, "Not done"), new Block.Items([.. NotDone(facts)])]);
    }

    private static IEnumerable<Fact> Facts(PackFacts facts)
    {
        var (@case, header) = (facts.Letters.Case, facts.Header);
        var x = @case.Exclusion;
        var main = header.Main;
        string?[] who = [main?.NcYear is { } year ? $"Year {year}{(main.FormGroup is { } form ? $", form {form}" : "")}" : null, $"Born {header.DateOfBirth.ToString("d MMMM yyyy", English)} ({header.AgeOn(x.StartsOn)})", main is null ? null : $"At {main.School} since {main.EntryDate.ToString("MMMM yyyy", English)}"];
        yield return new Fact("Pupil", string.Join(". ", who.OfType<string>()));
        var decider = @case.Decision is { } decision
            ? $" by {decision.DecidedByName}, {(decision.DecidedAs == DecidedAs.ActingHead ? "acting " : "")}{facts.Letters.School.HeadTitle.Replace("Acting ", "", StringComparison.Ordinal).ToLowerInvariant()}, on {Long(DateOnly.FromDateTime(London.InLondon(decision.DecidedAtUtc)))}"
            : $" from {Long(x.StartsOn)}";
        yield return new Fact("Decision", ExclusionWords.Title(x.Category, x.Sessions) + decider);
        var needs = header.Facts.Where(f => f.Kind is PupilFactKind.SenProvision or PupilFactKind.SenPrimaryNeed && f.Code != "N").Select(f => f.Meaning)
            .Concat(header.Facts.Where(f => f.Kind is PupilFactKind.LookedAfter or PupilFactKind.ChildInNeed or PupilFactKind.ChildProtectionPlan or PupilFactKind.SocialWorker && f.IsYes).Select(f => f.Name)).ToList();
        yield return new Fact("Needs", needs.Count == 0 ? "None recorded" : string.Join(". ", needs));
        yield return new Fact("Reason given", ExclusionWords.Reasons(x.Reason1, x.Reason2, x.Reason3) is { Length: > 0 } reasons ? reasons : "None recorded");
    }

    private static string Decides(ExclusionCase @case, string name) => @case.Reading.Case is GoverningBoardCase.A
        ? $"You think about what the family says. For a suspension of this length you cannot decide that {name} comes back. You may say whether the decision was justified."
        : $"Whether {name} returns, at once or on a date you set, or whether you decline. You weigh {name}’s interests, other pupils’ and staff’s. You ask: was the decision lawful, reasonable, fair and proportionate{(@case.IsPermanent ? ", and was it a last resort" : "")}?";

    private static IEnumerable<Phrase> Tried(PackFacts facts)
    {
        var earlier = facts.Earlier.Where(e => !e.IsCancelled).ToList();
        if (facts.Entry is { } entry)
        {
            yield return Phrase.Parse($"**On the register of support** since {Day(entry.AddedOn)}");
            if (entry.CurrentSupport is { } support)
            {
                yield return Phrase.Parse($"**In place now**: {support}");
            }

            if (entry.RatingAction is { } package)
            {
                yield return Phrase.Parse($"**Package**: {package}");
            }
        }

        if (facts.Letters.Case.Checks.FirstOrDefault(c => c is { Kind: CheckKind.AlternativesTried, IsDone: true, Note: not null }) is { } tried)
        {
            yield return Phrase.Parse($"**Instead of this**: {tried.Note}");
        }

        if (earlier.Count > 0)
        {
            yield return Phrase.Parse($"**{(earlier.Count == 1 ? "1 earlier suspension" : $"{earlier.Count} earlier suspensions")}**, {ExclusionWords.Days(earlier.Sum(e => e.Sessions ?? 0))} in all");
        }
        else if (facts.Entry is null)
        {
            yield return "Nothing is recorded as tried before.";
        }
    }

    private static IEnumerable<Phrase> NotDone(PackFacts facts)
    {
        var open = facts.Letters.Case.Checks.Where(c => !c.IsDone).ToList();
        foreach (var check in open)
        {
            yield return Phrase.Parse($"**{BoardWords.NotDone(check.Kind)}**{(check.Note is null ? "" : $": “{check.Note}”")}");
        }

        if (facts.Letters.Case.Checks.Count == 0)
        {
            yield return "What was thought of before deciding is not recorded.";
        }
        else if (open.Count == 0)
        {
            yield return "Everything guidance asks a head to think of is marked as done.";
        }

        if (facts.Entry is { RequiresPackage: true, RatingAction: null })
        {
            yield return Phrase.Parse("**A package of support** that the register asks for was not made");
        }
    }

    private static Block.DayLine? Clock(PackFacts facts, GoverningBoardReview? board)
    {
        var @case = facts.Letters.Case;
        var x = @case.Exclusion;
        var meetBy = @case.Reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)?.DueOn;
        var daySix = @case.Reading.Run?.DaySix;
        DateOnly?[] ends = [meetBy, board?.MeetsOn, daySix, @case.Reading.LastDay];
        if (ends.Max() is not { } last)
        {
            return null;
        }

        var marks = new List<DayOnLine> { new(x.StartsOn, true, "Decision", null) };
        Add(daySix, "Day six", @case.DaySix.Count > 0 ? @case.DaySix[0].ProviderName : @case.LearnsAt ?? "nothing arranged", isLaw: true);
        Add(meetBy, "Last lawful day", "for this meeting", isLaw: true);
        Add(board?.PapersSentOn, "Papers sent", null, isLaw: false);
        Add(board?.MeetsOn, "This meeting", board?.MeetsAt is { } at ? Clock(at) : null, isLaw: false);
        var out5 = daySix ?? @case.Reading.LastDay?.AddDays(1) ?? x.StartsOn.AddDays(1);
        var days = @case.Calendar.OpenDaysBetween(x.StartsOn, last).ToArray()
            .Select(day => marks.FirstOrDefault(m => m.Day == day) is { } marked ? marked with { IsFilled = day < out5 } : new DayOnLine(day, day < out5)).ToList();
        if (days.Count > MostDays)
        {
            days = [.. days.Where((day, at) => day.Mark is not null || at < DaysAlways)];
        }

        return new Block.DayLine($"School days from the decision: {string.Join("; ", marks.OrderBy(m => m.Day).Select(m => $"{m.Mark} {Day(m.Day)}"))}.", days);

        void Add(DateOnly? on, string mark, string? note, bool isLaw)
        {
            if (on is { } day)
            {
                var known = marks.FindIndex(m => m.Day == day);
                if (known >= 0)
                {
                    marks[known] = marks[known] with { Mark = $"{marks[known].Mark}, {mark.ToLowerInvariant()}", Note = note ?? marks[known].Note };
                }
                else
                {
                    marks.Add(new DayOnLine(day, false, mark, note, isLaw));
                }
            }
        }
    }

    private const int MostDays = 22, DaysAlways = 6;

    internal static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    internal static string Clock(TimeOnly time) => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", English).ToLowerInvariant();
}
