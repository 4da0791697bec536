using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>Puts one pupil's records into the shape the rules judge.</summary>
internal static class FactsOfPupil
{
    public const int IncidentDays = 28;

    /// <summary>Characteristics shown as context. Those that need their own grant are not among them: a register is read by many.</summary>
    public static readonly PupilFactKind[] ContextKinds =
    [
        PupilFactKind.SenProvision, PupilFactKind.FreeSchoolMeals, PupilFactKind.EnglishAsAdditionalLanguage,
        PupilFactKind.ServiceChild, PupilFactKind.YoungCarer,
    ];

    public static RegisterFacts Of(SchoolRecords records, PupilOnRoll pupil, bool isOnRegister) => new()
    {
        AsAt = records.Today,
        IsOnRegister = isOnRegister,
        Attendance = AttendanceOf(records, pupil),
        Suspensions = SuspensionsOf(records, pupil),
        Incidents = IncidentsOf(records, pupil),
        Move = MoveOf(records, pupil),
        Context = ContextOf(records.Facts[pupil.PupilId]),
    };

    private static AttendanceFacts? AttendanceOf(SchoolRecords records, PupilOnRoll pupil)
    {
        var today = records.Today;
        var years = records.Attendance[pupil.PupilId]
            .Select(kept => AttendanceMarks.Parse(new AcademicYear(kept.AcademicYear / 100), kept.Marks))
            .ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var history = new AttendanceHistory(years);
        var from = AcademicYear.Containing(today).FirstDay;
        var before = history.Count(from.AddYears(-1), today.AddYears(-1));
        return new AttendanceFacts(
            history.Count(from, today), from, before.Possible == 0 ? null : before, sessions => history.CountLastPossible(today, sessions));
    }

    private static SuspensionFacts SuspensionsOf(SchoolRecords records, PupilOnRoll pupil)
    {
        var (today, calendar) = (records.Today, records.Calendar);
        var all = records.Exclusions[pupil.PupilId].ToList();
        var standing = StandingTotals.On(all.Select(x => x.AsEarlier()), calendar, today);
        var term = standing.TermWindow;
        var yearFrom = calendar.SchoolYearContaining(today)?.FirstDay ?? AcademicYear.Containing(today).FirstDay;
        var live = all.FindAll(x => !x.IsCancelled);
        var excluded = live.Find(x => x.Category == ExclusionCategory.PermanentExclusion && x.OrganisationId == records.School && x.StartsOn >= yearFrom);

        return new SuspensionFacts(
            calendar.NthSchoolDay(term.FirstDay, 1)?.Date ?? term.FirstDay,
            live.Count(x => x.Category == ExclusionCategory.Suspension && term.Contains(x.StartsOn)),
            standing.Term,
            standing.Year,
            excluded is null ? null : new OpenPermanentExclusion(excluded.StartsOn, GovernorsBy(excluded, calendar)));
    }

    private static DateOnly? GovernorsBy(Exclusion exclusion, SchoolCalendar calendar) =>
        PolicySet.Find(exclusion.PolicySet) is { } policy ? calendar.SchoolDayAfter(exclusion.StartsOn, policy.GovernorsSchoolDaysUpper)?.Date : null;

    private static IncidentFacts? IncidentsOf(SchoolRecords records, PupilOnRoll pupil)
    {
        if (!records.SuppliesIncidents)
        {
            return null;
        }

        var lately = records.Today.AddDays(-IncidentDays);
        var incidents = records.Incidents[pupil.PupilId].ToList();
        var recent = incidents.Where(i => i.OccurredOn > lately).ToList();
        return new IncidentFacts(recent.Count, incidents.Count - recent.Count, recent.Sum(i => i.InternalExclusionPeriods ?? 0));
    }

    private static SchoolMove? MoveOf(SchoolRecords records, PupilOnRoll pupil)
    {
        var last = records.EarlierSchools[pupil.PupilId].Where(e => e.LeavingDate <= pupil.EntryDate).MaxBy(e => e.LeavingDate);
        if (last is null)
        {
            return null;
        }

        var there = records.Exclusions[pupil.PupilId]
            .Where(x => !x.IsCancelled && x.OrganisationId != records.School && x.Category == ExclusionCategory.Suspension && x.StartsOn <= last.LeavingDate)
            .ToList();
        return new SchoolMove(pupil.EntryDate, last.SchoolName, there.Count, there.Sum(x => x.Sessions ?? 0));
    }

    private static List<string> ContextOf(IEnumerable<PupilFact> facts) =>
        [.. facts.OrderBy(fact => Array.IndexOf(ContextKinds, fact.Kind)).Select(Phrase).OfType<string>().Distinct()];

    private static string? Phrase(PupilFact fact) => (fact.Kind, fact.Code) switch
    {
        (PupilFactKind.SenProvision, "E") => "education, health and care plan",
        (PupilFactKind.SenProvision, "K") => "SEN support",
        (PupilFactKind.FreeSchoolMeals, "Y") => "free school meals",
        (PupilFactKind.EnglishAsAdditionalLanguage, "Y") => "English as an additional language",
        (PupilFactKind.ServiceChild, "Y") => "service family",
        (PupilFactKind.YoungCarer, "Y") => "young carer",
        _ => null,
    };
}
