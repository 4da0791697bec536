using Onroll.Rules.Moves;

namespace Onroll.Core.Placements;

/// <summary>What people call the parts of a placement.</summary>
public static class PlacementWords
{
    public static string Of(ProvisionCheck check) => check switch
    {
        ProvisionCheck.Registration => "registered, or not in need of it",
        ProvisionCheck.StaffVetting => "staff vetted, in writing",
        ProvisionCheck.Safeguarding => "safeguarding lead and policy",
        ProvisionCheck.Insurance => "insurance",
        ProvisionCheck.HealthAndSafety => "health and safety",
        ProvisionCheck.SiteVisit => "visited",
        ProvisionCheck.QualityAssurance => "quality assured",
        ProvisionCheck.RiskAssessment => "risk assessment",
        ProvisionCheck.Curriculum => "what is taught, and targets",
        ProvisionCheck.Hours => "hours and days",
        ProvisionCheck.Transport => "transport",
        ProvisionCheck.AttendanceReporting => "how attendance is reported",
        ProvisionCheck.Cost => "cost and who pays",
        ProvisionCheck.EndAndReturn => "last day and the way back",
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, null),
    };

    /// <summary>A check as it is stored: one of the law's by its name, the partnership's own in its words.</summary>
    public static string OfCheck(string stored) => Enum.TryParse<ProvisionCheck>(stored, out var check) ? Of(check) : stored;

    public static string Of(PlacementState state) => state switch
    {
        PlacementState.Waiting => "Waiting",
        PlacementState.Proposed => "Needs a loan",
        PlacementState.Booked => "Booked",
        PlacementState.Running => "Running",
        PlacementState.Ended => "Ended",
        PlacementState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(PlacementBasis basis) => basis switch
    {
        PlacementBasis.Agreement => "Agreed with the family",
        PlacementBasis.OffSiteDirection => "An off-site direction",
        PlacementBasis.LocalAuthority => "The local authority’s duty",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
    };

    public static string Of(PlacementNoteKind kind) => kind switch
    {
        PlacementNoteKind.Progress => "Progress",
        PlacementNoteKind.Review => "Review",
        PlacementNoteKind.QualityVisit => "Visit to see that it is good",
        PlacementNoteKind.Reintegration => "A step of the way back",
        PlacementNoteKind.FollowUp => "How the pupil is since",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(PlacementDestination destination) => destination switch
    {
        PlacementDestination.Unknown => "Not known",
        PlacementDestination.OwnSchool => "Back at their own school",
        PlacementDestination.OtherSchool => "Another school",
        PlacementDestination.SpecialSchool => "A special school",
        PlacementDestination.FurtherEducation => "College or training",
        PlacementDestination.Work => "Work",
        PlacementDestination.OtherProvision => "Another provider",
        PlacementDestination.NothingYet => "Nothing yet",
        _ => throw new ArgumentOutOfRangeException(nameof(destination), destination, null),
    };
}
