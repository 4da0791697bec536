using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Letters;
using Onroll.Web.Access;
using Onroll.Web.Letters;

namespace Onroll.Web.AttendanceCasework;

/// <summary>A letter about a step of an attendance case, to one parent.</summary>
[Requires(Permission.KeepAttendanceCases)]
public sealed class WriteLetterModel(OpenAttendanceCaseFile open, CurrentViewer current, AttendanceCaseLetters letters) : FamilyLetterPage
{
    public OpenAttendanceCaseFile Open => open;

    [FromRoute]
    public Guid CaseId { get; set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid StepId { get; set; }

    public override IReadOnlyDictionary<string, string> Asked => new Dictionary<string, string> { ["step"] = StepId.ToString() };

    public override string Back => open.Address();

    protected override string Own => open.Address("letter");

    protected override DateOnly Today => open.Viewer.Today;

    protected override async Task<FamilyLetter?> PrepareAsync((string? Language, ReadingLevel? Level) wish, CancellationToken stop) =>
        await open.OpenAsync(CaseId, "Letter about attendance", stop) && open.MayKeep
            && open.File.Steps.FirstOrDefault(s => s.AttendanceCaseStepId == StepId) is { } step
            && open.Contacts.FirstOrDefault(c => c.ContactId == ContactId) is { } contact
            && (step.ContactId is null || step.ContactId == contact.ContactId)
            ? await letters.PrepareAsync(open.File, step, contact, wish, stop)
            : null;

    protected override Task SendAsync(FamilyLetterForm form, CancellationToken stop) =>
        letters.SendAsync(open.File, Prepared, form, current.ChangedBy("Recorded a letter about attendance as sent"), stop);
}
