using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Design;

namespace Onroll.Web.Panels;

/// <summary>What both screens of a meeting show: the wall's and the minute taker's.</summary>
/// <param name="Facts">Null when nothing is heard, or the reader may not see it.</param>
/// <param name="MayRun">Whether this screen moves the meeting on.</param>
/// <param name="InitialsOnly">Whether the child being discussed is hidden too.</param>
public sealed record LiveView(OpenMeeting Open, ItemFacts? Facts, PanelEquity? Equity, bool MayRun, bool InitialsOnly, DateTime NowUtc)
{
    /// <summary>What a form that failed was about, when the meeting has moved on since. Null shows what is being heard.</summary>
    public ItemRow? Failed { get; init; }

    public ItemRow? Current => Failed ?? Open.Detail.Current;

    public ItemRow? Next => At(1);

    public ItemRow? Previous => At(-1);

    public int DaysWaiting => Current is null ? 0 : Math.Max(0, Open.Meeting.On.DayNumber - Current.Item.Since.DayNumber);

    public string Clock => TimeOnly.FromDateTime(London.InLondon(NowUtc)).ToString("HH:mm", DateWords.English);

    public string Spent => Minutes((Current?.Item.Seconds ?? 0) + (Open.Meeting.CurrentSinceUtc is { } since ? (int)(NowUtc - since).TotalSeconds : 0));

    public bool IsCurrent(ItemRow row) => row == Current;

    public string Here(string handler) => Open.Address($"live?handler={handler}");

    private static string Minutes(int seconds) => string.Create(DateWords.English, $"{seconds / 60}:{seconds % 60:00}");

    private ItemRow? At(int step)
    {
        var items = Open.Detail.Items;
        var at = Current is null ? -1 : items.ToList().IndexOf(Current);
        return at + step >= 0 && at + step < items.Count && at >= 0 ? items[at + step] : null;
    }
}
