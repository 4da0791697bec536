using System.Globalization;
using Onroll.Core.Forms;
using Onroll.Rules.Calendar;
using Onroll.Rules.Interventions;
using Onroll.Rules.Packs;

namespace Onroll.Core.Interventions;

/// <summary>The choices about interventions in words, those of the partnership where it has its own.</summary>
public static class InterventionWords
{
    private const int Levels = 3;

    /// <param name="practice">The pack's own words for the levels, the widest first.</param>
    public static string Of(InterventionLevel level, ProvisionMap? practice = null) => (level, practice?.Levels) switch
    {
        (_, { Count: Levels } own) => own[(int)level - 1],
        (InterventionLevel.WholeClass, _) => "Whole class",
        (InterventionLevel.Group, _) => "Group",
        (InterventionLevel.Individual, _) => "Individual",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static string Of(ProvisionChoice choice) => choice switch
    {
        ProvisionChoice.Continue => "Continue",
        ProvisionChoice.Change => "Change it",
        ProvisionChoice.Stop => "Stop",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };

    public static string Of(ChangeReading reading) => reading switch
    {
        ChangeReading.NotMeasured => "Not measured",
        ChangeReading.Better => "Better",
        ChangeReading.AboutTheSame => "About the same",
        ChangeReading.Worse => "Worse",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, null),
    };

    /// <summary>How a measure is read: what the least change is stands on the page beside it.</summary>
    public static MeasureReading Reading(TargetMeasure measure) => measure switch
    {
        TargetMeasure.Attendance => new(false, 1),
        TargetMeasure.UnauthorisedAbsence => new(true, 2),
        TargetMeasure.Incidents => new(true, 0.5m),
        TargetMeasure.SuspensionDays => new(true, 0.5m),
        _ => new(false, 1),
    };

    /// <summary>"Autumn term 2026".</summary>
    public static string Of(TermWindow term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return string.Create(CultureInfo.InvariantCulture, $"{term.Name} term {term.LastDay.Year}");
    }

    /// <summary>"30 minutes, 3 times a week".</summary>
    public static string Dosage(Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        return $"{intervention.Minutes} minutes, {(intervention.SessionsAWeek == 1 ? "once" : $"{intervention.SessionsAWeek} times")} a week";
    }

    /// <summary>"Attendance, in percent", or the name of the scale.</summary>
    public static string MeasureOf(Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        return intervention.Measure == TargetMeasure.OwnScale ? intervention.Scale ?? AnswerWords.Of(TargetMeasure.OwnScale) : AnswerWords.Of(intervention.Measure);
    }
}
