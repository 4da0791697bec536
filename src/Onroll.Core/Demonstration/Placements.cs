namespace Onroll.Core.Demonstration;

/// <summary>Sends some pupils under strain to the referral unit for a while, on two rolls at once: there as S, at their school as M.</summary>
internal static class Placements
{
    private const int PupilsForEachPlace = 750, SchoolWeeks = 12, FirstOfYear = 9, LastOfYear = 11;

    private static readonly bool[][] Weeks =
        [[true, true, true, true, true], [true, true, true, false, false], [false, false, true, true, true], [true, false, true, false, true]];

    public static void Arrange(Patch patch, IReadOnlyList<Outline> pupils)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Support);
        var unit = patch.Schools.Single(school => school.IsReferralUnit);
        var candidates = new Queue<Outline>(pupils
            .Where(pupil => pupil.Cohort is >= FirstOfYear - 2 and <= LastOfYear && pupil.Spells is [{ To: null } only] && only.School.IsSecondary
                && only.From < new DateOnly(2025, 9, 30) && pupil.Years.All(year => year.Outs.TrueForAll(@out => @out.Sessions is not null)))
            .OrderByDescending(pupil => pupil.Years.Sum(year => year.Outs.Count) + pupil.Strain)
            .Take(2 * Math.Max(2, patch.Options.Pupils / PupilsForEachPlace)));
        foreach (var startYear in (int[])[2025, 2026])
        {
            for (var place = Math.Max(2, patch.Options.Pupils / PupilsForEachPlace); place > 0 && candidates.TryDequeue(out var pupil); place--)
            {
                var from = unit.Calendar.NthSchoolDay(new DateOnly(startYear, 9, 7).AddDays(7 * dice.Below(startYear == 2025 ? 20 : 8)), 1)!.Date;   // in term
                if (from > patch.Options.Today)
                {
                    continue;
                }

                var to = unit.Calendar.SchoolDayAfter(from, (SchoolWeeks * 5) - 1)?.Date;
                pupil.Spells.Add(new Spell(unit, from) { To = to, Status = "S", Destination = "Back at the home school", Weekdays = dice.Pick(Weeks) });
                pupil.Spells[0].Status = to is null || to >= patch.Options.Today ? "M" : "C";
            }
        }
    }
}
