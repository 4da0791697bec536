using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Corrects one mark of the school's own register. The old mark, the person and the reason are kept (R-ATT-01).</summary>
[Requires(Permission.CorrectPupils)]
public sealed class CorrectMarkPageModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, CorrectMark correct) : PageModel
{
    private const int MostShown = 10;

    private AttendanceMarks? _marks;

    public PupilRecord Record => record;

    [BindProperty(SupportsGet = true, Name = "on"), Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = "session")]
    public Session? Session { get; set; }

    /// <summary>The mark the person was looking at, as it is stored.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether a day and session with a register have been chosen.</summary>
    public bool IsChosen => _marks is not null;

    public IReadOnlyList<CorrectedMark> Corrected { get; private set; } = [];

    public static IReadOnlyList<Choice> Sessions { get; } = [new("Morning", "Morning"), new("Afternoon", "Afternoon")];

    /// <summary>What stands there now.</summary>
    public string Now => _marks!.Get(On!.Value, Session!.Value) is { } code ? $"{code.Value}, {code.Meaning}" : "no mark";   // asked only where chosen

    public IReadOnlyList<Choice> Codes => [.. AttendanceCode.All.Where(code => code.IsValidOn(On!.Value)).Select(code => new Choice(code.Value, $"{code.Value}: {code.Meaning}"))];   // likewise

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (On is not null || Session is not null)
        {
            await ChooseAsync(stop);
            Seen = IsChosen ? StoredNow.ToString() : null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        await ChooseAsync(stop);
        if (!IsChosen || this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        var code = AttendanceCode.Find(Code)!;   // checked just above
        var at = (On!.Value, Session!.Value);
        if (!await correct.RunAsync((pupilId, current.Viewer.OrganisationId), at, Seen is [var seen] ? seen : AttendanceCode.NoneStored, code, current.ChangedBy(Text.Kept(Reason)!), stop))
        {
            Seen = StoredNow.ToString();
            return this.Conflict($"Somebody else changed this mark while you were writing. It is {Now} now; what you typed is below");
        }

        TempData["Notice"] = $"The mark of {at.Item1.ToDay()}, {at.Item2.ToString().ToLowerInvariant()}, is {code.Value} now";
        TempData["NoticeMore"] = "The mark that stood there is kept, with your name and reason.";
        return Redirect(record.Address("attendance"));
    }

    private char StoredNow => _marks!.Stored(On!.Value, Session!.Value);   // asked only where chosen

    private IEnumerable<FieldError> Errors()
    {
        if (AttendanceCode.Find(Code) is not { } code || !code.IsValidOn(On!.Value))
        {
            yield return new(nameof(Code), "Choose the right code");
        }
        else if (code.Stored == StoredNow)
        {
            yield return new(nameof(Code), $"The mark is {code.Value} already");
        }

        if (Text.Kept(Reason) is not { } reason)
        {
            yield return new(nameof(Reason), "Enter why the mark is wrong");
        }
        else if (reason.Length > ChangedBy.ReasonMaxLength)
        {
            yield return new(nameof(Reason), $"Use {ChangedBy.ReasonMaxLength} characters or fewer");
        }
    }

    private async Task ChooseAsync(CancellationToken stop)
    {
        if (this.HasErrors(DayErrors()))
        {
            return;
        }

        var year = AcademicYear.Containing(On!.Value);   // checked just above
        var text = await db.AttendanceYears
            .Where(a => a.PupilId == record.PupilId && a.OrganisationId == current.Viewer.OrganisationId && a.AcademicYear == year.Key)
            .Select(a => a.Marks).SingleOrDefaultAsync(stop);
        if (text is null)
        {
            ModelState.AddModelError("On", $"Your school has no register of {record.Header.FirstName} for {year.Name}");
            return;
        }

        _marks = AttendanceMarks.Parse(year, text);
    }

    private IEnumerable<FieldError> DayErrors()
    {
        if (On is not { } on)
        {
            yield return new("On", "Enter the day of the mark");
        }
        else if (on > record.Today || on < record.Today.AddYears(-2))
        {
            yield return new("On", "The day must be in the last two years, and not in the future");
        }
        else if (on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            yield return new("On", "Registers are kept from Monday to Friday");
        }

        if (Session is not { } session || !Enum.IsDefined(session))
        {
            yield return new("Session", "Choose morning or afternoon");
        }
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Correct a mark", RecordSections.Attendance, stop) || !record.MayCorrect)
        {
            return false;
        }

        Corrected = await db.CorrectedMarksAsync(pupilId, MostShown, stop);
        return true;
    }
}
