using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.Support;

/// <summary>The register of pupils at risk: who, why, and what is due.</summary>
[Requires(Permission.SeeRegister)]
public sealed class RegisterModel(OnrollDbContext db, CurrentViewer current, TimeProvider time) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true), FromQuery]
    public RegisterAddress Address { get; set; } = new();

    public Viewer Viewer => current.Viewer;

    public RegisterFilter Filter { get; private set; } = new();

    public RegisterPage Entries { get; private set; } = new([], 0);

    public IReadOnlyDictionary<RegisterEntryId, RegisterFigures> Figures { get; private set; } = new Dictionary<RegisterEntryId, RegisterFigures>();

    public IReadOnlyList<YearCounts> Years { get; private set; } = [];

    public IReadOnlyList<RegisterSchool> Schools { get; private set; } = [];

    public IReadOnlyList<RegisterOwner> Owners { get; private set; } = [];

    /// <summary>The rules of the one school shown. Null while several are.</summary>
    public RegisterRulesInForce? Rules { get; private set; }

    public AreaCalendars Calendars { get; private set; } = new([]);

    public int OnRoll { get; private set; }

    public int OnRegister => Years.Sum(year => year.Total);

    /// <summary>Whether rows can be chosen: the person keeps a register.</summary>
    public bool MayKeep => current.May(Permission.KeepRegister);

    public bool MayExport => current.May(Permission.ExportPupils);

    public DateTime ShownAtUtc { get; private set; }

    /// <summary>The school shown, by its own or because there is only one. Null while several are.</summary>
    public RegisterSchool? School => Schools.Count == 1 ? Schools[0] : Schools.FirstOrDefault(s => s.OrganisationId == Filter.SchoolId);

    public async Task OnGetAsync(CancellationToken stop)
    {
        (Filter, ShownAtUtc) = (Address.Filter(), time.UtcNowStored());
        Schools = await db.RegisterSchoolsAsync(Viewer, stop);
        Entries = await db.RegisterPageAsync(Viewer, Filter, ((Address.Page - 1) * PageSize, PageSize), stop);
        Figures = await db.RegisterFiguresAsync(Entries.Rows, Viewer.Today, stop);
        Years = await db.RegisterYearsAsync(Viewer, Filter.SchoolId, stop);
        OnRoll = await db.PupilsOnRollAsync(Viewer, Filter.SchoolId, stop);
        Calendars = await db.CalendarsAsync(stop);
        if (School is { } school)
        {
            Rules = await db.RegisterRulesOfAsync(school.OrganisationId, Viewer.Today, stop);
            Owners = await db.RegisterOwnersAsync(school.OrganisationId, Viewer.Today, stop);
        }
    }

    /// <summary>School days to the review; calendar weekdays where no calendar reaches.</summary>
    public int? ReviewIn(RegisterRow row) => row.ReviewOn is { } day
        ? Calendars.Of(row.OrganisationId).Calendar.SchoolDaysUntil(Viewer.Today, day) ?? day.DayNumber - Viewer.Today.DayNumber
        : null;

    public string Lead => School is { } school
        ? string.Create(DateWords.English, $"{school.Name}, {OnRegister:N0} of {OnRoll:N0} pupils. Rules: {RulesWords}.")
        : string.Create(DateWords.English, $"{Schools.Count:N0} schools, {OnRegister:N0} pupils.");

    private string RulesWords => Rules is null
        ? ""
        : Rules.OwnerId is null ? "Onroll’s own, until the partnership sets its rules" : $"{Rules.Rules.Name}, version {Rules.Rules.Version}, from {Rules.Rules.EffectiveFrom.ToPlain()}";
}
