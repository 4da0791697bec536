using Onroll.Core.AttendanceCasework;
using Onroll.Rules.Attendance;
using Onroll.Web.Design;

namespace Onroll.Web.AttendanceCasework;

/// <summary>What a step says, in the rows and words of its kind. The form asks for it by the same words.</summary>
internal static class StepRows
{
    public static IEnumerable<(string Label, string Value)> Of(AttendanceCaseStep step, string pupil)
    {
        ArgumentNullException.ThrowIfNull(step);
        (string Label, string? Value)[] rows =
        [
            ("Place", step.Place),
            ("Who", step.Participants),
            ("With", step.ParentName),
            (Barriers(pupil), step.Barriers),
            (Support(step.Kind), step.Support),
            (Agreed(step.Kind), step.Agreed),
            ("What the family said", step.ParentsWords),
            (step.Kind == AttendanceStepKind.Contract ? "Did the parent agree?" : "Did the family agree?", step.HasAgreed is { } agreed ? agreed ? "Yes" : "No" : null),
            ("Ends", step.EndsOn is { } ends ? ends.ToLong() + Unusual(step) : null),
            ("To look again", step.ReviewOn?.ToLong()),
            ("Recorded by", step.RecordedByName),
        ];
        return rows.Where(row => row.Value is not null).Select(row => (row.Label, row.Value!));   // filtered
    }

    public static string Barriers(string pupil) => $"What makes it hard for {pupil} to be in school";

    public static string Support(AttendanceStepKind kind) => kind switch
    {
        AttendanceStepKind.Contract => "What the school will do",
        AttendanceStepKind.NoticeToImprove => "Support still offered",
        _ => "Support offered",
    };

    public static string Agreed(AttendanceStepKind kind) => kind switch
    {
        AttendanceStepKind.Contract => "What the parent will do",
        AttendanceStepKind.NoticeToImprove => "What must improve",
        _ => "What was agreed, and who does what",
    };

    private static string Unusual(AttendanceCaseStep step)
    {
        var (earliest, latest) = NoticeToImprove.EndsBetween(step.On);
        return step.Kind == AttendanceStepKind.NoticeToImprove && (step.EndsOn < earliest || step.EndsOn > latest)
            ? $" (outside the usual {NoticeToImprove.FewestWeeks} to {NoticeToImprove.MostWeeks} weeks)" : "";
    }
}
