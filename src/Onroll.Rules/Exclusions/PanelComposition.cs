namespace Onroll.Rules.Exclusions;

/// <summary>As what somebody sits on an independent review panel.</summary>
public enum PanelSeat
{
    /// <summary>The lay member, who chairs.</summary>
    LayChair = 1,

    /// <summary>A headteacher, now or in the last five years.</summary>
    Headteacher,

    /// <summary>A governor, now or in the last five years, for at least a year.</summary>
    Governor,
}

/// <summary>One member of a panel.</summary>
/// <param name="Seat">As what.</param>
/// <param name="IsConnected">Whether a connection with the school, the authority or trust, or a party raises doubt about impartiality.</param>
/// <param name="TrainedOn">When last trained for it. Null when never.</param>
public sealed record PanelMember(PanelSeat Seat, bool IsConnected, DateOnly? TrainedOn)
{
    /// <summary>For heads and governors: the last day they served as one. Null while they still do.</summary>
    public DateOnly? ServedUntil { get; init; }

    /// <summary>For governors: months served in a row.</summary>
    public int? MonthsServed { get; init; }
}

/// <summary>What is wrong with a panel.</summary>
public enum PanelProblem
{
    /// <summary>Neither three nor five.</summary>
    Size = 1,

    /// <summary>Not exactly one lay member to chair.</summary>
    LayChair,

    /// <summary>Not one head of three, or two of five.</summary>
    Headteachers,

    /// <summary>Not one governor of three, or two of five.</summary>
    Governors,

    /// <summary>Somebody is connected.</summary>
    Connected,

    /// <summary>A head's or governor's service ended more than five years before.</summary>
    ServedTooLongAgo,

    /// <summary>A governor served less than twelve months.</summary>
    ServedTooShort,

    /// <summary>Somebody was not trained in the two years before.</summary>
    NotTrained,

    /// <summary>The clerk was not trained in the two years before.</summary>
    ClerkNotTrained,
}

/// <summary>Who may sit on an independent review panel.</summary>
/// <remarks>
/// R-IRP-03. Source: SI 2012/1033 Sch 1. Size and seats are sourced; the limits in years and months rest on practice, not
/// on a text anyone checked.
/// </remarks>
public static class PanelComposition
{
    private const int WithinYears = 5;
    private const int GovernorMonths = 12;
    private const int TrainingYears = 2;

    /// <summary>Everything wrong with a panel that sits on a day, each problem once. Empty when it may sit.</summary>
    /// <param name="members">The members.</param>
    /// <param name="clerkTrainedOn">When the clerk was last trained. Null when never.</param>
    /// <param name="sitsOn">The day of the review.</param>
    public static IReadOnlyList<PanelProblem> Check(IReadOnlyList<PanelMember> members, DateOnly? clerkTrainedOn, DateOnly sitsOn)
    {
        ArgumentNullException.ThrowIfNull(members);
        var ofEach = members.Count == 5 ? 2 : 1;
        var problems = new List<PanelProblem>();
        AddIf(members.Count is not (3 or 5), PanelProblem.Size);
        AddIf(members.Count(member => member.Seat == PanelSeat.LayChair) != 1, PanelProblem.LayChair);
        AddIf(members.Count(member => member.Seat == PanelSeat.Headteacher) != ofEach, PanelProblem.Headteachers);
        AddIf(members.Count(member => member.Seat == PanelSeat.Governor) != ofEach, PanelProblem.Governors);
        AddIf(members.Any(member => member.IsConnected), PanelProblem.Connected);
        AddIf(members.Any(member => member.Seat != PanelSeat.LayChair && member.ServedUntil < sitsOn.AddYears(-WithinYears)), PanelProblem.ServedTooLongAgo);
        AddIf(members.Any(member => member.Seat == PanelSeat.Governor && member.MonthsServed is not >= GovernorMonths), PanelProblem.ServedTooShort);
        AddIf(members.Any(member => !IsTrained(member.TrainedOn)), PanelProblem.NotTrained);
        AddIf(!IsTrained(clerkTrainedOn), PanelProblem.ClerkNotTrained);
        return problems;

        bool IsTrained(DateOnly? on) => on is { } trained && trained >= sitsOn.AddYears(-TrainingYears) && trained <= sitsOn;

        void AddIf(bool isWrong, PanelProblem problem)
        {
            if (isWrong)
            {
                problems.Add(problem);
            }
        }
    }
}
