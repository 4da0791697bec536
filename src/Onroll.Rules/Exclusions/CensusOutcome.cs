namespace Onroll.Rules.Exclusions;

/// <summary>Who reviewed a permanent exclusion last, as the census asks.</summary>
public enum CensusReviewer
{
    /// <summary>GB.</summary>
    GoverningBoard = 1,

    /// <summary>IRP.</summary>
    IndependentReviewPanel,
}

/// <summary>How a permanent exclusion stands on the day of the census.</summary>
public sealed record CensusState
{
    /// <summary>Cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether the parent's representations are being considered.</summary>
    public bool IsBeingConsidered { get; init; }

    /// <summary>The board's first decision. Null while there is none.</summary>
    public GoverningBoardOutcome? Board { get; init; }

    /// <summary>Whether the parent declined the offer of return.</summary>
    public bool ParentDeclinedReturn { get; init; }

    /// <summary>Whether the pupil is back at the school.</summary>
    public bool IsBack { get; init; }

    /// <summary>Whether the time to ask for a review still runs and has not been waived.</summary>
    public bool ReviewWindowOpen { get; init; }

    /// <summary>Whether a review was asked for in time.</summary>
    public bool ReviewRequested { get; init; }

    /// <summary>What the panel decided. Null while it has not.</summary>
    public ReviewOutcome? Panel { get; init; }

    /// <summary>Whether the board reinstated when it considered again. Null while it has not.</summary>
    public bool? ReinstatedAfterPanel { get; init; }
}

/// <summary>The code of a permanent exclusion's state in the school census.</summary>
/// <remarks>R-IRP-08. Source: Common Basic Data Set, May 2026, CS105 and CS137, from a second-hand copy.</remarks>
/// <param name="Code">Three letters, such as "ANO".</param>
/// <param name="Reviewer">Whose decision it rests on. Null while there is none, and when cancelled.</param>
/// <param name="ReturnOffered">Whether the pupil was offered a return. Null while open, and when cancelled.</param>
public sealed record CensusOutcome(string Code, CensusReviewer? Reviewer, bool? ReturnOffered)
{
    /// <summary>"GB", "IRP", or null.</summary>
    public string? ReviewerCode => Reviewer switch
    {
        CensusReviewer.GoverningBoard => "GB",
        CensusReviewer.IndependentReviewPanel => "IRP",
        _ => null,
    };

    /// <summary>Every code there is.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["ANO", "BRE", "CNO", "DNO", "EON", "FRE", "GNO", "HWD", "INO", "JRE", "KRE", "LNO", "MNO", "NOG"];

    /// <summary>The code of a state.</summary>
    public static CensusOutcome Of(CensusState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            { IsCancelled: true } => new("HWD", null, null),
            { Board: null, IsBeingConsidered: true } => new("EON", null, null),
            { Board: null } => new("NOG", null, null),
            { Board: GoverningBoardOutcome.ReinstatedNow or GoverningBoardOutcome.ReinstatedOnDate } => Reinstated(state),
            { Panel: not null } => AfterPanel(state),
            { ReviewRequested: true } => ByBoard("GNO"),
            { ReviewWindowOpen: true } => ByBoard("DNO"),
            _ => ByBoard("ANO"),
        };
    }

    private static CensusOutcome Reinstated(CensusState state) => state switch
    {
        { ParentDeclinedReturn: true } => ByBoard("CNO"),
        { IsBack: true } => ByBoard("FRE", returnOffered: true),
        _ => ByBoard("BRE", returnOffered: true),
    };

    // Until the board has considered again, the exclusion stands as one with a review asked for.
    private static CensusOutcome AfterPanel(CensusState state) => (state.Panel, state.ReinstatedAfterPanel) switch
    {
        (ReviewOutcome.Upheld or ReviewOutcome.AppealReinstatementImpractical, _) => ByPanel("INO"),
        (ReviewOutcome.AppealReinstated, _) => ByPanel("KRE", returnOffered: true),
        (ReviewOutcome.RecommendReconsider, true) => ByPanel("JRE", returnOffered: true),
        (ReviewOutcome.RecommendReconsider, false) => ByPanel("LNO"),
        (ReviewOutcome.QuashAndDirect, true) => ByPanel("KRE", returnOffered: true),
        (ReviewOutcome.QuashAndDirect, false) => ByPanel("MNO"),
        _ => ByBoard("GNO"),
    };

    private static CensusOutcome ByBoard(string code, bool returnOffered = false) => new(code, CensusReviewer.GoverningBoard, returnOffered);

    private static CensusOutcome ByPanel(string code, bool returnOffered = false) => new(code, CensusReviewer.IndependentReviewPanel, returnOffered);
}
