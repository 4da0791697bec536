using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Attendance;

/// <summary>Lays the registers that several schools kept of one pupil over each other: where the pupil was, session by session.</summary>
public static class OneRegister
{
    /// <param name="marks">One stored text a school, in the layout of <see cref="AttendanceMarks"/>.</param>
    public static AttendanceMarks Of(AcademicYear year, IEnumerable<string> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var texts = marks.Where(text => text.Length > 0).ToList();
        if (texts.Count <= 1)
        {
            return texts.Count == 0 ? AttendanceMarks.Empty(year) : AttendanceMarks.Parse(year, texts[0]);
        }

        var merged = texts.Aggregate((one, other) => string.Create(Math.Max(one.Length, other.Length), (one, other), static (text, pair) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Telling(At(pair.one, i), At(pair.other, i));
            }
        }));
        return AttendanceMarks.Parse(year, merged);
    }

    // "Due at the other school" says less than what the other school wrote.
    private static char Telling(char one, char other) => Weight(other) > Weight(one) ? other : one;

    private static int Weight(char stored) => AttendanceCode.FromStored(stored)?.Class switch
    {
        null => stored == AttendanceCode.NoneStored ? 0 : 1,
        AttendanceClass.NotPossible => 2,
        _ => 3,
    };

    private static char At(string text, int position) => position < text.Length ? text[position] : AttendanceCode.NoneStored;
}
