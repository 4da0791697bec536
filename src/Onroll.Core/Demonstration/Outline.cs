using Onroll.Rules.Exclusions;

namespace Onroll.Core.Demonstration;

/// <summary>A pupil in few words, before anything is written: enough to share out what happened over all of them.</summary>
internal sealed class Outline
{
    public required int Number { get; init; }

    /// <summary>The curriculum year in the academic year 2026 to 2027, also of one who has left: 12 is last year's Year 11.</summary>
    public required int Cohort { get; init; }

    public required string Sex { get; init; }

    public required string Ethnicity { get; init; }

    public required string Sen { get; init; }

    public string? Need { get; init; }

    public required bool FreeMeals { get; init; }

    /// <summary>Looked after by a local authority.</summary>
    public bool LookedAfter { get; init; }

    public bool InNeed { get; init; }

    /// <summary>How far from ordinary this child's difficulties at school are; 0 is the middle, 1 one spread above it.</summary>
    public required double Strain { get; init; }

    /// <summary>The older pupil whose brother or sister this is. Null for who has none here.</summary>
    public Outline? OlderSibling { get; init; }

    public List<Spell> Spells { get; } = [];

    /// <summary>Last academic year and this one.</summary>
    public YearOutline[] Years { get; } = [new(2025), new(2026)];

    public DemonstrationSchool Home => Spells.Last(spell => spell.Status != "S").School;

    /// <summary>The curriculum year in an academic year that starts in that calendar year.</summary>
    public int NcYear(int startYear) => Cohort - (2026 - startYear);

    /// <summary>The spell a school would count the pupil by on that day. Null when on no roll here.</summary>
    public Spell? MainSpell(DateOnly day) => Spells.Find(spell => spell.Status != "S" && spell.Covers(day));
}

/// <summary>What one academic year brings a pupil.</summary>
internal sealed class YearOutline(int startYear)
{
    public int StartYear => startYear;

    /// <summary>The share of sessions to be missed, suspensions included.</summary>
    public double Absence { get; set; }

    /// <summary>The share of that without authority.</summary>
    public double Unauthorised { get; set; }

    public List<Out> Outs { get; } = [];
}

/// <summary>A suspension or permanent exclusion before it has an id.</summary>
internal sealed record Out(ExclusionCategory Category, DateOnly StartsOn, bool InAfternoon, int? Sessions, IReadOnlyList<string> Reasons);

/// <summary>Time on the roll of one school.</summary>
internal sealed record Spell(DemonstrationSchool School, DateOnly From)
{
    public DateOnly? To { get; set; }

    public string Status { get; set; } = "C";

    public string? Destination { get; set; }

    /// <summary>The days of the week spent at the second school of two, Monday first; used only there.</summary>
    public IReadOnlyList<bool> Weekdays { get; init; } = [true, true, true, true, true];

    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>The part of a spell that falls between two days.</summary>
internal sealed record Stay(DemonstrationSchool School, DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <returns>Null when the spell does not touch those days.</returns>
    public static Stay? Of(Spell spell, DateOnly first, DateOnly last)
    {
        var from = spell.From > first ? spell.From : first;
        var to = spell.To is { } left && left < last ? left : last;
        return to >= from ? new Stay(spell.School, from, to) : null;
    }
}
