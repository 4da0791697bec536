using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Ladders;
using Onroll.Rules.Packs;
using Onroll.Web.Design;
using Onroll.Web.Shared;

namespace Onroll.Web.Ladders;

/// <summary>What happened on a ladder, and where a step stands, in words.</summary>
internal static class LadderWords
{
    public static string Of(LadderChange change, Ladder ladder)
    {
        var to = ladder.Step(change.ToStep)?.Name ?? change.ToStep;
        return change.Kind switch
        {
            LadderChangeKind.Began => $"Began: {to}",
            LadderChangeKind.Onwards => $"Moved to {to}",
            LadderChangeKind.Back => $"Went back to {to}",
            LadderChangeKind.Bypass => $"Moved to {to}, passing over what was not met",
            LadderChangeKind.Exception => $"Moved to {to} as an exception",
            LadderChangeKind.Finished => $"Completed: {to}",
            LadderChangeKind.Extended => $"Made longer: {to}",
            _ => ladder.BypassedOutcome ?? "Excluded without the steps",
        };
    }

    /// <summary>How long a pupil has been on a step, and until when, in a line.</summary>
    public static string Clock(LadderPlace place, LadderStep step) => place switch
    {
        { ClosedOn: { } closed } => $"closed {closed.ToPlain()}{(place.Outcome is null ? "" : $": {place.Outcome}")}",
        { FinishedOn: { } finished } => $"completed {finished.ToPlain()}",
        { EndsOn: { } ends } => $"until {ends.ToPlain()}",
        _ when step.Lasts is not null => "end not known: the calendar is too short",
        _ => "",
    };

    public static string State(int unmet) => unmet switch
    {
        0 => "Open",
        1 => "1 thing missing",
        _ => $"{unmet} things missing",
    };
}

/// <summary>What the pages of a ladder answer when it refuses.</summary>
internal static class LadderRefusals
{
    /// <summary>The page again, with every gate that is not met: each is an error of its own.</summary>
    public static IActionResult Unmet(this PageModel page, IEnumerable<UnmetGate> unmet)
    {
        foreach (var gate in unmet)
        {
            page.ModelState.AddModelError("", gate.Message);
        }

        return page.Invalid();
    }
}

/// <summary>One step of a pupil's picture.</summary>
internal sealed record LadderPicture(int Number, LadderStep Step, StepState State, string Detail)
{
    /// <summary>Every step that is on the pupil's way or may be: what another way has used up is left out.</summary>
    public static IReadOnlyList<LadderPicture> Of(LadderStanding standing)
    {
        var now = standing.Ladder.PlaceOf(standing.Step.Id);
        var stood = standing.History.Where(change => change.FromStep != change.ToStep).ToLookup(change => change.ToStep, change => change.On);
        var next = standing.Moves.Select(move => move.Step.Id).ToHashSet();
        return
        [
            .. standing.Ladder.Steps.Select((step, place) => (step, place)).Where(at => !at.step.Closes || at.place == now).Select(at => new LadderPicture(
                at.place + 1,
                at.step,
                at.place == now ? StepState.Now : next.Contains(at.step.Id) ? StepState.Next : stood[at.step.Id].Any() && at.place < now ? StepState.Done : StepState.Later,
                About(standing, at.step, at.place == now, stood[at.step.Id]))),
        ];
    }

    private static string About(LadderStanding standing, LadderStep step, bool isNow, IEnumerable<DateOnly> stood) => isNow
        ? $"since {standing.Place.StepSince.ToPlain()}"
        : standing.Moves.FirstOrDefault(move => move.Step.Id == step.Id) is { } move
            ? LadderWords.State(move.Unmet.Count)
            : stood.OrderDescending().Select(day => $"from {day.ToPlain()}").FirstOrDefault() ?? (step.Optional ? "may be left out" : "");
}
