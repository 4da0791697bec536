using System.Text.Json;
using System.Text.Json.Serialization;
using Onroll.Rules.Packs;

namespace Onroll.Core.Forms;

/// <summary>How anybody will know whether a target is reached.</summary>
public enum TargetMeasure
{
    /// <summary>People look and say.</summary>
    Judgement = 1,

    /// <summary>Sessions attended of those possible, in percent.</summary>
    Attendance,

    /// <summary>Sessions missed without authority.</summary>
    UnauthorisedAbsence,

    /// <summary>Incidents in a school week.</summary>
    Incidents,

    /// <summary>Days suspended.</summary>
    SuspensionDays,

    /// <summary>The pupil's or a teacher's own scale, from 0 to 10.</summary>
    OwnScale,
}

/// <summary>What is to be different, so that somebody can look and say whether it is.</summary>
/// <param name="Start">Where it stood at the beginning, for <see cref="TargetMeasure.OwnScale"/>. The record knows the rest.</param>
/// <param name="Aim">Where the measure should be. Null for what people judge.</param>
public sealed record Target(Guid TargetId, string Outcome, TargetMeasure Measure, decimal? Start, decimal? Aim, DateOnly? By);

/// <summary>Something that is done for the pupil.</summary>
/// <param name="When">How often and when, in words: "Tuesdays, period 5".</param>
/// <param name="CostPence">What it costs a term. Null when it costs nothing more, or nobody has said.</param>
public sealed record SupportLine(Guid SupportId, string What, string? Who, string? When, DateOnly? From, DateOnly? To, long? CostPence);

/// <summary>What people have written on a form of the partnership's design, by the field's id.</summary>
public sealed record FormAnswers
{
    /// <summary>Half days of a school week, Monday morning first.</summary>
    public const int HalfDays = 10;

    private const char Between = '\n';

    /// <summary>What one string can say: text, a day as "2026-11-20", "yes" or "no", a number, one choice, or choices one a line.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, IReadOnlyList<Target>> Targets { get; init; } = new Dictionary<string, IReadOnlyList<Target>>();

    public IReadOnlyDictionary<string, IReadOnlyList<SupportLine>> Support { get; init; } = new Dictionary<string, IReadOnlyList<SupportLine>>();

    /// <summary>Where the pupil is each half day: <see cref="HalfDays"/> places, empty where nothing is said.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Timetables { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    [JsonIgnore]
    public IEnumerable<Target> AllTargets => Targets.Values.SelectMany(rows => rows);

    [JsonIgnore]
    public IEnumerable<SupportLine> AllSupport => Support.Values.SelectMany(rows => rows);

    public static FormAnswers Read(string json) => JsonSerializer.Deserialize<FormAnswers>(json) ?? new FormAnswers();

    public string Write() => JsonSerializer.Serialize(this);

    public string? Text(string field) => Texts.GetValueOrDefault(field);

    /// <summary>The choices of a field that takes several.</summary>
    public IReadOnlyList<string> Choices(string field) => Text(field)?.Split(Between) ?? [];

    public static string Joined(IEnumerable<string> choices) => string.Join(Between, choices);

    /// <summary>The ids of the fields that have an answer, as <see cref="Form.Missing"/> asks for them.</summary>
    public IReadOnlySet<string> Answered() => new HashSet<string>(
        [.. Texts.Where(one => one.Value.Length > 0).Select(one => one.Key), .. Full(Targets), .. Full(Support), .. Timetables.Where(one => one.Value.Any(place => place.Length > 0)).Select(one => one.Key)],
        StringComparer.Ordinal);

    /// <summary>These answers with those of one section taken from <paramref name="written"/>.</summary>
    public FormAnswers With(FormSection section, FormAnswers written)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(written);
        var fields = section.Fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        return new FormAnswers
        {
            Texts = Merge(Texts, written.Texts),
            Targets = Merge(Targets, written.Targets),
            Support = Merge(Support, written.Support),
            Timetables = Merge(Timetables, written.Timetables),
        };

        Dictionary<string, T> Merge<T>(IReadOnlyDictionary<string, T> mine, IReadOnlyDictionary<string, T> theirs) =>
            mine.Where(one => !fields.Contains(one.Key)).Concat(theirs.Where(one => fields.Contains(one.Key))).ToDictionary();
    }

    private static IEnumerable<string> Full<T>(IReadOnlyDictionary<string, IReadOnlyList<T>> rows) => rows.Where(one => one.Value.Count > 0).Select(one => one.Key);
}
