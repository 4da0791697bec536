namespace Onroll.Core.Demonstration;

/// <summary>Who is and was on roll since last September: year groups, leavers, joiners, movers, brothers and sisters.</summary>
internal sealed class Population
{
    private const double LeftMidYear = 0.02, JoinedLate = 0.05, HasOlderSibling = 0.22;
    private static readonly DateOnly LastYearStarts = new(2025, 9, 1), YearElevenLeaves = new(2026, 6, 26), YearSixLeaves = new(2026, 7, 17);
    private static readonly string[] Elsewhere =
        ["Moved out of the area", "Another school outside the area", "Elective home education", "Independent school", "Moved abroad"];

    private readonly Patch _patch;
    private readonly DateOnly _today;
    private readonly Dice _dice;
    private readonly Characteristics _characteristics = new();
    private readonly Dictionary<(string School, int Cohort), int> _told;
    private readonly List<Outline> _outlines = [];

    private Population(Patch patch, IEnumerable<(string School, int Cohort)> told)
    {
        (_patch, _today) = (patch, patch.Options.Today);
        _dice = new Dice(patch.Options.Seed, Throw.Outline);
        _told = told.CountBy(pupil => pupil).ToDictionary();
    }

    /// <param name="told">The school and cohort of each pupil who has a story, and so takes a place on the roll.</param>
    public static List<Outline> Draw(Patch patch, IEnumerable<(string School, int Cohort)> told)
    {
        var population = new Population(patch, told);
        foreach (var school in patch.Schools)
        {
            population.Enrol(school);
        }

        return population._outlines;
    }

    private void Enrol(DemonstrationSchool school)
    {
        var (youngest, oldest) = school.IsReferralUnit ? (8, 11) : school.IsSecondary ? (7, 11) : (0, 6);
        var years = oldest - youngest + 1;
        for (var cohort = oldest + 1; cohort >= youngest; cohort--)
        {
            // The cohort above the oldest left in July; it is as large as the others.
            var size = (school.Roll / years) + ((Math.Min(cohort, oldest) - youngest) < school.Roll % years ? 1 : 0);
            var older = _outlines.Count;
            for (var i = _told.GetValueOrDefault((school.Key, cohort)); i < size; i++)
            {
                if (cohort != 7 || school.IsSecondary || !WentOnHere(school))
                {
                    Add(school, cohort, cohort > oldest, older);
                }
            }

            for (var left = _dice.Round(size * LeftMidYear); left > 0; left--)
            {
                Leave(Add(school, cohort, cohort > oldest, older));
            }
        }
    }

    private Outline Add(DemonstrationSchool school, int cohort, bool hasLeft, int older)
    {
        var sibling = _dice.Chance(HasOlderSibling) ? OlderAt(school, older) : null;
        var outline = _characteristics.Draw(_outlines.Count, cohort, school, sibling, _dice);
        var spell = new Spell(school, EntryOf(school, cohort));
        if (hasLeft)
        {
            spell.To = Latest(school, school.IsSecondary || school.IsReferralUnit ? YearElevenLeaves : YearSixLeaves);
            spell.Destination = school.IsSecondary || school.IsReferralUnit ? "College or sixth form" : "Secondary school";
        }

        outline.Spells.Add(spell);
        _outlines.Add(outline);
        return outline;
    }

    // Most of a primary's leavers are this year's Year 7 at one of the secondary schools here.
    private bool WentOnHere(DemonstrationSchool primary)
    {
        var candidate = _outlines[_dice.Below(_outlines.Count)];
        if (candidate is not { Cohort: 7, Spells: [{ To: null } first] } || !first.School.IsSecondary)
        {
            return false;
        }

        var ended = Latest(primary, YearSixLeaves);
        candidate.Spells.Insert(0, new Spell(primary, EntryOf(primary, candidate.Cohort)) { To = ended, Destination = first.School.Organisation.Name });
        return true;
    }

    private Outline? OlderAt(DemonstrationSchool school, int older)
    {
        if (older == 0)
        {
            return null;
        }

        var candidate = _outlines[_dice.Below(older)];
        return candidate.Home == school && candidate.Spells[^1].To is null ? candidate : null;
    }

    // Leaves on a Friday some time since last September; about one in three goes to another school here.
    private void Leave(Outline outline)
    {
        var spell = outline.Spells[0];
        var end = spell.To ?? _today;
        var span = end.DayNumber - LastYearStarts.DayNumber - 14;
        var day = Latest(spell.School, LastYearStarts.AddDays(12 + _dice.Below(Math.Max(1, span))));
        if (day <= spell.From || day >= end)
        {
            return;
        }

        (spell.To, spell.Destination) = (day, _dice.Pick(Elsewhere));
        var next = _patch.Schools[_dice.Below(_patch.Schools.Count)];
        if (next != spell.School && next.IsSecondary == spell.School.IsSecondary && !next.IsReferralUnit
            && next.Calendar.SchoolDayAfter(day, 1)?.Date is { } start && start < end && start <= _today)
        {
            spell.Destination = next.Organisation.Name;
            outline.Spells.Add(new Spell(next, start) { To = outline.Cohort is 12 ? Latest(next, YearElevenLeaves) : null });
        }
    }

    private DateOnly EntryOf(DemonstrationSchool school, int cohort)
    {
        if (school.IsReferralUnit)
        {
            return First(school, new DateOnly(2025, 1, 6).AddDays(_dice.Below(300)));
        }

        var started = First(school, new DateOnly(2026 - Math.Max(0, cohort - (school.IsSecondary ? 7 : 0)), 9, 1));
        if (!_dice.Chance(JoinedLate) || started > new DateOnly(2026, 8, 1))
        {
            return started;
        }

        // Some came later than their year group, most of them at the start of a school year.
        var late = _dice.Chance(0.5) ? new DateOnly(2025, 9, 1) : new DateOnly(2025, 9, 8).AddDays(_dice.Below(250));
        var joined = First(school, late);
        return joined > started && joined < YearElevenLeaves.AddDays(-30) ? joined : started;
    }

    private static DateOnly Latest(DemonstrationSchool school, DateOnly day) => school.Calendar.LastOnOrBefore(day)?.Date ?? day;

    // Before the calendars begin, the first weekday after the usual training day.
    private static DateOnly First(DemonstrationSchool school, DateOnly day)
    {
        if (day >= LastYearStarts)
        {
            return school.Calendar.NthSchoolDay(day, 1)?.Date ?? day;
        }

        day = day.Month == 9 && day.Day == 1 ? day.AddDays(2) : day;
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }
}
