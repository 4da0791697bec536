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
        ["pupil_facts"] = "Fact about a pupil",
        ["attendance_years"] = "Attendance marks",
        ["attendance_summaries"] = "Attendance totals",
        ["incidents"] = "Incident",
        ["exclusions"] = "Suspension or exclusion",
        ["exclusion_decisions"] = "Decision to suspend or exclude",
        ["exclusion_checks"] = "Check before deciding",
        ["exclusion_drafts"] = "Suspension or exclusion in preparation",
        ["exclusion_notices"] = "Notice",
        ["governing_board_reviews"] = "Governing board’s consideration",
        ["board_attendances"] = "Attendance at a board meeting",
        ["review_panels"] = "Independent review",
        ["review_panel_members"] = "Member of a review panel",
        ["day_six_arrangements"] = "Education from day six",
        ["reintegration_meetings"] = "Reintegration meeting",
        ["acting_head_covers"] = "Acting head",
        ["register_entries"] = "Register entry",
        ["register_reviews"] = "Register review",
        ["planned_actions"] = "Action",
        ["pupil_voices"] = "Pupil’s words",
        ["contacts"] = "Contact",
        ["siblings"] = "Brother or sister",
        ["shares"] = "Sharing of a record",
        ["share_readers"] = "Reader of a shared record",
        ["referrals"] = "Referral",
        ["referral_parts"] = "Part of a referral",
        ["referral_consents"] = "Agreement to a referral",
        ["referral_steps"] = "Step of a referral",
        ["agency_advice"] = "Advice to a panel",
        ["panel_series"] = "Panel",
        ["panel_members"] = "Member of a panel",
        ["panel_meetings"] = "Panel meeting",
        ["meeting_seats"] = "Attendance at a panel",
        ["agenda_items"] = "Item of an agenda",
        ["item_conflicts"] = "Interest in an item",
        ["panel-papers"] = "Papers of a panel read",
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
        "pupils", "former_names", "enrolments", "pupil_facts", "attendance_years", "attendance_summaries", "incidents", "exclusions", "register_entries",
        "exclusion_decisions", "exclusion_checks", "exclusion_drafts", "exclusion_notices", "governing_board_reviews", "board_attendances",
        "review_panels", "review_panel_members", "day_six_arrangements", "reintegration_meetings",
        "register_reviews", "planned_actions", "pupil_voices", "contacts", "siblings", "shares", "share_readers", "caseload_entries", "emergency_accesses",
        "referrals", "referral_parts", "referral_consents", "referral_steps", "agency_advice", "agenda_items", "item_conflicts",
    };

    public static string Name(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Names.TryGetValue(subject, out var name) ? name : string.Concat(subject[..1].ToUpperInvariant(), subject[1..].Replace('_', ' ').Replace('-', ' '));
    }

    internal static bool ShowsValues(string subject) => WithValues.Contains(subject);

    internal static bool IsOfPupils(string subject) => Pupils.Contains(subject);
}
