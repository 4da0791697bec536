using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Insight;
using Onroll.Core.Store;

namespace Onroll.Core.SchoolReturns;

/// <summary>What is asked of the schools.</summary>
/// <param name="Last">The key of the newest year or term.</param>
/// <param name="Years">How many years, the newest among them; 1 for a term.</param>
/// <param name="Lengths">As typed: "1, 3, 5". Null for any.</param>
public sealed record RoundForm(string? Title, string? Last, int? Years, DateOnly? DueOn, string? Cap, string? Lengths, bool IsForSchools)
{
    public const int MostYears = 5;

    private const int MostOf = 99;

    /// <summary>"1 3 5". Null when it cannot be read.</summary>
    public string? ReadLengths
    {
        get
        {
            var parts = (Lengths ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
            var days = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 45 ? days : 0).ToList();
            return days.Contains(0) || days.Count > 10 ? null : string.Join(' ', days.Distinct().Order());
        }
    }

    /// <summary>Null when none is given, or it cannot be read.</summary>
    public int? ReadCap => int.TryParse(Cap?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostOf ? most : null;

    /// <summary>The periods, the earliest first. Empty when nothing is chosen.</summary>
    public IReadOnlyList<MeasurePeriod> Periods
    {
        get
        {
            if (!MeasurePeriod.TryParse(Last, out var last))
            {
                return [];
            }

            return !last.IsYear ? [last] : [.. Enumerable.Range(0, Years ?? 1).Select(back => MeasurePeriod.Of(new(last.Year.StartYear - back))).Reverse()];
        }
    }

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Trim().Length > ReturnRound.TitleMaxLength)
        {
            yield return new(nameof(Title), string.IsNullOrWhiteSpace(Title) ? "Enter a title, as the schools see it" : $"Use {ReturnRound.TitleMaxLength} characters or fewer");
        }

        if (!MeasurePeriod.TryParse(Last, out _))
        {
            yield return new(nameof(Last), "Choose a year or term");
        }

        if (Years is < 1 or > MostYears)
        {
            yield return new(nameof(Years), $"Choose from 1 to {MostYears} years");
        }

        foreach (var error in ErrorsOfDue(today))
        {
            yield return error;
        }
    }

    /// <summary>What may also be changed afterwards.</summary>
    public IEnumerable<FieldError> ErrorsOfDue(DateOnly? today)
    {
        if (DueOn is not { } due || due < today)
        {
            yield return new(nameof(DueOn), "Enter the day the figures are due, today or later");
        }

        if (!string.IsNullOrWhiteSpace(Cap) && ReadCap is null)
        {
            yield return new(nameof(Cap), $"Enter a number from 1 to {MostOf}, or leave it empty");
        }

        if (ReadLengths is null)
        {
            yield return new(nameof(Lengths), "Enter lengths in school days with commas between, such as 1, 3, 5, or leave it empty");
        }
    }
}

/// <summary>Asks schools for their figures, and changes what was asked.</summary>
public sealed class AskForReturns(OnrollDbContext db)
{
    /// <param name="form">Without errors.</param>
    public async Task<ReturnRound> RunAsync(PartnershipId partnership, RoundForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var round = new ReturnRound
        {
            AreaId = db.AreaId,
            ReturnRoundId = Guid.CreateVersion7(),
            PartnershipId = partnership,
            Title = form.Title!.Trim(),   // the form was checked, as is what follows
            Periods = string.Join(' ', form.Periods.Select(period => period.Key)),
            DueOn = form.DueOn!.Value,
            Cap = form.ReadCap,
            Lengths = form.ReadLengths!,
            IsForSchools = form.IsForSchools,
            AskedAtUtc = db.Time.UtcNowStored(),
            AskedByName = by.Name,
        };
        db.ReturnRounds.Add(round);
        await db.SaveAsync(by, stop);
        return round;
    }

    /// <summary>Changes the day, what is checked and who sees it. The years stay: what has been written is of them.</summary>
    /// <param name="form">Without <see cref="RoundForm.ErrorsOfDue"/>.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> ChangeAsync(Guid roundId, int seenVersion, RoundForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var round = await db.ReturnRounds.SingleAsync(r => r.ReturnRoundId == roundId, stop);
        (round.DueOn, round.Cap, round.Lengths, round.IsForSchools) = (form.DueOn!.Value, form.ReadCap, form.ReadLengths!, form.IsForSchools);   // checked
        return round.Version == seenVersion && await db.TrySaveAsync(by, stop);
    }
}
