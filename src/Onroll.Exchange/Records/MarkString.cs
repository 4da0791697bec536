using System.Text;
using Onroll.Rules.Attendance;

namespace Onroll.Exchange.Records;

/// <summary>Reads register marks as files write them into the characters they are stored as.</summary>
internal static class MarkString
{
    private const int SchoolWeek = 10;
    private const int CalendarWeek = 14;

    /// <summary>The stored character of every code as a one-letter text, so that a million rows make no new strings.</summary>
    private static readonly Dictionary<char, string> Single =
        AttendanceCode.All.Select(code => code.Stored).Append(AttendanceCode.NoneStored).ToDictionary(c => c, c => c.ToString());

    /// <summary>One mark; "" once refused.</summary>
    public static string ReadOne(FieldReader fields, string field, string code, DateOnly date) =>
        Stored(fields, field, code, date) is { } stored ? Single[stored] : "";

    /// <summary>The marks of weekdays from a Monday morning on; "" once refused.</summary>
    /// <remarks>
    /// A code is a character, or a letter and a digit (C1, Y7). Blanks and commas between codes are passed over. Weeks have ten
    /// sessions; where every week has four more after Friday and nothing in them, they are the weekend's and are left out.
    /// </remarks>
    public static string Read(FieldReader fields, string field, string text, DateOnly monday)
    {
        var codes = Split(text);
        var week = HasWeekends(codes) ? CalendarWeek : SchoolWeek;
        var marks = new StringBuilder(codes.Count);
        for (var i = 0; i < codes.Count; i++)
        {
            var (weeks, session) = Math.DivRem(i, week);
            if (session < SchoolWeek)
            {
                var date = monday.AddDays((weeks * 7) + (session / 2));
                if (Stored(fields, field, codes[i], date) is not { } stored)
                {
                    return "";
                }

                marks.Append(stored);
            }
        }

        return marks.ToString();
    }

    private static List<string> Split(string text)
    {
        var codes = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or ',' or ';')
            {
                continue;
            }

            var hasDigit = i + 1 < text.Length && char.IsAsciiLetter(text[i]) && char.IsAsciiDigit(text[i + 1]);
            codes.Add(hasDigit ? text.Substring(i++, 2) : text.Substring(i, 1));
        }

        return codes;
    }

    private static bool HasWeekends(List<string> codes) =>
        codes.Count >= CalendarWeek && codes.Where((_, i) => i % CalendarWeek >= SchoolWeek).All(c => c is "-" or "#");

    private static char? Stored(FieldReader fields, string field, string code, DateOnly date)
    {
        switch (AttendanceCode.Read(code, date))
        {
            case AttendanceCodeReading.Recognised recognised:
                return recognised.Code.Stored;
            case AttendanceCodeReading.None:
                return AttendanceCode.NoneStored;
            case AttendanceCodeReading.NotValidOnDate(var known):
                fields.Refuse(field, code, $"{known.Value} ({known.Meaning}) was not a register code on {date:yyyy-MM-dd}. Use the code that was.");
                return null;
            default:
                fields.Refuse(field, code, "This is not a register code of the national table.");
                return null;
        }
    }
}
