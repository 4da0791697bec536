using System.Globalization;
using Onroll.Core.Forms;
using Onroll.Rules.Packs;
using Onroll.Web.Pupils;

namespace Onroll.Web.Forms;

/// <summary>A page on which one section of a form is written.</summary>
public interface ISectionPage
{
    FormSection Section { get; }

    SectionForm Form { get; }
}

/// <summary>A section as it is typed: whatever kinds of fields a partnership has put into it.</summary>
public sealed class SectionForm
{
    /// <summary>Empty rows offered below those that are filled.</summary>
    private const int SpareRows = 2;

    /// <summary>The mark of what was shown, so that nobody writes over what somebody else wrote meanwhile.</summary>
    public string? Seen { get; set; }

    public Dictionary<string, string?> Texts { get; set; } = [];

    public Dictionary<string, DateOnly?> Dates { get; set; } = [];

    public Dictionary<string, List<string>> Picked { get; set; } = [];

    public Dictionary<string, List<TargetRow>> Targets { get; set; } = [];

    public Dictionary<string, List<SupportRow>> Support { get; set; } = [];

    public Dictionary<string, List<string?>> Timetables { get; set; } = [];

    public static SectionForm Of(FormSection section, FormAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(answers);
        var form = new SectionForm { Seen = answers.MarkOf(section) };
        foreach (var field in section.Fields)
        {
            form.Texts[field.Id] = answers.Text(field.Id);
            form.Dates[field.Id] = DateOnly.TryParseExact(answers.Text(field.Id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            form.Picked[field.Id] = [.. answers.Choices(field.Id)];
            form.Targets[field.Id] = [.. answers.Targets.GetValueOrDefault(field.Id, []).Select(TargetRow.Of)];
            form.Support[field.Id] = [.. answers.Support.GetValueOrDefault(field.Id, []).Select(SupportRow.Of)];
            form.Timetables[field.Id] = [.. answers.Timetables.GetValueOrDefault(field.Id, [])];
        }

        return form.Complete(section);
    }

    /// <summary>Gives every field a place, also where the browser sent nothing, and offers a few empty rows.</summary>
    public SectionForm Complete(FormSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        foreach (var field in section.Fields)
        {
            Texts.TryAdd(field.Id, null);
            Dates.TryAdd(field.Id, null);
            Picked.TryAdd(field.Id, []);
            Timetables.TryAdd(field.Id, []);
            Timetables[field.Id] = [.. Timetables[field.Id].Concat(Enumerable.Repeat<string?>(null, FormAnswers.HalfDays)).Take(FormAnswers.HalfDays)];
            Spare(Targets, field.Id, row => row.IsEmpty);
            Spare(Support, field.Id, row => row.IsEmpty);
        }

        return this;
    }

    /// <summary>What was typed, as it is kept. Only once there are no errors.</summary>
    public FormAnswers Answers(FormSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new FormAnswers
        {
            Texts = section.Fields.Select(field => (field.Id, Text: TextOf(field))).Where(one => one.Text is not null).ToDictionary(one => one.Id, one => one.Text!),
            Targets = Rows(section, FieldKind.Targets, Targets, row => row.IsEmpty, row => row.Target()),
            Support = Rows(section, FieldKind.Support, Support, row => row.IsEmpty, row => row.Line()),
            Timetables = section.Fields.Where(field => field.Kind == FieldKind.Timetable)
                .ToDictionary(field => field.Id, field => (IReadOnlyList<string>)[.. Timetables[field.Id].Select(place => Text.Kept(place) ?? "")]),
        };
    }

    private string? TextOf(FormField field) => field.Kind switch
    {
        FieldKind.Targets or FieldKind.Support or FieldKind.Timetable => null,
        FieldKind.Date => Dates.GetValueOrDefault(field.Id)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.Choices => Picked.GetValueOrDefault(field.Id) is { Count: > 0 } picked ? FormAnswers.Joined(picked) : null,
        _ => Text.Kept(Texts.GetValueOrDefault(field.Id)),
    };

    private static Dictionary<string, IReadOnlyList<TKept>> Rows<TRow, TKept>(
        FormSection section, FieldKind kind, Dictionary<string, List<TRow>> rows, Func<TRow, bool> isEmpty, Func<TRow, TKept> kept) =>
        section.Fields.Where(field => field.Kind == kind)
            .ToDictionary(field => field.Id, field => (IReadOnlyList<TKept>)[.. rows[field.Id].Where(row => !isEmpty(row)).Select(kept)]);

    private static void Spare<TRow>(Dictionary<string, List<TRow>> rows, string field, Func<TRow, bool> isEmpty)
        where TRow : new()
    {
        rows.TryAdd(field, []);
        var filled = rows[field].FindLastIndex(row => !isEmpty(row)) + 1;
        while (rows[field].Count < filled + SpareRows)
        {
            rows[field].Add(new TRow());
        }
    }
}
