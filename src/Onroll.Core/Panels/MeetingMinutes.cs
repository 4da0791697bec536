using System.Globalization;
using Onroll.Core.Documents;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>An action as the minutes list it.</summary>
public sealed record MinutedAction(Guid? FromId, string Title, string Who, DateOnly DueOn, bool IsDone);

/// <summary>The minutes of a meeting, made of what was recorded: nobody types them up.</summary>
public static class MeetingMinutes
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="detail">As its reader may see it: what they may not see is counted, not named.</param>
    /// <param name="made">Who makes the copy, and when by the clock on their wall.</param>
    public static Document Make(MeetingDetail detail, IReadOnlyList<MinutedAction> actions, (string By, DateTime At) made)
    {
        ArgumentNullException.ThrowIfNull(detail);
        var meeting = detail.Meeting;
        return new Document
        {
            Title = $"{detail.Access.Series.Name}: minutes",
            Lead = $"{Day(meeting.On)}, {meeting.StartsAt.ToString("HH:mm", English)}{(meeting.Place is null ? "" : $", {meeting.Place}")}. Chair: {detail.ChairName ?? "not named"}.",
            HasMark = true,
            Head = meeting.State == MeetingState.Approved ? $"Approved {Day(meeting.MinutesApprovedOn ?? meeting.On)}. Confidential" : "Draft until approved. Confidential",
            Foot = $"Made by {made.By}, {made.At.ToString("d MMMM yyyy, HH:mm", English)}",
            Blocks =
            [
                new Block.Heading(2, "Who was there"),
                new Block.Table("Attendance", [new("Name"), new("Seat"), new("Attendance")], [.. detail.Seats.Select(s => new Phrase[] { s.Name, detail.Type.RoleName(s.RoleId), Attendance(s) })]),
                .. detail.Quorum.Missing(detail.Type.RoleName) is { } missing ? [new Block.Paragraph(missing + ".")] : Array.Empty<Block>(),
                .. meeting.Notes is null ? [] : new Block[] { new Block.Paragraph(meeting.Notes) },
                .. Parts(detail, actions),
                .. detail.Hidden == 0 ? [] : new Block[] { new Block.Paragraph(detail.Hidden == 1 ? "One item is not in this copy." : FormattableString.Invariant($"{detail.Hidden} items are not in this copy.")) },
            ],
        };
    }

    public static string Attendance(MeetingSeat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Presence switch
        {
            Presence.Here => "Here",
            Presence.Represented => $"Represented by {seat.SubstituteName ?? "somebody"}",
            Presence.RepresentedWithoutPowers => $"{seat.SubstituteName ?? "Somebody"} came to listen, without the power to decide",
            Presence.Apologies => "Apologies",
            Presence.Absent => "Absent",
            _ => "Expected",
        };
    }

    private static IEnumerable<Block> Parts(MeetingDetail detail, IReadOnlyList<MinutedAction> actions)
    {
        foreach (var part in detail.Items.GroupBy(row => row.Item.PartId))
        {
            yield return new Block.Heading(2, detail.Type.PartName(part.Key));
            foreach (var row in part)
            {
                foreach (var block in Item(row, [.. actions.Where(a => a.FromId == row.Item.AgendaItemId)]))
                {
                    yield return block;
                }
            }
        }
    }

    private static IEnumerable<Block> Item(ItemRow row, IReadOnlyList<MinutedAction> actions)
    {
        var item = row.Item;
        yield return new Block.Heading(3, string.Create(English, $"{item.Number}. {row.Pupil ?? "A pupil"}, {row.School}"));
        List<Fact> facts = [new("Asked for", item.Asks)];
        if (item.IsDecided)
        {
            facts.Add(new("Decision", Phrase.Parse($"**{item.DecisionName}**{(item.IsBinding ? ", binding" : "")}")));
            Add("From", item.FromOn is { } from ? Day(from) + (item.UntilOn is { } until ? $" to {Day(until)}" : "") : null);
            Add("Review", item.ReviewOn is { } review ? Day(review) : null);
            Add("Reason", item.Reason);
            Add("Votes", item.VotesFor is { } votes ? string.Create(English, $"{votes} for, {item.VotesAgainst ?? 0} against, {item.VotesNotUsed ?? 0} not voting") : null);
            Add("Dissent", item.Dissent);
            Add("Still to agree", item.ConsentsOutstanding);
            Add("Exception", item.ExceptionReason);
        }

        Add("Not heard", item.CarriedBecause);
        yield return new Block.Facts(facts);
        if (actions.Count > 0)
        {
            yield return new Block.Items([.. actions.Select(a => Phrase.Parse($"**{a.Who}**: {a.Title}, by {Day(a.DueOn)}{(a.IsDone ? ". Done" : "")}"))]);
        }

        void Add(string label, string? value)
        {
            if (value is not null)
            {
                facts.Add(new(label, value));
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);
}
