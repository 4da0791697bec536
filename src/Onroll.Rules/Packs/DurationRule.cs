using System.Globalization;
using System.Text.RegularExpressions;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Packs;

/// <summary>How long something may last.</summary>
/// <remarks>
/// Section 11.2 of the catalogue of partnerships. Counted by <see cref="Duration"/> on the school's own calendar, so the
/// unit decides whether holidays count. A pack writes "20 school weeks", "1 to 2 school days" or "up to 6 school weeks",
/// or the parts one by one.
/// </remarks>
public sealed partial record DurationRule
{
    /// <summary>What it is counted in.</summary>
    public DurationUnit Unit { get; init; } = DurationUnit.SchoolWeeks;

    /// <summary>The length when nobody says otherwise. Null when each one's length is agreed.</summary>
    public int? Length { get; init; }

    /// <summary>The shortest allowed. Null when any is.</summary>
    public int? Minimum { get; init; }

    /// <summary>The longest allowed without an extension. Null when any is.</summary>
    public int? Maximum { get; init; }

    /// <summary>How much may be added beyond the length agreed. Null when nothing may.</summary>
    public int? ExtendableBy { get; init; }

    /// <summary>The role that agrees to an extension. Null when whoever agreed to the beginning does.</summary>
    public string? ExtensionBy { get; init; }

    /// <summary>How long before the end what comes next must be prepared. Null when nothing is asked for.</summary>
    public int? LeadTime { get; init; }

    /// <summary>The last school day of something that starts then. Null when no length is known or the calendar is too short.</summary>
    /// <param name="calendar">The calendar of the school whose pupil it is.</param>
    /// <param name="startsOn">The first day.</param>
    /// <param name="length">The length agreed. Null means the usual one.</param>
    public SchoolDay? PlannedEnd(SchoolCalendar calendar, DateOnly startsOn, int? length = null) =>
        (length ?? Length) is { } count && count > 0 ? new Duration(count, Unit).LastDay(calendar, startsOn) : null;

    /// <summary>Why a length is not allowed, as a sentence. Null when it is.</summary>
    public string? Refuse(int length) => length switch
    {
        < 1 => "Say how long: at least 1.",
        _ when length < Minimum => $"{InWords(length)} is shorter than the least allowed, {InWords(Minimum.Value)}.",
        _ when length > Maximum => $"{InWords(length)} is longer than the most allowed, {InWords(Maximum.Value)}.",
        _ => null,
    };

    /// <summary>Why an extension is not allowed, as a sentence. Null when it is.</summary>
    /// <param name="agreed">The length as agreed to begin with.</param>
    /// <param name="extended">The whole length asked for now.</param>
    public string? RefuseExtension(int agreed, int extended) => (extended - agreed) switch
    {
        var more when more < 1 => "An extension must be longer than what was agreed.",
        var more when ExtendableBy is not { } allowed || allowed < 1 => "This cannot be extended.",
        var more when more > ExtendableBy => $"It can be extended by at most {InWords(ExtendableBy.Value)}.",
        _ => null,
    };

    /// <summary>The day by which what comes next must be prepared: the lead time before the end.</summary>
    /// <returns>Null when no lead time is set or the calendar does not reach back that far.</returns>
    public SchoolDay? PrepareBy(SchoolCalendar calendar, DateOnly plannedEnd) => LeadTime switch
    {
        not { } or < 1 => null,
        { } lead when Unit == DurationUnit.SchoolDays => calendar.SchoolDayBefore(plannedEnd, lead),
        { } lead when Unit == DurationUnit.SchoolWeeks => calendar.SchoolWeekBefore(plannedEnd, lead) is { } monday ? calendar.NthSchoolDay(monday, 1) : null,
        { } lead => calendar.LastOnOrBefore(plannedEnd.AddDays(-7 * lead)),
    };

    /// <summary>A length in this rule's unit: "6 school weeks".</summary>
    public string InWords(int length) => string.Create(CultureInfo.InvariantCulture, $"{length} {UnitWord(length)}");

    /// <summary>Reads "20 school weeks", "1 to 2 school days" and "up to 6 calendar weeks".</summary>
    /// <exception cref="FormatException">Not written like a length.</exception>
    public static DurationRule Parse(string written)
    {
        if (Written().Match(written.Trim()) is not { Success: true } match)
        {
            throw new FormatException("Write a length as \"20 school weeks\", \"1 to 2 school days\" or \"up to 6 calendar weeks\".");
        }

        var unit = match.Groups["unit"].Value switch
        {
            "school day" => DurationUnit.SchoolDays,
            "school week" => DurationUnit.SchoolWeeks,
            _ => DurationUnit.CalendarWeeks,
        };
        var last = Number("last");
        return (match.Groups["upto"].Success, match.Groups["first"].Success) switch
        {
            (true, _) => new DurationRule { Unit = unit, Maximum = last },
            (_, true) => new DurationRule { Unit = unit, Minimum = Number("first"), Maximum = last },
            _ => new DurationRule { Unit = unit, Length = last },
        };

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>As people say it.</summary>
    public override string ToString() => this switch
    {
        { Length: { } length } => InWords(length),
        { Minimum: { } least, Maximum: { } most } => string.Create(CultureInfo.InvariantCulture, $"{least} to {InWords(most)}"),
        { Maximum: { } most } => $"up to {InWords(most)}",
        { Minimum: { } least } => $"at least {InWords(least)}",
        _ => "no set length",
    };

    private string UnitWord(int count) => Unit switch
    {
        DurationUnit.SchoolDays => "school day",
        DurationUnit.SchoolWeeks => "school week",
        _ => "calendar week",
    } + (count == 1 ? "" : "s");

    [GeneratedRegex(@"^(?:(?<upto>up to )|(?<first>\d{1,3}) to )?(?<last>\d{1,3}) (?<unit>school day|school week|calendar week)s?$")]
    private static partial Regex Written();
}
