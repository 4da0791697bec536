using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>The open sessions of one school for one pupil in one academic year, being filled in.</summary>
internal sealed class Register
{
    private const char Free = '\0';

    private readonly DateOnly[] _days;
    private readonly char[] _marks;

    public Register(Stay stay)
    {
        _days = stay.School.Calendar.OpenDaysBetween(stay.From, stay.To).ToArray();
        _marks = new char[_days.Length * 2];
        for (var i = 0; i < _days.Length; i++)
        {
            if (stay.School.Calendar.CountSessions(_days[i], _days[i]) == 1)
            {
                _marks[(i * 2) + 1] = AttendanceCode.NoneStored;
            }
        }
    }

    public ReadOnlySpan<DateOnly> Days => _days;

    public int Slots => _marks.Length;

    public bool IsFree(int slot) => _marks[slot] == Free;

    public DateOnly DayOf(int slot) => _days[slot / 2];

    /// <summary>The slot of a day's morning. Null when the school is shut or the pupil not there.</summary>
    public int? SlotOf(DateOnly day) => Array.BinarySearch(_days, day) is >= 0 and var i ? i * 2 : null;

    /// <summary>The first slot on or after a day; <see cref="Slots"/> when there is none.</summary>
    public int SlotFrom(DateOnly day)
    {
        var i = Array.BinarySearch(_days, day);
        return (i < 0 ? ~i : i) * 2;
    }

    public char this[int slot]
    {
        get => _marks[slot];
        set => _marks[slot] = value;
    }

    /// <summary>Writes a code over up to <paramref name="length"/> sessions from a slot on, passing over those already spoken for.</summary>
    /// <returns>How many were written.</returns>
    public int Fill(int from, int length, char code)
    {
        var written = 0;
        for (var slot = from; slot < Math.Min(Slots, from + length); slot++)
        {
            if (IsFree(slot))
            {
                _marks[slot] = code;
                written++;
            }
        }

        return written;
    }

    public int Count(char code) => _marks.AsSpan().Count(code);

    public int CountFree() => _marks.AsSpan().Count(Free);

    /// <summary>Everything not spoken for is attended.</summary>
    public void FillPresent()
    {
        for (var slot = 0; slot < _marks.Length; slot++)
        {
            if (IsFree(slot))
            {
                _marks[slot] = slot % 2 == 0 ? '/' : '\\';
            }
        }
    }

    public IEnumerable<AttendanceMark> Marks() =>
        Enumerable.Range(0, Slots).Where(slot => _marks[slot] is not (Free or AttendanceCode.NoneStored))
            .Select(slot => new AttendanceMark(DayOf(slot), (Session)(slot & 1), _marks[slot]));
}
