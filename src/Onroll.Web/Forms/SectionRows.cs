using System.Globalization;
using Onroll.Core.Forms;
using Onroll.Web.Pupils;

namespace Onroll.Web.Forms;

/// <summary>A target as it is typed. Numbers are kept as typed until they are checked.</summary>
public sealed class TargetRow
{
    public Guid? TargetId { get; set; }

    public string? Outcome { get; set; }

    public TargetMeasure? Measure { get; set; }

    public string? Start { get; set; }

    public string? Aim { get; set; }

    public DateOnly? By { get; set; }

    public bool IsEmpty => Text.Kept(Outcome) is null && Text.Kept(Aim) is null && Text.Kept(Start) is null && By is null;

    public static TargetRow Of(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new TargetRow { TargetId = target.TargetId, Outcome = target.Outcome, Measure = target.Measure, Start = Number.Of(target.Start), Aim = Number.Of(target.Aim), By = target.By };
    }

    public Target Target() => new(TargetId ?? Guid.CreateVersion7(), Text.Kept(Outcome)!, Measure ?? TargetMeasure.Judgement, Number.Read(Start), Number.Read(Aim), By);   // checked: it has an outcome
}

/// <summary>Something done for the pupil, as it is typed.</summary>
public sealed class SupportRow
{
    public Guid? SupportId { get; set; }

    public string? What { get; set; }

    public string? Who { get; set; }

    public string? When { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Pounds a term.</summary>
    public string? Cost { get; set; }

    public bool IsEmpty => new[] { What, Who, When, Cost }.All(text => Text.Kept(text) is null) && From is null && To is null;

    public static SupportRow Of(SupportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new SupportRow { SupportId = line.SupportId, What = line.What, Who = line.Who, When = line.When, From = line.From, To = line.To, Cost = Number.Of(line.CostPence / 100m) };
    }

    public SupportLine Line() => new(
        SupportId ?? Guid.CreateVersion7(), Text.Kept(What)!, Text.Kept(Who), Text.Kept(When), From, To, Number.Read(Cost) is { } pounds ? (long)(pounds * 100) : null);   // checked: it says what
}

/// <summary>A number as people type it.</summary>
internal static class Number
{
    public static decimal? Read(string? typed) =>
        decimal.TryParse(typed?.Trim().TrimStart('£').TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string? Of(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Whether something is typed that is no number.</summary>
    public static bool IsNoNumber(string? typed) => Text.Kept(typed) is not null && Read(typed) is null;
}
