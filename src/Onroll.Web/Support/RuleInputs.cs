using System.Globalization;
using Onroll.Core;
using Onroll.Rules.Support;
using Onroll.Web.Design;

namespace Onroll.Web.Support;

/// <summary>One rule of the register as it is typed: numbers stay text until they are read, so that nothing typed is lost.</summary>
public sealed class RuleInput
{
    public int Number { get; set; }

    public SignalKind Kind { get; set; }

    public bool IsUsed { get; set; }

    public string? Amber { get; set; }

    public string? Red { get; set; }

    public string? Window { get; set; }

    public string? Minimum { get; set; }

    /// <summary>Days of suspension are typed in days and kept in half days.</summary>
    private bool IsInDays => Kind is SignalKind.SuspendedInTerm or SignalKind.SuspendedInYear;

    public static RuleInput From(RegisterRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var input = new RuleInput { Number = rule.Number, Kind = rule.Kind, IsUsed = true, Window = Words(rule.Window), Minimum = Words(rule.Minimum) };
        (input.Amber, input.Red) = (input.Threshold(rule.Amber), input.Threshold(rule.Red));
        return input;
    }

    /// <param name="field">The name of this row's fields.</param>
    public IEnumerable<FieldError> Errors(string field)
    {
        foreach (var (name, text) in new[] { (nameof(Amber), Amber), (nameof(Red), Red), (nameof(Window), Window), (nameof(Minimum), Minimum) })
        {
            var isThreshold = name is nameof(Amber) or nameof(Red);
            if (!string.IsNullOrWhiteSpace(text) && (isThreshold ? Units(text) : Whole(text)) is null)
            {
                yield return new($"{field}.{name}", isThreshold && IsInDays ? $"Rule {Number}: enter days as 10 or 15.5" : $"Rule {Number}: enter a whole number");
            }
        }
    }

    public RegisterRule Rule() => new(Number, Kind, Units(Amber), Units(Red), Whole(Window), Whole(Minimum));

    private int? Units(string? text) => !IsInDays
        ? Whole(text)
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is >= 0 and < 1000 && decimal.IsInteger(days * 2)
            ? (int)(days * 2)
            : null;

    private string? Threshold(int? units) => IsInDays ? (units / 2m)?.ToString("0.#", CultureInfo.InvariantCulture) : Words(units);

    private static int? Whole(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;

    private static string? Words(int? number) => number?.ToString(DateWords.English);
}

/// <summary>What one rating asks of adults, as it is typed.</summary>
public sealed class MeaningInput
{
    public Rating Rating { get; set; }

    public string? Name { get; set; }

    public string? Action { get; set; }

    public string? ReviewSchoolDays { get; set; }

    public bool NeedsPackage { get; set; }

    public static MeaningInput From(RatingMeaning meaning)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        return new MeaningInput
        {
            Rating = meaning.Rating,
            Name = meaning.Name,
            Action = meaning.Action,
            ReviewSchoolDays = meaning.ReviewSchoolDays?.ToString(DateWords.English),
            NeedsPackage = meaning.NeedsPackage,
        };
    }

    public IEnumerable<FieldError> Errors(string field)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new($"{field}.{nameof(Name)}", $"Enter what {Rating} is called");
        }

        if (!string.IsNullOrWhiteSpace(ReviewSchoolDays) && Days is not > 0)
        {
            yield return new($"{field}.{nameof(ReviewSchoolDays)}", $"{Rating}: enter school days as a whole number, 1 or more");
        }
    }

    public RatingMeaning Meaning() => new(Rating, Name!.Trim(), string.IsNullOrWhiteSpace(Action) ? null : Action.Trim(), Days, NeedsPackage);   // checked by Errors

    private int? Days => int.TryParse(ReviewSchoolDays?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days < 1000 ? days : null;
}
