using System.Collections.Frozen;
using System.Globalization;
using Onroll.Core.Exclusions;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Letters;

/// <summary>A fact a template can name.</summary>
/// <param name="Meaning">What stands there, for whoever edits the text and in the gap that is left when it is not known.</param>
/// <param name="Value">Null when not known.</param>
public sealed record LetterPlaceholder(string Name, string Meaning, Func<LetterSubject, LetterLanguage, string?> Value);

/// <summary>A question a template can ask.</summary>
public sealed record LetterCondition(string Name, string Meaning, Func<LetterSubject, bool> Holds);

/// <summary>The words of our templates: what <c>{…}</c> and <c>[if …]</c> can say.</summary>
public static class LetterVocabulary
{
    /// <summary>The statutory guidance for families and schools.</summary>
    public const string GuidanceAddress = "www.gov.uk/government/publications/school-exclusion";

    private static readonly LetterPlaceholder[] People =
    [
        new("recipient", "the name of whoever the letter is for", (s, _) => s.To.Name),
        new("pupil", "the pupil’s name; in a letter to the pupil, “you”", (s, _) => s.To.IsPupil ? "you" : s.Pupil.Forename),
        new("pupil's", "the pupil’s name with ’s; in a letter to the pupil, “your”", (s, _) => s.To.IsPupil ? "your" : s.Pupil.Forename + "’s"),
        new("they", "“they”; in a letter to the pupil, “you”", (s, _) => s.To.IsPupil ? "you" : "they"),
        new("them", "“them”; in a letter to the pupil, “you”", (s, _) => s.To.IsPupil ? "you" : "them"),
        new("their", "“their”; in a letter to the pupil, “your”", (s, _) => s.To.IsPupil ? "your" : "their"),
        new("is", "“is” after the pupil’s name; “are” after “you”", (s, _) => s.To.IsPupil ? "are" : "is"),
        new("has", "“has” after the pupil’s name; “have” after “you”", (s, _) => s.To.IsPupil ? "have" : "has"),
        new("pupil-full", "the pupil’s full name", (s, _) => s.Pupil.FullName),
        new("pupil-born", "the pupil’s date of birth", (s, l) => Day(s.Pupil.BornOn, l)),
        new("year-group", "the pupil’s year group", (s, _) => s.Pupil.YearGroup),
        new("upn", "the unique pupil number", (s, _) => s.Pupil.Upn),
        new("needs", "the pupil’s special educational needs", (s, _) => s.Pupil.Needs),
        new("school", "the school’s name", (s, _) => s.School.Name),
        new("school-phone", "the school’s phone number", (s, _) => s.School.Phone),
        new("school-email", "the school’s e-mail address", (s, _) => s.School.Email),
        new("head", "the head’s name", (s, _) => s.School.HeadName),
        new("head-title", "the head’s title", (s, _) => s.School.HeadTitle),
        new("local-authority", "the school’s local authority", (s, _) => s.School.LocalAuthority),
        new("board-contact", "who takes letters for the governing board, and where", (s, _) => s.School.BoardContact),
        new("review-contact", "to whom an application for a review panel goes", (s, _) => s.School.ReviewContact),
        new("local-advice", "the local advice service for families", (s, _) => s.School.LocalAdvice),
        new("guidance", "the address of the statutory guidance", (_, _) => GuidanceAddress),
        new("today", "the date of the letter", (s, l) => l.Day(s.Today)),
    ];

    private static readonly LetterPlaceholder[] Decision =
    [
        new("first-day", "the first day out", (s, l) => Day(s.Exclusion?.StartsOn, l)),
        new("last-day", "the last day out", (s, l) => Day(s.Exclusion?.LastDay, l)),
        new("back-on", "the day the pupil can come back", (s, l) => Day(s.Exclusion?.BackOn, l)),
        new("length", "how long, in English words: 2½ days, 5 lunchtimes", (s, _) => Length(s.Exclusion)),
        new("days", "how many days, as a number", (s, l) => s.Exclusion?.Sessions is { } half ? l.Number(half / 2m) : null),
        new("lunchtimes", "how many lunchtimes, as a number", (s, l) => s.Exclusion?.Sessions is { } count ? l.Number(count) : null),
        new("decided-on", "the day of the decision", (s, l) => Day(s.Exclusion?.DecidedOn, l)),
        new("reasons", "the reasons of the national list", (s, _) => s.Exclusion?.Reasons),
        new("what-happened", "what happened, in the head’s words", (s, _) => s.Exclusion?.WhatHappened),
        new("days-this-term", "how many days this term, with this suspension", (s, l) => s.Exclusion?.HalfDaysThisTerm is { } half ? l.Number(half / 2m) : null),
        new("days-this-year", "how many days this school year, with this suspension", (s, l) => s.Exclusion?.HalfDaysThisYear is { } half ? l.Number(half / 2m) : null),
        new("exam-on", "the day of the exam or test that would be missed", (s, l) => Day(s.Exclusion?.ExamOn, l)),
        new("work", "how work is set in the first five days", (s, _) => s.Exclusion?.WorkSet),
        new("public-place-days", "the days on which the pupil may not be in a public place", (s, l) => s.Duties.PublicPlaceDays.Count == 0 ? null : string.Join("; ", s.Duties.PublicPlaceDays.Select(l.Day))),
        new("board-meets-by", "the last day for the board to meet", (s, l) => Day(s.Duties.BoardMeetsBy, l)),
        new("day-six", "the sixth school day", (s, l) => Day(s.DaySix?.OwedFrom, l)),
        new("education-starts", "the day the education begins", (s, l) => Day(s.DaySix?.StartsOn, l)),
        new("education-times", "its times each day", (s, _) => s.DaySix?.Times),
        new("education-place", "the name and address of the place", (s, _) => s.DaySix?.Place),
        new("report-to", "whom to ask for on the first day", (s, _) => s.DaySix?.ReportTo),
    ];

    private static readonly LetterPlaceholder[] Later =
    [
        new("meeting-on", "the day of the board’s meeting", (s, l) => Day(s.Board?.MeetsOn, l)),
        new("meeting-at", "the time of the board’s meeting", (s, _) => Clock(s.Board?.MeetsAt)),
        new("meeting-place", "the place of the board’s meeting", (s, _) => s.Board?.Place),
        new("board-decided-on", "the day the board decided", (s, l) => Day(s.Board?.DecidedOn, l)),
        new("board-reasons", "the board’s reasons", (s, _) => s.Board?.Reasons),
        new("reinstate-on", "the day the board chose for coming back", (s, l) => Day(s.Board?.ReinstateOn, l)),
        new("apply-by", "the last day to ask for a review panel", (s, l) => Day(s.Review?.ApplyBy, l)),
        new("changed-on", "the day of the cancellation or correction", (s, l) => Day(s.Change?.On, l)),
        new("change-reason", "why it was cancelled or put right", (s, _) => s.Change?.Reason),
        new("earlier-letter-on", "the date of the letter that is put right", (s, l) => Day(s.Change?.EarlierLetterOn, l)),
        new("return-meeting-on", "the day of the meeting on coming back", (s, l) => Day(s.Return?.MeetingOn, l)),
        new("return-meeting-at", "the time of the meeting on coming back", (s, _) => Clock(s.Return?.MeetingAt)),
        new("return-meeting-place", "the place of the meeting on coming back", (s, _) => s.Return?.Place),
        new("return-meeting-with", "who from school will be there", (s, _) => s.Return?.With),
    ];

    private static readonly LetterPlaceholder[] Absence =
    [
        new("counted-since", "the first day of the school year", (s, l) => Day(s.Attendance?.Since, l)),
        new("sessions-possible", "how many half days school was open this year", (s, l) => Number(s.Attendance?.Possible, l)),
        new("sessions-missed", "how many of them the pupil missed", (s, l) => Number(s.Attendance?.Missed, l)),
        new("sessions-unauthorised", "how many of those the school could not agree to", (s, l) => Number(s.Attendance?.Unauthorised, l)),
        new("attended-percent", "the share attended, in per cent", (s, l) => s.Attendance?.AttendedPercent is { } share ? l.Number(share) : null),
        new("window-sessions", "half days missed without permission in the last ten school weeks", (s, l) => Number(s.Attendance?.InTenWeeks, l)),
        new("window-from", "the first day of those ten school weeks", (s, l) => Day(s.Attendance?.TenWeeksFrom, l)),
        new("panel-on", "the day of the meeting about attendance", (s, l) => Day(s.Attendance?.MeetsOn, l)),
        new("panel-at", "the time of the meeting about attendance", (s, _) => Clock(s.Attendance?.MeetsAt)),
        new("panel-place", "the place of the meeting about attendance", (s, _) => s.Attendance?.Place),
        new("key-worker", "whom the family can ring about attendance", (s, _) => s.Attendance?.KeyWorker),
        new("barriers", "what makes it hard to be in school", (s, _) => s.Attendance?.Barriers),
        new("support", "the help that is offered", (s, _) => s.Attendance?.Support),
        new("agreed", "what was agreed; in a notice to improve, what must improve", (s, _) => s.Attendance?.Agreed),
        new("step-begins", "the first day of the contract or notice", (s, l) => Day(s.Attendance?.BeginsOn, l)),
        new("step-ends", "the last day of the contract or notice", (s, l) => Day(s.Attendance?.EndsOn, l)),
        new("review-on", "the day to look again", (s, l) => Day(s.Attendance?.ReviewOn, l)),
        new("penalty-low", "the first penalty notice if paid soon, in pounds", (s, l) => Number(s.Attendance?.PenaltyLowPounds, l)),
        new("penalty-full", "the penalty notice in full, in pounds", (s, l) => Number(s.Attendance?.PenaltyPounds, l)),
        new("penalty-low-days", "the days in which the lower amount is enough", (s, l) => Number(s.Attendance is null ? null : PenaltyNotice.DaysAtLowerAmount, l)),
        new("penalty-days", "the days in which a penalty notice can be paid", (s, l) => Number(s.Attendance is null ? null : PenaltyNotice.DaysToPay, l)),
    ];

    private static readonly LetterPlaceholder[] Panel =
    [
        new("outcome-panel", "what the panel is called", (s, _) => s.Outcome?.Panel),
        new("outcome-met-on", "the day the panel met", (s, l) => Day(s.Outcome?.MetOn, l)),
        new("outcome-decision", "what the panel decided", (s, _) => s.Outcome?.Decision),
        new("outcome-reasons", "the panel’s reasons", (s, _) => s.Outcome?.Reasons),
        new("outcome-place", "the school or provider the pupil goes to", (s, _) => s.Outcome?.Place),
        new("outcome-from", "the day from which it holds", (s, l) => Day(s.Outcome?.FromOn, l)),
        new("outcome-until", "the last day of it", (s, l) => Day(s.Outcome?.UntilOn, l)),
        new("outcome-review-on", "the day somebody looks whether it works", (s, l) => Day(s.Outcome?.ReviewOn, l)),
        new("outcome-outstanding", "whose agreement is still to come", (s, _) => s.Outcome?.Outstanding),
        new("outcome-ask-for", "who at the school talks it through with the family", (s, _) => s.Outcome?.AskFor),
    ];

    private static readonly LetterCondition[] Questions =
    [
        new("to-pupil", "the letter goes to the pupil, who is 18 or over", s => s.To.IsPupil),
        new("home-authority", "the letter goes to the authority where the pupil lives", s => s.To.IsHomeAuthority),
        new("suspension", "it is a suspension in days", s => s.Exclusion?.Category == ExclusionCategory.Suspension),
        new("lunchtimes", "it is a lunchtime suspension", s => s.Exclusion?.Category == ExclusionCategory.LunchtimeSuspension),
        new("permanent", "it is a permanent exclusion", s => s.Exclusion?.Category == ExclusionCategory.PermanentExclusion),
        new("several-days", "it touches more than one school day", s => s.Exclusion?.LastDay > s.Exclusion?.StartsOn),
        new("starts-afternoon", "it starts in the afternoon", s => s.Exclusion?.StartsInAfternoon == true),
        new("ends-morning", "it ends with a morning", s => s.Exclusion?.LastSession == Session.Morning),
        new("back-noon", "the pupil is back for an afternoon", s => s.Exclusion?.IsBackAtNoon == true),
        new("back-known", "the day of coming back is known", s => s.Exclusion?.BackOn is not null),
        new("earlier-days", "there were other days of suspension this school year", s => s.Exclusion?.HalfDaysThisYear > s.Exclusion?.Sessions),
        new("exam", "an exam or national test would be missed", s => s.Duties.IsExamMissed),
        new("exam-known", "the day of that exam is known", s => s.Exclusion?.ExamOn is not null),
        new("public-place", "there are days on which the pupil may not be in a public place", s => s.Duties.PublicPlaceDays.Count > 0),
        new("work-known", "it is recorded how work will be set", s => s.Exclusion?.WorkSet is not null),
        new("day-six", "education from the sixth day is owed", s => s.DaySix?.OwedFrom is not null),
        new("day-six-authority", "the local authority arranges that education", s => s.DaySix is { OwedFrom: not null, IsByAuthority: true }),
        new("day-six-known", "it is known where and when that education is", s => s.DaySix is { OwedFrom: not null, IsKnown: true }),
        new("board-considers", "the board must think about what the family says, no more", s => s.Duties.Board == BoardDuty.Consider),
        new("board-if-asked", "the board must meet if the family asks", s => s.Duties.Board == BoardDuty.MeetIfAsked),
        new("board-must", "the board must meet", s => s.Duties.Board == BoardDuty.Meet),
        new("board-date-known", "the last day for the board’s meeting is known: the board has been told", s => s.Duties.BoardMeetsBy is not null),
        new("remote-allowed", "the family may ask for a meeting by video or phone", s => s.Duties.IsRemoteAllowed),
        new("looked-after", "the pupil is looked after", s => s.Pupil.IsLookedAfter),
        new("social-worker", "the pupil has a social worker", s => s.Pupil.HasSocialWorker),
        new("needs-known", "the pupil has special educational needs", s => s.Pupil.Needs is not null),
        new("school-age", "the pupil is of compulsory school age", s => s.Pupil.IsCompulsorySchoolAge),
        new("remote", "the meeting is held by video or phone", s => s.Board?.IsRemote == true),
        new("declined", "the board decided that the pupil does not come back", s => s.Board?.Outcome == BoardOutcome.Declined),
        new("reinstated", "the board decided that the pupil comes back", s => s.Board?.Outcome is BoardOutcome.ReinstatedAtOnce or BoardOutcome.ReinstatedOnDay),
        new("reinstated-later", "the pupil comes back on a day the board chose", s => s.Board?.Outcome == BoardOutcome.ReinstatedOnDay),
        new("view-only", "the pupil was back already and the board gave its view", s => s.Board?.Outcome == BoardOutcome.ViewGiven),
        new("justified", "the board found the decision justified", s => s.Board?.WasJustified == true),
        new("reconsidered", "a review panel had sent it back to the board", s => s.Board?.IsReconsideration == true),
        new("apply-by-known", "the last day to ask for a review panel is known", s => s.Review?.ApplyBy is not null),
        new("local-advice-known", "a local advice service is recorded", s => s.School.LocalAdvice is not null),
        new("return-meeting-known", "the day of the meeting on coming back is set", s => s.Return?.MeetingOn is not null),
        new("panel-known", "the day of the meeting about attendance is set", s => s.Attendance?.MeetsOn is not null),
        new("key-worker-known", "somebody is named whom the family can ring about attendance", s => s.Attendance?.KeyWorker is not null),
        new("barriers-known", "it is recorded what makes it hard to be in school", s => s.Attendance?.Barriers is not null),
        new("unauthorised", "some half days were missed without permission", s => s.Attendance?.Unauthorised > 0),
        new("threshold-met", "ten half days were missed without permission in ten school weeks", s => s.Attendance?.IsThresholdMet == true),
        new("first-penalty", "a penalty notice would be the first to this parent in three years", s => s.Attendance?.PenaltyLowPounds is not null),
        new("outcome-reasons-known", "the panel gave its reasons", s => s.Outcome?.Reasons is not null),
        new("outcome-place-known", "the decision sends the pupil to a school or provider", s => s.Outcome?.Place is not null),
        new("outcome-from-known", "the first day is known", s => s.Outcome?.FromOn is not null),
        new("outcome-until-known", "the last day is known", s => s.Outcome?.UntilOn is not null),
        new("outcome-review-known", "the day of the review is known", s => s.Outcome?.ReviewOn is not null),
        new("outcome-ask-for-known", "somebody at the school is named to talk it through", s => s.Outcome?.AskFor is not null),
        new("outcome-agreement-needed", "somebody’s agreement is still to come", s => s.Outcome?.Outstanding is not null),
        new("corrects", "an earlier letter is put right", s => s.Change?.EarlierLetterOn is not null),
    ];

    public static FrozenDictionary<string, LetterPlaceholder> Placeholders { get; } = People.Concat(Decision).Concat(Later).Concat(Absence).Concat(Panel).ToFrozenDictionary(p => p.Name);

    public static FrozenDictionary<string, LetterCondition> Conditions { get; } = Questions.ToFrozenDictionary(c => c.Name);

    /// <summary>The same in the order people read them.</summary>
    public static IReadOnlyList<LetterPlaceholder> PlaceholdersInOrder { get; } = [.. People, .. Decision, .. Later, .. Absence, .. Panel];

    public static IReadOnlyList<LetterCondition> ConditionsInOrder => Questions;

    private static string? Day(DateOnly? day, LetterLanguage language) => day is { } known ? language.Day(known) : null;

    private static string? Number(int? number, LetterLanguage language) => number is { } known ? language.Number(known) : null;

    private static string? Clock(TimeOnly? time) =>
        time is { } at ? at.ToString(at.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.GetCultureInfo("en-GB")).ToLowerInvariant() : null;

    private static string? Length(LetterExclusion? exclusion) => exclusion switch
    {
        { Category: ExclusionCategory.LunchtimeSuspension, Sessions: 1 } => "1 lunchtime",
        { Category: ExclusionCategory.LunchtimeSuspension, Sessions: { } count } => string.Create(CultureInfo.InvariantCulture, $"{count} lunchtimes"),
        { Category: ExclusionCategory.Suspension, Sessions: { } half } => ExclusionWords.Days(half),
        _ => null,
    };
}
