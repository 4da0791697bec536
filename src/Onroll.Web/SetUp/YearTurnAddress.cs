using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Web.SetUp;

/// <summary>What a school decides for the turn of the year as the address of its rehearsal carries it.</summary>
public sealed class YearTurnAddress
{
    public const string Rehearsal = "/set-up/year-turn/rehearsal";

    [FromQuery(Name = "school")]
    public OrganisationId? School { get; set; }

    /// <summary>The calendar year of the first of September.</summary>
    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "leaving")]
    public DateOnly? Leaving { get; set; }

    [FromQuery(Name = "last")]
    public int? LastNcYear { get; set; }

    [FromQuery(Name = "register")]
    public RegisterAtTurn? Register { get; set; }

    /// <summary>Pupils who stay in their year.</summary>
    [FromQuery(Name = "stay")]
    public List<PupilId> Stay { get; set; } = [];

    /// <returns>Null when the address does not say everything, or what it says cannot be.</returns>
    public YearTurn? Turn() =>
        School is { } school && Year is >= 2000 and < 2200 && Leaving is { } leaving && LastNcYear is >= 0 and <= YearTurnForm.OldestNcYear
            && Register is { } register && Enum.IsDefined(register) && new AcademicYear(Year.Value).Previous.Contains(leaving)
            ? new YearTurn(school, new AcademicYear(Year.Value), leaving, LastNcYear.Value, register) { Repeating = [.. Stay.Distinct()] }
            : null;

    public static string Of(YearTurn turn, params ReadOnlySpan<(string Name, string Value)> more)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var query = new QueryBuilder();
        foreach (var (name, value) in Fields(turn))
        {
            query.Add(name, value);
        }

        query.Add("stay", turn.Repeating.Select(pupil => pupil.ToString()));
        foreach (var (name, value) in more)
        {
            query.Add(name, value);
        }

        return Rehearsal + query.ToQueryString();
    }

    /// <summary>Everything but who stays, as a form would send it.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(YearTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return
        [
            ("school", turn.School.ToString()),
            ("year", turn.NewYear.StartYear.ToString(CultureInfo.InvariantCulture)),
            ("leaving", turn.LeavingDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("last", turn.LastNcYear.ToString(CultureInfo.InvariantCulture)),
            ("register", turn.Register.ToString()),
        ];
    }
}
