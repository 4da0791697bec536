using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;

namespace Onroll.Web.SetUp;

/// <summary>One pupil of a rehearsal and what would happen to them.</summary>
/// <param name="Rating">For the register alone.</param>
/// <param name="Stays">True when the pupil repeats the year, false when they could, null when there is nothing to choose.</param>
public sealed record YearTurnRow(PupilId PupilId, string Name, string Now, string Then, RegisterRating? Rating, bool? Stays);

/// <summary>One of the lists of a rehearsal.</summary>
public sealed record YearTurnList(string Key, string Title, string Note, IReadOnlyList<YearTurnRow> Rows)
{
    public bool HasChoice => Rows.Any(row => row.Stays is not null);

    public static IReadOnlyList<YearTurnList> All(YearTurnPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            new("leavers", "Leave", $"Their last day on roll is {Design.DateWords.ToPlain(plan.Turn.LeavingDate)}", [.. plan.Leavers.Select(p => Row(p, "Leaves", false))]),
            new("going-up", "Go up", "A form named after its year is renamed with it", [.. plan.GoingUp.Select(p => Row(p.Pupil, Place(p.NcYear, p.FormGroup), false))]),
            new("staying", "Stay as they are", "By your choice, or because the year on record is on no scale",
                [.. plan.Repeating.Select(p => Row(p, "Stays", true)), .. plan.OffScale.Select(p => Row(p, "Stays: look at the year", null))]),
            new("joining", "Join", "On record already, with a first day after those who leave have gone", [.. plan.Joiners.Select(p => Row(p, Place(p.NcYear, p.FormGroup), null))]),
            new("register", "Come off the register", "The others stay on it", [.. plan.RegisterClosed.Select(e => new YearTurnRow(e.PupilId, e.Name, "", "Closed", e.Rating, null))]),
        ];
    }

    private static YearTurnRow Row(PupilAtTurn pupil, string then, bool? stays) =>
        new(pupil.PupilId, pupil.Name, Place(pupil.NcYear, pupil.FormGroup), then, null, stays);

    private static string Place(string? ncYear, string? form) =>
        $"{(ncYear is null ? "Year not recorded" : ncYear == "R" ? "Reception" : $"Year {ncYear}")}{(form is null ? "" : $", {form}")}";
}
