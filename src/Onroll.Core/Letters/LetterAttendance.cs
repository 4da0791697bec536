namespace Onroll.Core.Letters;

/// <summary>What a letter about absence rests on: the register, and the step it belongs to.</summary>
public sealed record LetterAttendance
{
    /// <summary>The first day of the school year, from which sessions are counted.</summary>
    public required DateOnly Since { get; init; }

    public required int Possible { get; init; }

    public required int Missed { get; init; }

    public required int Unauthorised { get; init; }

    /// <summary>Unauthorised sessions in the ten school weeks up to the letter.</summary>
    public int InTenWeeks { get; init; }

    public DateOnly? TenWeeksFrom { get; init; }

    public bool IsThresholdMet { get; init; }

    /// <summary>The lower amount of the penalty notice that would come next. Null when there is none: it would be the second.</summary>
    public int? PenaltyLowPounds { get; init; }

    /// <summary>Null when no notice may be issued.</summary>
    public int? PenaltyPounds { get; init; }

    public string? KeyWorker { get; init; }

    public DateOnly? MeetsOn { get; init; }

    public TimeOnly? MeetsAt { get; init; }

    public string? Place { get; init; }

    public string? Barriers { get; init; }

    public string? Support { get; init; }

    public string? Agreed { get; init; }

    public DateOnly? BeginsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public decimal? AttendedPercent => Possible == 0 ? null : 100m * (Possible - Missed) / Possible;
}
