using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Design;

namespace Onroll.Web.Today;

/// <summary>How a line of "since yesterday" looks.</summary>
internal static class ChangeIcons
{
    public static IconName Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Voice => IconName.Message,
        ChangeKind.Incident => IconName.Book,
        ChangeKind.Suspension => IconName.Warning,
        ChangeKind.Sharing => IconName.Eye,
        ChangeKind.School => IconName.Swap,
        ChangeKind.Action => IconName.Tick,
        _ => IconName.People,
    };

    /// <summary>"9:31am" today, "Thu 19 Nov" before.</summary>
    public static string At(DateTime utc, DateOnly today)
    {
        var london = London.InLondon(utc);
        var day = DateOnly.FromDateTime(london);
        return day == today ? TimeOnly.FromDateTime(london).ToClock() : day.ToBrief();
    }
}
