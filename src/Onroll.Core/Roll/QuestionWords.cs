namespace Onroll.Core.Roll;

/// <summary>Questions in words.</summary>
public static class QuestionWords
{
    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.AfternoonAfterIncident => "Away after an incident that day",
        QuestionKind.Wording => "Words in an incident’s record",
        QuestionKind.RepeatedAfternoons => "Afternoons away",
        QuestionKind.LongPartTimeTimetable => "A long part-time timetable",
        QuestionKind.OffSiteWithoutProvider => "Off site, provider not recorded",
        QuestionKind.NotTimetabledAtCompulsoryAge => "Code X at compulsory age",
        QuestionKind.PartTimeWithoutRecord => "Code C2, no timetable recorded",
        QuestionKind.SoonAfterSuspension => "Left soon after a suspension",
        QuestionKind.BeforeExamCensus => "Left before exams",
        QuestionKind.ParentAsked => "What the parent said",
        _ => "Left during a move",
    };

    public static string Of(QuestionOutcome outcome) => outcome switch
    {
        QuestionOutcome.Explained => "There is an explanation",
        QuestionOutcome.PutRight => "A mark or record was wrong, and is put right",
        _ => "It should not have happened, and is being put right",
    };
}
