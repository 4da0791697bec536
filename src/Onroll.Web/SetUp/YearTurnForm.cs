using System.ComponentModel;
using System.Globalization;
using Onroll.Core;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.SetUp;

/// <summary>What a school decides for the turn of the year, as it is typed.</summary>
public sealed class YearTurnForm
{
    public const int OldestNcYear = 14;

    public static IReadOnlyList<Choice> NcYears { get; } =
        [.. Enumerable.Range(0, OldestNcYear + 1).Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), OfYear(year)))];

    public static IReadOnlyList<Choice> Registers { get; } =
    [
        new(nameof(RegisterAtTurn.Carry), "Keep everybody who stays at the school", "Reviews go on as planned"),
        new(nameof(RegisterAtTurn.CloseGreen), "Close green entries, keep amber and red"),
        new(nameof(RegisterAtTurn.CloseAll), "Close every entry", "The rules add pupils again as the new year’s facts come in"),
    ];

    /// <summary>The calendar year of the first of September.</summary>
    public int? Year { get; set; }

    [DisplayName("The last day on roll")]
    public DateOnly? LeavingDate { get; set; }

    public int? LastNcYear { get; set; }

    public RegisterAtTurn? Register { get; set; }

    public static YearTurnForm From(YearTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new YearTurnForm { Year = turn.NewYear.StartYear, LeavingDate = turn.LeavingDate, LastNcYear = turn.LastNcYear, Register = turn.Register };
    }

    public static string OfYear(int year) => year == 0 ? "Reception" : $"Year {year}";

    /// <param name="years">The years offered.</param>
    public IEnumerable<FieldError> Errors(IReadOnlyList<Choice> years)
    {
        var isYear = years.Any(choice => choice.Value == Year?.ToString(CultureInfo.InvariantCulture));
        if (!isYear)
        {
            yield return new(nameof(Year), "Choose the year that begins");
        }

        if (LeavingDate is not { } leaving)
        {
            yield return new(nameof(LeavingDate), "Enter the last day on roll of those who leave");
        }
        else if (isYear && new AcademicYear(Year!.Value).Previous is var before && !before.Contains(leaving))   // a chosen year has a value
        {
            yield return new(nameof(LeavingDate), $"The last day on roll must be in the year that ends: {before.FirstDay.ToPlain()} to {before.LastDay.ToPlain()}");
        }

        if (LastNcYear is not (>= 0 and <= OldestNcYear))
        {
            yield return new(nameof(LastNcYear), "Choose the oldest year the school teaches");
        }

        if (Register is not { } register || !Enum.IsDefined(register))
        {
            yield return new(nameof(Register), "Choose what becomes of the register");
        }
    }

    public YearTurn Turn(OrganisationId school) => new(school, new AcademicYear(Year!.Value), LeavingDate!.Value, LastNcYear!.Value, Register!.Value);   // asked for once Errors finds none
}
