using Onroll.Core.Support;

namespace Onroll.Web.Support;

/// <summary>One line of the register with all that it shows.</summary>
/// <param name="ReviewIn">School days to the review. Null when none is planned.</param>
/// <param name="IsManySchools">Whether the school must be named on each line.</param>
public sealed record RegisterRowView(RegisterRow Row, RegisterFigures Figures, int? ReviewIn, DateOnly Today, bool MayKeep, bool IsManySchools)
{
    private readonly RegisterReasons _reasons = Row.Reasons;

    public (string Arrow, string How, string When) Trend => RegisterWords.Trend(Row, Today);

    /// <summary>The first reason; for a pupil above no threshold, why they are on the register all the same.</summary>
    public string First => _reasons.Reasons.Count > 0 ? _reasons.Reasons[0].Brief : Row.AddedReason ?? "Above no threshold now";

    public string? Second => _reasons.Reasons.Count > 1 ? _reasons.Reasons[1].Brief : null;

    public int More => Math.Max(0, _reasons.Reasons.Count - 2);

    public IReadOnlyList<double?> Weekly => [.. Figures.Weekly.Select(percent => (double?)percent)];

    public IReadOnlyList<int> Suspensions => [.. Figures.Suspensions.Select(count => count ?? 0)];
}
