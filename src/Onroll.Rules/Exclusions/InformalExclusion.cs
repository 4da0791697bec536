using System.Text.RegularExpressions;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>Looks for what can be an informal exclusion, which is unlawful however short and whoever agreed.</summary>
/// <remarks>
/// R-OFF-01 and G-200. Source of the rule: DfE guidance Part 3; SI 2012/1033. What is looked for is Onroll's own and only
/// raises questions.
/// </remarks>
public static partial class InformalExclusion
{
    /// <summary>Incidents of this severity and above count as serious.</summary>
    public const int SeriousFrom = 3;

    /// <summary>C2_REVIEW_WEEKS, in school weeks.</summary>
    public const int PartTimeWeeks = 6;

    /// <summary>So many afternoons away after mornings attended…</summary>
    public const int AfternoonsAway = 3;

    /// <summary>…within so many school days raise a question.</summary>
    public const int AfternoonsWithin = 20;

    // An incident later than this cannot have led to being sent home before the afternoon register.
    private static readonly TimeOnly AfternoonRegister = new(13, 30);
    private static readonly DateOnly CodesOf2024 = new(2024, 8, 19);
    private static readonly HashSet<string> SentHomeCodes = ["C", "C2", "B", "N", "O"];

    /// <summary>The questions, the earliest first.</summary>
    /// <param name="facts">One pupil at one school.</param>
    /// <param name="calendar">The school's.</param>
    public static IReadOnlyList<InformalExclusionQuestion> Questions(InformalExclusionFacts facts, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(calendar);
        var marks = facts.Marks.Where(mark => mark.Code is not null && !facts.Suspended.Contains(mark.Date)).OrderBy(mark => mark.Date).ThenBy(mark => mark.Session).ToList();
        return
        [
            .. AfterIncidents(facts, marks)
                .Concat(Wordings(facts))
                .Concat(Afternoons(marks, calendar))
                .Concat(PartTime(marks, calendar))
                .Concat(OffSite(facts, marks, calendar))
                .Concat(NotTimetabled(facts, marks))
                .Concat(PartTimeWithoutRecord(facts, marks, calendar))
                .OrderBy(question => question.From).ThenBy(question => question.Signal),
        ];
    }

    /// <summary>The words in a text that suggest being sent home. Null when there are none.</summary>
    public static string? WordingIn(string? text) => text is not null && SentHomeWords().Match(text) is { Success: true } match ? match.Value : null;

    private static IEnumerable<InformalExclusionQuestion> AfterIncidents(InformalExclusionFacts facts, List<AttendanceMark> marks) =>
        from day in facts.Incidents.Where(incident => incident.Severity >= SeriousFrom && (incident.At is null || incident.At <= AfternoonRegister)).Select(incident => incident.On).Distinct()
        from mark in marks
        where mark.Date == day && mark.Session == Session.Afternoon && SentHomeCodes.Contains(mark.Code!.Value)
        select new InformalExclusionQuestion(
            InformalExclusionSignal.AfternoonAfterIncident, day, day,
            $"On {Said(day)} there was a serious incident, and the afternoon has code {mark.Code!.Value}. Was the pupil sent home? If so, it is a suspension and must be recorded as one.");

    private static IEnumerable<InformalExclusionQuestion> Wordings(InformalExclusionFacts facts) =>
        from incident in facts.Incidents
        where !facts.Suspended.Contains(incident.On)
        let words = WordingIn(incident.Text)
        where words is not null
        select new InformalExclusionQuestion(
            InformalExclusionSignal.Wording, incident.On, incident.On,
            $"The incident of {Said(incident.On)} says \"{words}\". Did the pupil go home because of behaviour? If so, it is a suspension and must be recorded as one.");

    private static IEnumerable<InformalExclusionQuestion> Afternoons(List<AttendanceMark> marks, SchoolCalendar calendar)
    {
        var mornings = marks.Where(mark => mark.Session == Session.Morning && mark.Code!.Class == AttendanceClass.Present).Select(mark => mark.Date).ToHashSet();
        var away = marks.Where(mark => mark.Session == Session.Afternoon && mark.Code!.Value is "B" or "C" && mornings.Contains(mark.Date)).Select(mark => mark.Date).ToList();
        for (var i = 0; i + AfternoonsAway <= away.Count; i++)
        {
            var (from, third) = (away[i], away[i + AfternoonsAway - 1]);
            if (calendar.CountSchoolDays(from, third) is not <= AfternoonsWithin)
            {
                continue;
            }

            var within = away.Skip(i).TakeWhile(day => calendar.CountSchoolDays(from, day) <= AfternoonsWithin).ToList();
            yield return new InformalExclusionQuestion(
                InformalExclusionSignal.RepeatedAfternoons, from, within[^1],
                $"Between {Said(from)} and {Said(within[^1])} the pupil was in for the morning and away by code B or C for the afternoon {within.Count} times. Where was the pupil?");
            i += within.Count - 1;
        }
    }

    private static IEnumerable<InformalExclusionQuestion> PartTime(List<AttendanceMark> marks, SchoolCalendar calendar)
    {
        var days = marks.Where(mark => mark.Code!.Value == "C2").Select(mark => mark.Date).Distinct();
        return Spells(days, (last, next) => calendar.CountSchoolWeeks(last, next) <= 2)   // a school week without one ends the spell
            .Select(spell => (spell.From, spell.To, Weeks: calendar.CountSchoolWeeks(spell.From, spell.To)))
            .Where(spell => spell.Weeks > PartTimeWeeks)
            .Select(spell => new InformalExclusionQuestion(
                InformalExclusionSignal.LongPartTimeTimetable, spell.From, spell.To,
                $"The part-time timetable has run for {spell.Weeks} school weeks, from {Said(spell.From)} to {Said(spell.To)}. When does it end, and when was it last reviewed with the parent?"));
    }

    private static IEnumerable<InformalExclusionQuestion> PartTimeWithoutRecord(InformalExclusionFacts facts, List<AttendanceMark> marks, SchoolCalendar calendar)
    {
        var days = marks
            .Where(mark => mark.Code!.Value == "C2" && !facts.PartTime.Any(one => mark.Date >= one.From && (one.To is null || mark.Date <= one.To)))
            .Select(mark => mark.Date).Distinct();
        return Spells(days, (last, next) => calendar.CountSchoolWeeks(last, next) <= 2).Select(spell => new InformalExclusionQuestion(
            InformalExclusionSignal.PartTimeWithoutRecord, spell.From, spell.To,
            $"Code C2 stands {Between(spell.From, spell.To)}, and no part-time timetable is recorded. Was one agreed with the parent, why, and when does it end?"));
    }

    private static IEnumerable<InformalExclusionQuestion> OffSite(InformalExclusionFacts facts, List<AttendanceMark> marks, SchoolCalendar calendar)
    {
        var unexplained = marks
            .Where(mark => mark.Code!.Value == "B" && !facts.OffSite.Any(place => place.ReportsAttendance && place.Covers(mark.Date)))
            .Select(mark => mark.Date).Distinct();
        return Spells(unexplained, (last, next) => calendar.CountSchoolDays(last, next) is <= 2).Select(spell => new InformalExclusionQuestion(
            InformalExclusionSignal.OffSiteWithoutProvider, spell.From, spell.To,
            $"Code B stands {Between(spell.From, spell.To)}, with no provider recorded or none that reports attendance. Where was the pupil educated, and who checked?"));
    }

    private static IEnumerable<InformalExclusionQuestion> NotTimetabled(InformalExclusionFacts facts, List<AttendanceMark> marks)
    {
        var days = marks
            .Where(mark => mark.Code!.Value == "X" && mark.Date >= CodesOf2024 && facts.Pupil.DateOfBirth is not null && facts.Pupil.IsOfCompulsorySchoolAgeOn(mark.Date))
            .Select(mark => mark.Date).ToList();
        return days.Count == 0 ? [] :
        [
            new InformalExclusionQuestion(
                InformalExclusionSignal.NotTimetabledAtCompulsoryAge, days[0], days[^1],
                $"Code X stands {Between(days[0], days[^1])}, but the pupil is of compulsory school age. Why was the pupil not expected?"),
        ];
    }

    private static List<(DateOnly From, DateOnly To)> Spells(IEnumerable<DateOnly> days, Func<DateOnly, DateOnly, bool> runsOn)
    {
        var spells = new List<(DateOnly From, DateOnly To)>();
        foreach (var day in days)
        {
            if (spells.Count > 0 && runsOn(spells[^1].To, day))
            {
                spells[^1] = (spells[^1].From, day);
            }
            else
            {
                spells.Add((day, day));
            }
        }

        return spells;
    }

    private static string Between(DateOnly from, DateOnly to) => from == to ? $"on {Said(from)}" : $"from {Said(from)} to {Said(to)}";

    private static string Said(DateOnly day) => DayWords.Short(day);

    [GeneratedRegex(@"\b(sent home|taken home|went home|collected( by)?|picked up (early|by)|cool(ing)?[ -]?(off|down)( period)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SentHomeWords();
}
