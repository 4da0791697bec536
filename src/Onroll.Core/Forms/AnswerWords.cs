using System.Globalization;
using Onroll.Core.Documents;
using Onroll.Rules.Packs;

namespace Onroll.Core.Forms;

/// <summary>Answers as they stand in a document or on a page.</summary>
public static class AnswerWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(TargetMeasure measure) => measure switch
    {
        TargetMeasure.Judgement => "People will say",
        TargetMeasure.Attendance => "Attendance, in percent",
        TargetMeasure.UnauthorisedAbsence => "Sessions missed without authority",
        TargetMeasure.Incidents => "Incidents a school week",
        TargetMeasure.SuspensionDays => "Days suspended",
        TargetMeasure.OwnScale => "A scale from 0 to 10",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    /// <summary>"92%", "3 sessions", "1.5 a week", "2 days", "7 of 10".</summary>
    public static string Value(TargetMeasure measure, decimal value) => measure switch
    {
        TargetMeasure.Attendance => string.Create(English, $"{value:0.#}%"),
        TargetMeasure.UnauthorisedAbsence => string.Create(English, $"{value:0} {(value == 1 ? "session" : "sessions")}"),
        TargetMeasure.Incidents => string.Create(English, $"{value:0.#} a week"),
        TargetMeasure.SuspensionDays => string.Create(English, $"{value:0.#} {(value == 1 ? "day" : "days")}"),
        TargetMeasure.OwnScale => string.Create(English, $"{value:0.#} of 10"),
        _ => "",
    };

    public static string Pounds(long pence) => string.Create(English, $"£{pence / 100m:N2}");

    /// <summary>"Attendance, in percent: 95%, by 12 February 2027". Null where people will say and no day is set.</summary>
    public static string? Aim(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var aim = target.Aim is { } value ? $"{Of(target.Measure)}: {Value(target.Measure, value)}" : null;
        var by = target.By is { } day ? "by " + day.ToString("d MMMM yyyy", English) : null;
        return (aim, by) switch { (null, null) => null, (null, _) => by, (_, null) => aim, _ => $"{aim}, {by}" };
    }

    /// <summary>An answer that is one string, as people read it.</summary>
    public static string Text(FormField field, string answer) => (field?.Kind, answer) switch
    {
        (FieldKind.YesNo, "yes") => "Yes",
        (FieldKind.YesNo, "no") => "No",
        (FieldKind.Choices, _) => string.Join(", ", answer.Split('\n')),
        (FieldKind.Date, _) when DateOnly.TryParseExact(answer, "yyyy-MM-dd", English, DateTimeStyles.None, out var day) => day.ToString("d MMMM yyyy", English),
        (FieldKind.Money, _) when decimal.TryParse(answer, NumberStyles.Number, English, out var pounds) => string.Create(English, $"£{pounds:N2}"),
        _ => answer,
    };

    /// <summary>A section with its answers, for print and Word. What has no answer is said so only where it must have one.</summary>
    public static IEnumerable<Block> Blocks(FormSection section, FormAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(answers);
        yield return new Block.Heading(2, section.Name);
        foreach (var block in section.Fields.SelectMany(field => Blocks(field, answers)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Blocks(FormField field, FormAnswers answers)
    {
        if (answers.Targets.GetValueOrDefault(field.Id) is { Count: > 0 } targets)
        {
            yield return new Block.Table(field.Label, [new("What will be different"), new("How we will know")], [.. targets.Select(t => (IReadOnlyList<Phrase>)[t.Outcome, Aim(t) ?? "People will say"])]);
        }
        else if (answers.Support.GetValueOrDefault(field.Id) is { Count: > 0 } support)
        {
            yield return new Block.Table(field.Label, [new("What"), new("Who"), new("When"), new("Cost a term", true)], [.. support.Select(s => (IReadOnlyList<Phrase>)[s.What, s.Who ?? "", s.When ?? "", s.CostPence is { } pence ? Pounds(pence) : ""])]);
        }
        else if (answers.Timetables.GetValueOrDefault(field.Id) is { } week && week.Any(place => place.Length > 0))
        {
            yield return new Block.Table(
                field.Label, [new("Day"), new("Morning"), new("Afternoon")],
                [.. Enumerable.Range(0, week.Count / 2).Select(day => (IReadOnlyList<Phrase>)[WeekdayNames[day], week[2 * day], week[(2 * day) + 1]])]);
        }
        else if (answers.Text(field.Id) is { Length: > 0 } text)
        {
            yield return new Block.Heading(3, field.Label);
            yield return field.Kind is FieldKind.PupilWords or FieldKind.ParentWords
                ? new Block.Quote($"“{text.Trim('“', '”', '"')}”", field.Kind == FieldKind.PupilWords ? "The pupil" : "The family")
                : new Block.Paragraph(Text(field, text));
        }
        else if (field.Mandatory)
        {
            yield return new Block.Heading(3, field.Label);
            yield return new Block.Paragraph("Not answered yet.");
        }
    }

    /// <summary>Monday to Friday.</summary>
    public static IReadOnlyList<string> WeekdayNames { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
}
