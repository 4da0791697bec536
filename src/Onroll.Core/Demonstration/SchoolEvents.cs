using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>What whole year groups do away from their desks: trips, sport, work experience, days on other sites.</summary>
internal sealed class SchoolEvents(int seed)
{
    private const double Goes = 0.9, HasWorkExperience = 0.58;
    private const int WorkExperienceDays = 5;
    private static readonly (char Code, double DaysAYear)[] Kinds = [('V', 1.55), ('P', 0.3), ('B', 0.5)];
    private static readonly DateOnly WorkExperienceFrom = new(2026, 7, 6);

    private readonly Dictionary<(string School, int NcYear, int StartYear), List<(DateOnly Day, char Code)>> _events = [];

    public void Mark(Register register, DemonstrationSchool school, int ncYear, int startYear, Dice dice)
    {
        if (school.IsReferralUnit)
        {
            return;
        }

        foreach (var (day, code) in Events(school, ncYear, startYear))
        {
            if (register.SlotOf(day) is { } slot && dice.Chance(Goes))
            {
                register.Fill(slot, 2, code);
            }
        }

        if (ncYear == 10 && startYear == WorkExperienceFrom.Year - 1 && dice.Chance(HasWorkExperience))
        {
            register.Fill(register.SlotFrom(WorkExperienceFrom), WorkExperienceDays * 2, 'W');
        }
    }

    private List<(DateOnly Day, char Code)> Events(DemonstrationSchool school, int ncYear, int startYear)
    {
        if (_events.TryGetValue((school.Key, ncYear, startYear), out var known))
        {
            return known;
        }

        var year = new AcademicYear(startYear);
        var open = school.Calendar.OpenDaysBetween(year.FirstDay, year.LastDay).ToArray();
        var dice = new Dice(seed, Throw.Register, unchecked(-1 - ((Convert.ToInt32(school.Organisation.Laestab, System.Globalization.CultureInfo.InvariantCulture) * 64) + (ncYear * 4) + (startYear % 4))));
        return _events[(school.Key, ncYear, startYear)] =
            [.. Kinds.SelectMany(kind => Enumerable.Range(0, dice.Round(kind.DaysAYear)).Select(_ => (dice.Pick(open), kind.Code)))];
    }
}
