using Onroll.Core.Roll;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Roll;

/// <summary>The roll as pages say it.</summary>
public static class RollWords
{
    public static IReadOnlyList<Choice> Grounds { get; } = Choice.From<RemovalGround>(LeaverWords.Of);

    public static IReadOnlyList<Choice> Destinations { get; } =
    [
        new(nameof(LeaverDestination.OtherSchool), "Another school", "Also outside the area or England"),
        new(nameof(LeaverDestination.HomeEducation), "Educated at home", "The parent has said so in writing"),
        new(nameof(LeaverDestination.AlternativeProvisionOnly), "Alternative provision only", "On no school’s roll"),
        new(nameof(LeaverDestination.Other), "Somewhere else", "Left the country, in custody, at work or college"),
        new(nameof(LeaverDestination.Unknown), "Not known yet"),
    ];

    /// <summary>What the authority may accept: everything but not knowing.</summary>
    public static IReadOnlyList<Choice> KnownDestinations { get; } = [.. Destinations.Take(4)];

    public static IReadOnlyList<Choice> YesOrNo { get; } = [new("true", "Yes"), new("false", "No")];

    /// <summary>The chip beside a leaver.</summary>
    public static (ChipLook Look, string Text) Chip(KnownLeaver leaver)
    {
        ArgumentNullException.ThrowIfNull(leaver);
        return leaver.State switch
        {
            LeaverState.ConfirmedByRoll => (ChipLook.Done, leaver.MovedTo is null ? "New school confirmed" : "On another roll"),
            LeaverState.Evidenced => (ChipLook.Done, "Evidence accepted"),
            LeaverState.Unexplained => (ChipLook.Late, "Unexplained"),
            _ => (ChipLook.Plain, leaver.KnownBy is { } by ? $"To confirm by {by.ToDay()}" : "To confirm"),
        };
    }

    public static string Count(LeaverRow row, LeaverCount count)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Hides(count) ? DisclosureRule.Marker : row[count].ToString("N0", DateWords.English);
    }

    /// <summary>A share that rests on counts of which one may be hidden.</summary>
    public static string Share(LeaverRow row, Rules.Attendance.Share share, params ReadOnlySpan<LeaverCount> of)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Hides(of) ? DisclosureRule.Marker : share.Denominator == 0 ? "–" : share.ToString();
    }

    /// <summary>"To be looked into", beside permanent exclusions whatever their number. Null where there is nothing to look into, or it may not be known.</summary>
    public static string? Flag(LeaverRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Figures.LookIntoLeavers && !row.Hides(LeaverCount.Unexplained) ? "Look into leavers" : null;
    }
}
