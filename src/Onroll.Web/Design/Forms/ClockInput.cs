using Onroll.Core;

namespace Onroll.Web.Design.Forms;

/// <summary>A time as people type it: "3:10pm", "15:10", "9am".</summary>
internal static class ClockInput
{
    private static readonly string[] Formats = ["h:mmtt", "htt", "H:mm", "h:mm tt", "h tt", "H.mm", "h.mmtt"];

    public static TimeOnly? Read(string? text) =>
        TimeOnly.TryParseExact(text?.Trim().ToUpperInvariant(), Formats, DateWords.English, System.Globalization.DateTimeStyles.None, out var time) ? time : null;

    public static IEnumerable<FieldError> Errors(string field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text) && Read(text) is null)
        {
            yield return new(field, "Enter a time, such as 3:10pm or 15:10");
        }
    }
}
