namespace Onroll.Rules.Insight.Returns;

/// <summary>What a row of a return is of. Stored by name: never rename.</summary>
public enum ReturnMeasure
{
    /// <summary>Pupils on roll.</summary>
    Roll = 1,

    /// <summary>Suspensions, which older tables call fixed-term exclusions.</summary>
    Suspensions,

    /// <summary>School days lost to them.</summary>
    SuspensionDays,

    /// <summary>Pupils with at least one.</summary>
    PupilsSuspended,

    /// <summary>Permanent exclusions.</summary>
    PermanentExclusions,

    /// <summary>Incidents of behaviour, by the school's own count.</summary>
    Incidents,

    /// <summary>Sessions missed of those possible.</summary>
    AbsenceRate,

    /// <summary>Pupils who missed a tenth or more.</summary>
    PersistentAbsenceRate,

    /// <summary>The inspection grade as printed.</summary>
    InspectionGrade,
}

/// <summary>How the cells of a row are written.</summary>
public enum ReturnShape
{
    /// <summary>"1,345".</summary>
    Count,

    /// <summary>"39 / 2.9%", or the count alone.</summary>
    CountAndRate,

    /// <summary>"236.5": whole and half school days.</summary>
    HalfDays,

    /// <summary>"7.5%".</summary>
    Percent,

    /// <summary>"Good", "2", "Good-Mar '18".</summary>
    Grade,
}

/// <summary>One row of a return: what it is called here and in the tables that schools print.</summary>
/// <param name="Name">In words: "Suspensions".</param>
/// <param name="Example">A cell as it may be written.</param>
/// <param name="AlsoCalled">What other tables call it.</param>
public sealed record ReturnRow(ReturnMeasure Measure, string Name, ReturnShape Shape, string Example, IReadOnlyList<string> AlsoCalled)
{
    /// <summary>Every row, in the order of the table.</summary>
    public static IReadOnlyList<ReturnRow> All { get; } =
    [
        new(ReturnMeasure.Roll, "Pupils on roll", ReturnShape.Count, "1,345", ["NOR", "Number on roll", "Roll", "Pupils"]),
        new(ReturnMeasure.Suspensions, "Suspensions", ReturnShape.CountAndRate, "39 / 2.9%",
            ["FTE", "FTE / % NOR", "FTEs", "Fixed-term exclusions", "Fixed-period exclusions", "Fixed-term exclusions / % NOR", "Suspensions / % NOR", "Suspensions / % of roll"]),
        new(ReturnMeasure.SuspensionDays, "Days lost to suspension", ReturnShape.HalfDays, "236.5", ["FTE days", "Days", "Days lost", "Suspension days", "Days of suspension", "Fixed-term exclusion days"]),
        new(ReturnMeasure.PupilsSuspended, "Pupils suspended", ReturnShape.Count, "34",
            ["Pupils with ≥1 FTE", "Pupils with at least one FTE", "Pupils with 1 or more FTE", "Pupils with at least one suspension", "Pupils with one or more suspensions"]),
        new(ReturnMeasure.PermanentExclusions, "Permanent exclusions", ReturnShape.CountAndRate, "1 / 0.07%", ["PX", "PEX", "PX / % NOR", "PEX / % NOR", "Permanent exclusions / % NOR", "Permanent exclusions / % of roll"]),
        new(ReturnMeasure.Incidents, "Behaviour incidents", ReturnShape.Count, "412", ["Incidents", "Behaviour", "Behaviour points", "Negative incidents"]),
        new(ReturnMeasure.AbsenceRate, "Absence", ReturnShape.Percent, "7.5%", ["Absence rate", "Overall absence", "Absence %"]),
        new(ReturnMeasure.PersistentAbsenceRate, "Persistent absence", ReturnShape.Percent, "21.3%", ["Persistent absence rate", "PA", "Persistently absent", "Persistent absentees"]),
        new(ReturnMeasure.InspectionGrade, "Inspection grade", ReturnShape.Grade, "Good", ["Grade", "Ofsted", "Ofsted grade", "Ofsted rating"]),
    ];

    /// <summary>The row of a measure.</summary>
    public static ReturnRow Of(ReturnMeasure measure) => All.Single(row => row.Measure == measure);

    /// <summary>The row a printed name means, whatever its case, spaces and signs. Null when it means none.</summary>
    public static ReturnRow? Find(string? name)
    {
        var wanted = PlainName(name);
        return wanted.Length == 0 ? null : All.FirstOrDefault(row => row.AlsoCalled.Append(row.Name).Any(known => PlainName(known) == wanted));
    }

    /// <summary>Letters and digits alone, so that "FTE / % NOR" and "fte/%nor" are one.</summary>
    internal static string PlainName(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
