namespace Onroll.Core.Demonstration;

/// <summary>What whole year groups do away from their desks: trips, sport, work experience, days on other sites.</summary>
internal sealed class SchoolEvents(int seed)
{
    private static readonly (char Code, double DaysAYear)[] Days = [('V', 1.45), ('P', 0.27), ('B', 0.5)];
    private static readonly DateOnly WorkExperienceFrom = new(2026, 7, 6);
    private const int WorkExperienceDays = 5, SchoolDaysAYear = 190;

    public void Mark(Register register, DemonstrationSchool school, int ncYear, Dice own)
    {
        if (school.IsReferralUnit)
        {
            return;
        }

        foreach (var (code, daysAYear) in Days)
        {
            foreach (var day in register.Days)
            {
                // The whole year group throws the same dice; nine in ten of it go.
                var together = new Dice(seed, Throw.Register, HashOf(school, ncYear, day, code));
                if (together.Chance(daysAYear / SchoolDaysAYear / 0.9) && own.Chance(0.9))
                {
                    register.Fill(register.SlotFrom(day), 2, code);
                }
            }
        }

        if (ncYear == 10 && school.IsSecondary)
        {
            register.Fill(register.SlotFrom(WorkExperienceFrom), WorkExperienceDays * 2, own.Chance(0.92) ? 'W' : '/');
        }
    }

    private static int HashOf(DemonstrationSchool school, int ncYear, DateOnly day, char code)
    {
        var hash = (day.DayNumber * 397) ^ (ncYear * 7919) ^ (code * 104729);
        return school.Key.Aggregate(hash, (h, letter) => unchecked((h * 31) + letter));
    }
}
