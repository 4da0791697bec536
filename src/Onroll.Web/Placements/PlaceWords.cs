using System.Globalization;
using Onroll.Core.Placements;
using Onroll.Web.Design;

namespace Onroll.Web.Placements;

/// <summary>How pages say whether there is a place.</summary>
public static class PlaceWords
{
    /// <summary>Why a place was not given, each in a sentence.</summary>
    public static IEnumerable<string> Why(PlaceBooked outcome) => outcome switch
    {
        PlaceBooked.Refused refused => refused.Reasons,
        PlaceBooked.NotFree { Answer: PlaceAnswer.Full full } => [string.Create(CultureInfo.InvariantCulture, $"Every place is taken on some of those days: {full.Used} of {full.Of}. {(full.FreeFrom is { } day ? $"There is one from {day.ToLong()}." : "None comes free in sight.")}")],
        PlaceBooked.NotFree { Answer: PlaceAnswer.QuotaUsed quota } => [$"The quota is used: {quota.Used} of {quota.Of}."],
        PlaceBooked.NotFree { Answer: PlaceAnswer.OnLoan } => ["Your school’s own places are used. Another school can lend one: choose which to ask."],
        _ => [],
    };

    /// <summary>"12 places, key stage 3, 6 school weeks".</summary>
    public static string Terms(PlaceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var parts = new List<string> { book.Capacity is { } places ? places == 1 ? "1 place" : $"{places} places" : "places without a limit" };
        if (book.Terms.KeyStages.Count > 0)
        {
            parts.Add(Rules.Packs.KeyStages.InWords(book.Terms.KeyStages));
        }

        if (book.Terms.Lasts is { } lasts)
        {
            parts.Add(lasts.ToString());
        }

        return string.Join(", ", parts);
    }

    /// <summary>What a bar says to who cannot see it.</summary>
    public static string Of(PlaceBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        var placement = bar.Placement;
        return $"{(bar.Initials is null ? "A pupil" : bar.Initials)}, {bar.Home}, {PlacementWords.Of(placement.State).ToLowerInvariant()} from {placement.StartsOn.ToPlain()}{((placement.EndedOn ?? placement.EndsOn) is { } last ? $" to {last.ToPlain()}" : "")}{(bar.IsOverstay ? ", past the last day" : "")}";
    }
}
