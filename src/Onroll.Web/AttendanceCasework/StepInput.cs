using System.ComponentModel.DataAnnotations;
using Onroll.Core;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Pupils;
using Onroll.Rules.Attendance;
using Onroll.Web.Design;
using Onroll.Web.Pupils;

namespace Onroll.Web.AttendanceCasework;

/// <summary>A step as the form holds it.</summary>
public sealed class StepInput
{
    /// <summary>The version the form was made from; 0 for a new step.</summary>
    public int Seen { get; set; }

    [Display(Name = "Day")]
    public DateOnly? On { get; set; }

    public string? MeetsAt { get; set; }

    public string? Place { get; set; }

    public Guid? ParentId { get; set; }

    public string? Participants { get; set; }

    public string? PupilsWords { get; set; }

    public string? ParentsWords { get; set; }

    public string? Barriers { get; set; }

    public string? Support { get; set; }

    public string? Agreed { get; set; }

    public bool? HasAgreed { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Day to look again")]
    public DateOnly? ReviewOn { get; set; }

    public static StepInput Of(AttendanceCaseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new StepInput
        {
            Seen = step.Version, On = step.On, MeetsAt = step.MeetsAt?.ToClock(), Place = step.Place, ParentId = step.ContactId, Participants = step.Participants,
            PupilsWords = step.PupilsWords, ParentsWords = step.ParentsWords, Barriers = step.Barriers, Support = step.Support, Agreed = step.Agreed, HasAgreed = step.HasAgreed,
            EndsOn = step.EndsOn, ReviewOn = step.ReviewOn,
        };
    }

    public StepForm Form(AttendanceStepKind kind, Contact? parent) => new(kind, On, parent)
    {
        MeetsAt = TimeOnly.TryParse(MeetsAt, DateWords.English, out var at) ? at : null,
        Place = Text.Kept(Place),
        Participants = Text.Kept(Participants),
        PupilsWords = Text.Kept(PupilsWords),
        ParentsWords = Text.Kept(ParentsWords),
        Barriers = Text.Kept(Barriers),
        Support = Text.Kept(Support),
        Agreed = Text.Kept(Agreed),
        HasAgreed = HasAgreed,
        EndsOn = EndsOn,
        ReviewOn = ReviewOn,
    };

    public IEnumerable<FieldError> TimeErrors()
    {
        if (!string.IsNullOrWhiteSpace(MeetsAt) && !TimeOnly.TryParse(MeetsAt, DateWords.English, out _))
        {
            yield return new(nameof(MeetsAt), "Enter a time, such as 3:10pm or 15:10");
        }
    }
}
