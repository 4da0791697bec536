using Onroll.Rules.Calendar;

namespace Onroll.Rules.Moves;

/// <summary>What the receiving school must know before the first day.</summary>
public enum PassportPart
{
    /// <summary>Prior and current attainment.</summary>
    Attainment = 1,

    /// <summary>The attendance record.</summary>
    Attendance,

    /// <summary>Special educational needs, support and reasonable adjustments.</summary>
    Needs,

    /// <summary>A safeguarding summary, from one designated safeguarding lead to the other.</summary>
    Safeguarding,

    /// <summary>The assessment of risk.</summary>
    Risk,

    /// <summary>What happened and what worked.</summary>
    Behaviour,

    /// <summary>Who else works with the family.</summary>
    Agencies,

    /// <summary>Examinations the pupil is entered for.</summary>
    ExamEntries,

    /// <summary>Medical needs, and English as an additional language.</summary>
    MedicalAndLanguage,

    /// <summary>How to reach the parents.</summary>
    ParentContact,
}

/// <summary>The information that goes ahead of a pupil.</summary>
/// <remarks>
/// R-MOV-04. Source: DfE guidance Part 4 (attainment and risk); Keeping children safe in education (R-DPR-06). The day is
/// Onroll's own. A start without the safeguarding transfer is blocked: nobody takes a child in blind.
/// </remarks>
public static class InformationPassport
{
    /// <summary>MM_PACK_DUE, in school days before the first day.</summary>
    public const int DueSchoolDaysBefore = 5;

    /// <summary>Every part, in order.</summary>
    public static IReadOnlyList<PassportPart> Parts { get; } = Enum.GetValues<PassportPart>();

    /// <summary>The last day to send it.</summary>
    public static DueDate DueBefore(DateOnly startsOn, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.DueBefore(startsOn, DueSchoolDaysBefore);
    }

    /// <summary>The parts still missing.</summary>
    public static IReadOnlyList<PassportPart> Missing(IReadOnlyCollection<PassportPart> shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        return [.. Parts.Where(part => !shared.Contains(part))];
    }

    /// <summary>Whether the pupil may start: the safeguarding transfer is confirmed.</summary>
    public static bool MayStart(IReadOnlyCollection<PassportPart> shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        return shared.Contains(PassportPart.Safeguarding);
    }
}
