using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Demonstration;

/// <summary>Turns what a year brings a pupil into register marks: exclusions and events first, then absence in spells, the rest attended.</summary>
internal sealed class RegisterFiller(Patch patch)
{
    /// <summary>School days of an exclusion before education must be arranged.</summary>
    private const int DaysWithoutEducation = 5;

    private readonly SchoolEvents _events = new(patch.Options.Seed);
    private readonly DateOnly _today = patch.Options.Today;

    /// <returns>Null when the pupil was not there in that year.</returns>
    public Register? Fill(Outline pupil, Spell spell, YearOutline year, Dice dice)
    {
        var academicYear = new AcademicYear(year.StartYear);
        var last = academicYear.LastDay < _today ? academicYear.LastDay : _today;
        if (Stay.Of(spell, academicYear.FirstDay, last) is not { } stay)
        {
            return null;
        }

        var register = new Register(stay);
        if (register.Slots == 0)
        {
            return null;
        }

        MarkOuts(register, year.Outs);
        MarkSecondSchool(register, pupil, spell);
        if (spell.Status != "S")
        {
            _events.Mark(register, stay.School, pupil.NcYear(year.StartYear), year.StartYear, dice);
        }

        new AbsenceSpells(register, pupil.NcYear(year.StartYear), dice).Place(year.Absence, year.Unauthorised, _today);
        MarkLate(register, pupil, stay.School.IsSecondary, dice);
        register.FillPresent();
        return register;
    }

    /// <summary>The sessions an exclusion takes, in order, up to today.</summary>
    public static IEnumerable<int> Slots(Register register, Out @out)
    {
        var slot = register.SlotFrom(@out.StartsOn) + (@out.InAfternoon ? 1 : 0);
        for (var left = @out.Sessions ?? int.MaxValue; slot < register.Slots && left > 0; slot++)
        {
            if (register[slot] != Rules.Attendance.AttendanceCode.NoneStored)
            {
                left--;
                yield return slot;
            }
        }
    }

    // For five school days nothing is provided: code E. From the sixth, other education: the council's after a permanent exclusion.
    public static void MarkOuts(Register register, IEnumerable<Out> outs)
    {
        foreach (var @out in outs.Where(@out => @out.StartsOn >= register.Days[0]))   // an earlier school's are in its own register
        {
            var later = @out.Category == ExclusionCategory.PermanentExclusion ? 'K' : 'B';
            var sixthDay = register.SlotFrom(@out.StartsOn) + (DaysWithoutEducation * 2);
            foreach (var slot in Slots(register, @out).Where(register.IsFree))
            {
                register[slot] = slot < sixthDay ? 'E' : later;
            }
        }
    }

    // On the days spent at the other school each register says D.
    public static void MarkSecondSchool(Register register, Outline pupil, Spell spell)
    {
        foreach (var second in pupil.Spells.Where(other => other.Status == "S" && (spell == other || spell.Status != "S")))
        {
            foreach (var day in register.Days)
            {
                var there = second.Covers(day) && second.Weekdays[(int)day.DayOfWeek - 1];
                if (there != (spell == second))
                {
                    register.Fill(register.SlotFrom(day), 2, 'D');
                }
            }
        }
    }

    private static void MarkLate(Register register, Outline pupil, bool isSecondary, Dice dice)
    {
        var habit = Math.Exp((0.45 * pupil.Strain) + (0.7 * dice.Normal()) - 0.35);
        var (morning, afternoon) = isSecondary ? (0.050, 0.0125) : (0.022, 0.003);
        for (var slot = 0; slot < register.Slots; slot++)
        {
            if (register.IsFree(slot) && dice.Chance(Math.Min(0.5, habit * (slot % 2 == 0 ? morning : afternoon))))
            {
                register[slot] = 'L';
            }
        }
    }
}
