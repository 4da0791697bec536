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

    /// <summary>"9:31am" or "Today", and "Thu 19 Nov" before.</summary>
    public static string At(Change change, DateOnly today) => change switch
    {
        { AtUtc: { } utc } when change.On == today => TimeOnly.FromDateTime(London.InLondon(utc)).ToClock(),
        _ when change.On == today => "Today",
        _ => change.On.ToBrief(),
    };
}
