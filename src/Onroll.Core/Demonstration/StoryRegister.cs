using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>A register as a story tells it: what is said of single days first, then absences until the numbers are those of the story.</summary>
internal static class StoryRegister
{
    private const double Late = 0.02;

    public static Register Fill(StoryFile story, Outline outline, Spell spell, Stay stay, YearOutline year)
    {
        var register = new Register(stay);
        if (register.Slots == 0)
        {
            return register;
        }

        // At the home school the days at the other one come first; what the story says of them happened there.
        RegisterFiller.MarkSecondSchool(register, outline, spell);
        MarkDays(register, story);
        RegisterFiller.MarkOuts(register, year.Outs);

        var dice = new Dice(0, Throw.Story, (outline.Number * 10) + (year.StartYear % 10));
        foreach (var absence in story.Absences)
        {
            Miss(register, absence, stay.School.Calendar, dice);
        }

        for (var slot = 0; slot < register.Slots; slot += 2)
        {
            if (register.IsFree(slot) && dice.Chance(Late))
            {
                register[slot] = 'L';
            }
        }

        register.FillPresent();
        return register;
    }

    private static void MarkDays(Register register, StoryFile story)
    {
        foreach (var mark in story.Marks)
        {
            for (var slot = register.SlotFrom(mark.Days.From); slot < register.SlotFrom(mark.Days.To.AddDays(1)); slot++)
            {
                if (register.IsFree(slot) && (mark.Days.Half is null || (int)mark.Days.Half == slot % 2))
                {
                    register[slot] = mark.Stored;
                }
            }
        }
    }

    // Only the part of the stretch that has happened is missed, in proportion.
    private static void Miss(Register register, StoryAbsence absence, SchoolCalendar calendar, Dice dice)
    {
        var (first, end) = (register.SlotFrom(absence.From), register.SlotFrom(absence.To.AddDays(1)));
        if (first >= end)
        {
            return;
        }

        var happened = (end - first) / 2.0 / (calendar.CountSchoolDays(absence.From, absence.To) ?? (end - first) / 2);
        var (missed, unauthorised) = ((int)Math.Round(absence.Missed * happened), (int)Math.Round(absence.Unauthorised * happened));
        for (var slot = first; slot < end; slot++)
        {
            var kind = AttendanceCode.FromStored(register[slot])?.Class;
            missed -= kind is AttendanceClass.Authorised or AttendanceClass.Unauthorised ? 1 : 0;
            unauthorised -= kind is AttendanceClass.Unauthorised ? 1 : 0;
        }

        var left = Place(register, (first, end), Math.Max(0, unauthorised), 'O', dice);
        Place(register, (first, end), Math.Max(0, missed - Math.Max(0, unauthorised)) + left, 'I', dice);
    }

    private static int Place(Register register, (int First, int End) range, int left, char code, Dice dice)
    {
        for (var attempt = 0; left > 0 && attempt < 2000; attempt++)
        {
            var day = range.First + (2 * dice.Below((range.End - range.First) / 2));
            var length = code == 'O' && dice.Chance(0.5) ? 1 : 2;
            left -= register.Fill(length == 1 ? day + 1 : day, Math.Min(left, length), code);
        }

        return left;
    }
}
