namespace Onroll.Core.Audit;

/// <summary>What the kinds of things in the audit log are called, and whose values may be read by people who see no pupils.</summary>
public static class AuditSubjects
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["areas"] = "Area",
        ["partnerships"] = "Partnership",
        ["organisations"] = "Organisation",
        ["organisation_attributes"] = "What is true of a school",
        ["memberships"] = "Membership",
        ["membership_answers"] = "Answer to advice",
        ["calendar_periods"] = "Calendar",
        ["appointments"] = "Role",
        ["invitations"] = "Invitation",
        ["register_rule_sets"] = "Register rules",
        ["pupils"] = "Pupil",
        ["former_names"] = "Pupil’s former name",
        ["enrolments"] = "School place",
        ["leavings"] = "Where a leaver went",
        ["part_time_timetables"] = "Part-time timetable",
        ["part_time_reviews"] = "Review of a part-time timetable",
        ["question_answers"] = "Answer to a question",
        ["pupil_facts"] = "Fact about a pupil",
        ["attendance_years"] = "Attendance marks",
        ["attendance_summaries"] = "Attendance totals",
        ["attendance_cases"] = "Attendance case",
        ["attendance_case_steps"] = "Step of an attendance case",
        ["attendance_letters"] = "Letter about attendance",
        ["penalty_notice_referrals"] = "Referral for a penalty notice",
        ["incidents"] = "Incident",
        ["exclusions"] = "Suspension or exclusion",
        ["exclusion_decisions"] = "Decision to suspend or exclude",
        ["exclusion_checks"] = "Check before deciding",
        ["exclusion_drafts"] = "Suspension or exclusion in preparation",
        ["exclusion_notices"] = "Notice",
        ["notice_drafts"] = "Letter in preparation",
        ["governing_board_reviews"] = "Governing board’s consideration",
        ["board_attendances"] = "Attendance at a board meeting",
        ["review_panels"] = "Independent review",
        ["review_panel_members"] = "Member of a review panel",
        ["day_six_arrangements"] = "Education from day six",
        ["reintegration_meetings"] = "Reintegration meeting",
        ["acting_head_covers"] = "Acting head",
        ["register_entries"] = "Register entry",
        ["register_reviews"] = "Register review",
        ["support_plans"] = "Support plan",
        ["plan_reviews"] = "Review of a plan",
        ["plan_editions"] = "Plan sent to be approved",
        ["family_contacts"] = "Contact with a family",
        ["family_rhythms"] = "How often to speak with a family",
        ["consents"] = "Consent",
        ["planned_actions"] = "Action",
        ["pupil_voices"] = "Pupil’s words",
        ["contacts"] = "Contact",
        ["siblings"] = "Brother or sister",
        ["shares"] = "Sharing of a record",
        ["caseload_entries"] = "Caseload",
        ["emergency_accesses"] = "Emergency access",
        ["emergency-access-sought"] = "Emergency access to nobody found",
        ["imports"] = "Import",
        ["year-turn"] = "Turn of the year",
        ["sign-in"] = "Sign-in",
        ["register-download"] = "Register downloaded",
        ["audit-download"] = "Audit log downloaded",
        ["audit-verified"] = "Audit log checked",
    };

    // Set-up only. What is not here shows the names of its fields and nothing of what is in them.
    private static readonly HashSet<string> WithValues = new(StringComparer.Ordinal)
    {
        "areas", "partnerships", "organisations", "organisation_attributes", "memberships", "membership_answers", "calendar_periods", "appointments",
        "year-turn", "audit-download", "audit-verified",
    };

    private static readonly HashSet<string> Pupils = new(StringComparer.Ordinal)
    {
        "pupils",
        "former_names",
        "enrolments",
        "pupil_facts",
        "attendance_years",
        "attendance_summaries",
        "incidents",
        "exclusions",
        "register_entries",
        "exclusion_decisions",
        "exclusion_checks",
        "exclusion_drafts",
        "exclusion_notices",
        "notice_drafts",
        "governing_board_reviews",
        "board_attendances",
        "attendance_cases",
        "attendance_case_steps",
        "attendance_letters",
        "penalty_notice_referrals",
        "review_panels",
        "review_panel_members",
        "day_six_arrangements",
        "reintegration_meetings",
        "register_reviews",
        "planned_actions",
        "pupil_voices",
        "contacts",
        "siblings",
        "shares",
        "caseload_entries",
        "emergency_accesses",
        "support_plans",
        "plan_reviews",
        "plan_editions",
        "family_contacts",
        "family_rhythms",
        "consents",
        "leavings",
        "part_time_timetables",
        "part_time_reviews",
        "question_answers",
    };

    public static string Name(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Names.TryGetValue(subject, out var name) ? name : string.Concat(subject[..1].ToUpperInvariant(), subject[1..].Replace('_', ' ').Replace('-', ' '));
    }

    internal static bool ShowsValues(string subject) => WithValues.Contains(subject);

    internal static bool IsOfPupils(string subject) => Pupils.Contains(subject);
}
