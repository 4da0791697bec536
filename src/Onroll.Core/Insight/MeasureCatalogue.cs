using static Onroll.Core.Insight.MeasureShape;
using static Onroll.Core.Insight.Quantity;

namespace Onroll.Core.Insight;

/// <summary>Every measure Onroll can answer, in the order people read them. Dashboards, reports and the command line all draw on this.</summary>
public static class MeasureCatalogue
{
    private const string Exclusions = "DfE suspensions and permanent exclusions methodology (R-STA-01)";
    private const string OnePlus = "DfE suspensions and permanent exclusions methodology (R-STA-02)";
    private const string Absence = "DfE pupil absence methodology (R-STA-05, R-ATT-08)";
    private const string Thresholds = "DfE pupil absence methodology (R-STA-05, R-ATT-09)";

    private const string Population = "Pupils aged 5 to 15 on the 31 August before.";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("suspension-rate", "Suspensions", "Suspensions that began in the period for every 100 pupils on roll at the spring census. Lunchtime suspensions and cancelled ones are not counted.",
            "per 100 pupils", Exclusions, Suspensions, Headcount, EventsPer100, 2),
        new("suspension-pupil-rate", "Pupils suspended", "Enrolments with at least one suspension in the period as a percentage of pupils on roll at the spring census. A pupil suspended by two schools counts at each.",
            "% of pupils", OnePlus, PupilsSuspended, Headcount, Share, 2),
        new("permanent-exclusion-rate", "Permanent exclusions", "Permanent exclusions in the period for every 100 pupils on roll at the spring census, without those withdrawn and those whose pupil was reinstated.",
            "per 100 pupils", Exclusions, PermanentExclusions, Headcount, EventsPer100, 2),
        new("repeat-suspension-pupils", "Suspended more than once", "Of the enrolments with a suspension in the period, those with two or more.",
            "% of pupils suspended", OnePlus, PupilsSuspendedAgain, PupilsSuspended, Share, 1),
        new("suspensions-per-pupil", "Suspensions for each pupil suspended", "Suspensions in the period divided by the enrolments that had any.",
            "suspensions for each pupil suspended", OnePlus, Suspensions, PupilsSuspended, Each, 2),
        new("suspension-days", "Days lost to suspension", "School days suspended in the period, half days included, divided by the enrolments with a suspension.",
            "days for each pupil suspended", OnePlus, DaysSuspended, PupilsSuspended, Each, 1),
        new("suspension-length", "Length of a suspension", "School days suspended in the period, half days included, divided by the number of suspensions.",
            "days for each suspension", OnePlus, DaysSuspended, Suspensions, Each, 1),
        new("lunchtime-suspension-rate", "Lunchtime suspensions", "Lunchtime suspensions in the period for every 100 pupils on roll at the spring census. Each lunchtime record counts once.",
            "per 100 pupils", Exclusions, LunchtimeSuspensions, Headcount, EventsPer100, 2),
        new("home-education-rate", "Left for home education", "Enrolments that ended in the period with home education as the destination, for every 100 pupils on roll at the spring census. Only what the school or the authority has recorded as the destination is counted.",
            "per 100 pupils", "A partnership’s termly table of schools", HomeEducated, Headcount, EventsPer100, 2),
        new("managed-move-success-rate", "Moves that lasted", "Managed moves that began in the period and after which the pupil was on the receiving school’s roll a full year after the transfer was final, of those that are decided. Moves cut short by the end of Year 11, by the family leaving the area or by death are left out, and moves still running are not counted.",
            "% of managed moves decided", "DCSF guidance on behaviour and attendance partnerships (2010), criterion 3.1 (G-431)", MovesLasted, MovesDecided, Share, 0),
        new("attendance-rate", "Attendance", "Sessions attended, approved activities elsewhere included, of the sessions possible. " + Population,
            "% of sessions", Absence, SessionsAttended, SessionsPossible, Share, 1),
        new("absence-rate", "Sessions missed", "Sessions missed with or without authority, of the sessions possible. " + Population,
            "% of sessions", Absence, SessionsAbsent, SessionsPossible, Share, 1),
        new("authorised-absence-rate", "Sessions missed with authority", "Sessions missed with authority, suspensions included, of the sessions possible. " + Population,
            "% of sessions", Absence, SessionsAuthorised, SessionsPossible, Share, 1),
        new("unauthorised-absence-rate", "Sessions missed without authority", "Sessions missed without authority (codes G, N, O and U), of the sessions possible. " + Population,
            "% of sessions", Absence, SessionsUnauthorised, SessionsPossible, Share, 1),
        new("suspended-sessions-rate", "Sessions lost to suspension", "Sessions with code E, of the sessions possible. " + Population,
            "% of sessions", Absence, SessionsSuspended, SessionsPossible, Share, 2),
        new("persistent-absence-rate", "Persistently absent", "Enrolments that missed 10% or more of their own possible sessions (15% from 2010/11 to 2014/15, 20% before), of the enrolments with a possible session. " + Population,
            "% of pupils", Thresholds, RegistersPersistentlyAbsent, Registers, Share, 1),
        new("severe-absence-rate", "Severely absent", "Enrolments that missed 50% or more of their own possible sessions, of the enrolments with a possible session. " + Population,
            "% of pupils", Thresholds, RegistersSeverelyAbsent, Registers, Share, 1),
    ];

    /// <summary>The measure scripts call that. Null when there is none.</summary>
    public static Measure? Find(string? id) => All.FirstOrDefault(measure => string.Equals(measure.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The measure of that name, which is known to be there.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Measure Get(string id) => Find(id) ?? throw new ArgumentException($"There is no measure {id}.", nameof(id));
}
