using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.FairAccess;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.Demonstration;

/// <summary>Children under fair access: some who wait, one a school is to answer for, one refused, one agreed, one on roll; and children who arrive.</summary>
internal sealed class DemonstrationFairAccess(OnrollDbContext db, Patch patch)
{
    private const string Officer = "s.whitcombe@aldermere.example";
    private const string Coordinator = "d.hartnell@aldermere-partnership.example";

    private readonly DemonstrationClock _clock = new();
    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 61);
    private readonly IReadOnlyList<User> _people = DemonstrationPersonas.Users();
    private SchoolCalendar _calendar = null!;   // read before anything else
    private uint _ids;

    private DateOnly Today => patch.Options.Today;

    /// <returns>How many children it added whom no school had on roll.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        db.NewId = () => _dice.Id(_ids++);
        _calendar = (await db.CalendarOfAsync(null, stop)).Calendar;
        await StandingsAsync(stop);
        var added = 0;
        foreach (var line in DemonstrationData.Lines("fair-access.csv"))
        {
            added += await ChildAsync(line, stop) ? 1 : 0;
        }

        await WorkOutAsync(stop);
        await ArrivalsAsync(stop);
        db.ChangeTracker.Clear();
        return added;
    }

    // Facts of some weeks ago: what happened before is in the numbers.
    private async Task StandingsAsync(CancellationToken stop)
    {
        var from = Before(30);
        _clock.Set(from, 9);
        var forms = DemonstrationData.Lines("fair-access-schools.csv").Select(line => new StandingForm(patch.School(line["school"]).Id, from)
        {
            Roll = line.Whole("roll"), AdmissionNumber = line.Whole("pan"), Points = (decimal)line.Number("points"), Source = "Panel of the autumn term",
            Places = Enumerable.Range(7, 5).ToDictionary(year => year, year => line.Whole(string.Create(CultureInfo.InvariantCulture, $"y{year}")) ?? 0),
            IsInSpecialMeasures = line["school"] == "brackenfold", Faith = line["school"] == "st-osrics" ? "Church of England" : null,
        });
        await new KeepStanding(db).RunAsync([.. forms], By(Officer, "Entered schools’ facts for fair access"), stop);
    }

    private async Task<bool> ChildAsync(DataLine line, CancellationToken stop)
    {
        var agreed = line.Whole("day") is { } day ? Before(day) : (DateOnly?)null;
        var referred = agreed is { } applies ? _calendar.SchoolDayBefore(applies, 2)?.Date ?? applies.AddDays(-3) : Before(1);
        _clock.Set(referred, 10);
        var (forename, surname) = (line["forename"], line["surname"]);
        var known = line.Text("known") is not null ? await db.Pupils.SingleAsync(p => p.Forename == forename && p.Surname == surname, stop) : null;
        var viewer = await ViewerAsync(line["by"] == "authority" ? Officer : Coordinator, referred, stop);
        var (keep, by) = (new KeepCase(db, _clock), By(line["by"] == "authority" ? Officer : Coordinator, "Referred a child for fair access"));
        var form = Form(line, referred);
        var kept = known is not null
            ? await keep.ReferAsync(viewer, known.PupilId, form, by, stop)
            : await keep.ReferNewcomerAsync(viewer, (new NewcomerForm(forename, surname, Born(line), line.Text("sex"), line.Text("postcode")), form), by, stop);
        var id = kept is FairAccessKept.Saved saved ? saved.Id : throw new InvalidOperationException($"The demonstration cannot refer {forename} {surname}.");
        if (agreed is { } from)
        {
            _clock.Set(from, 11);
            await keep.AgreeAsync(id, from, By(Officer, "Agreed that the fair access protocol applies"), stop);
        }

        if (line.Text("place") is { } place)
        {
            await DecidedAsync(id, patch.School(place), line, stop);
        }

        db.ChangeTracker.Clear();
        return known is null;
    }

    private ReferralForm Form(DataLine line, DateOnly referred) => new()
    {
        NcYear = line.Whole("year"), Category = line.Word<FairAccessCategory>("category"), Evidence = line["evidence"], Tried = line.Text("tried"), LastDayOn = line.Whole("weeks_out") is { } weeks ? referred.AddDays(-7 * weeks) : null,
        LastSchoolId = line.Text("last") is { } last ? patch.School(last).Id : null, LastSchoolName = line.Text("elsewhere"), Preferences = Schools(line, "wish"), SiblingAt = Schools(line, "sibling"),
        CannotFaiths = line.Text("faith"), ChildsViews = line.Text("child"), ParentsViews = line.Text("parents"), IsDisruptive = line.Text("disruptive") is not null,
        Metres = Schools(line, "all").Index().ToDictionary(school => school.Item, _ => 1200 + (100 * _dice.Below(95))),
    };

    private async Task DecidedAsync(Guid id, DemonstrationSchool school, DataLine line, CancellationToken stop)
    {
        var on = Before(line.Whole("decided") ?? 3);
        _clock.Set(on, 14);
        var kept = await new DecidePlace(db, _clock).RunAsync(id, school.Id, null, "Agreed by the panel at its meeting", By(Officer, "Decided a fair access place"), stop);
        var decision = kept is FairAccessKept.Saved saved ? saved.Id : throw new InvalidOperationException("The demonstration cannot decide a place.");
        var answer = new AnswerPlace(db, _clock);
        var head = new ChangedBy(UserId.System, school.Organisation.Name, "Answered for a child under fair access");
        _clock.Set(on.AddDays(1), 9);
        switch (line["answer"])
        {
            case "refused":
                await answer.RefuseAsync(decision, "Year 10 is two over number and three children in it came from permanent exclusion this year.", head, stop);
                break;
            case "agreed":
                await answer.AgreeAsync(decision, Today.AddDays(10), head, stop);
                break;
            case "placed":
                await answer.AgreeAsync(decision, on.AddDays(7), head, stop);
                _clock.Set(on.AddDays(7), 9);
                await answer.AdmitAsync(decision, on.AddDays(7), head, stop);
                break;
        }
    }

    private async Task WorkOutAsync(CancellationToken stop)
    {
        _clock.Set(Today, 10, 14);
        var protocol = (await db.ProtocolsAsync(patch.Partnership.PartnershipId, Today, stop))[0];
        await new WorkOutRound(db, new AskFairAccess(db, new FairAccessSchools(db)), _clock).RunAsync(patch.Partnership.PartnershipId, protocol.Id, Person(Officer).Name, stop);
    }

    // A primary school's list for the next September, and two children who came this autumn.
    private async Task ArrivalsAsync(CancellationToken stop)
    {
        _clock.Set(Today, 8);
        var keep = new KeepArrivals(db);
        string[] to = ["alderway", "cinder-lane", "st-osrics", "alderway"];
        string[] concerns =
        [
            "Settles with one adult she knows. Big rooms and bells are hard for her.", "Has moved school four times. Reads everything about trains; a good way in.",
            "Quick to help younger children. Needs warning before changes.", "Attendance fell in the summer when his mother was ill. The family asks for help early when they are asked kindly.",
        ];
        var primary = patch.School("brook-street");
        var pupils = await db.Enrolments.AsNoTracking().Where(e => e.OrganisationId == primary.Id && e.NcYear == "6" && e.LeavingDate == null).OrderBy(e => e.PupilId).Select(e => e.PupilId).Take(to.Length).ToListAsync(stop);
        var head = new Viewer
        {
            UserId = UserId.System, Name = "The Year 6 teacher", AreaId = db.AreaId, AppointmentId = default, OrganisationId = primary.Id, OrganisationKind = primary.Organisation.Kind, Role = Role.SchoolLead, RollOrganisations = [primary.Id], Today = Today, GraceFrom = Today,
        };
        foreach (var (at, pupil) in pupils.Index())
        {
            await keep.ListAsync(head, pupil, new ArrivalForm(ArrivalKind.Transition, patch.School(to[at]).Id, new DateOnly(2027, 9, 2), concerns[at], null), new ChangedBy(UserId.System, head.Name, "Listed an arrival"), stop);
        }

        var alderway = patch.School("alderway").Id;
        var newcomer = await db.Enrolments.AsNoTracking().Where(e => e.OrganisationId == alderway && e.LeavingDate == null && e.Status == "C" && !db.FairAccessCases.Any(c => c.PupilId == e.PupilId))
            .OrderByDescending(e => e.EntryDate).ThenBy(e => e.PupilId).Select(e => (PupilId?)e.PupilId).FirstOrDefaultAsync(stop);
        if (newcomer is { } pupilId)
        {
            var ruth = await ViewerAsync("r.adeyemi@alderway.example", Today, stop);
            await keep.ListAsync(
                ruth, pupilId, new ArrivalForm(ArrivalKind.FromHomeEducation, alderway, Today, "Taught at home for two years and glad to be back. New to timetables and to crowds.", "A named adult at the door each morning; half an hour of reading with the librarian"),
                By("r.adeyemi@alderway.example", "Listed an arrival"), stop);
        }
    }

    private List<OrganisationId> Schools(DataLine line, string column) =>
        column == "all" ? [.. patch.Schools.Where(s => s.IsSecondary).Select(s => s.Id)] : [.. (line.Text(column) ?? "").Split('+', StringSplitOptions.RemoveEmptyEntries).Select(key => patch.School(key).Id)];

    private static DateOnly Born(DataLine line) => new(2026 - 4 - line.Whole("year")!.Value, 3 + (line.Whole("year")!.Value % 5), 4 + (line["surname"].Length * 2));   // every line has a year

    private DateOnly Before(int schoolDays) => _calendar.SchoolDayBefore(Today, schoolDays)?.Date ?? Today.AddDays(-7 * schoolDays / 5);

    private async Task<Viewer> ViewerAsync(string email, DateOnly on, CancellationToken stop)
    {
        var appointment = DemonstrationPersonas.Appointments(patch, _people).First(a => a.UserId == Person(email).Id && a.Role is Role.LaOfficer or Role.Coordinator or Role.SchoolLead);
        return await db.ViewerAsync(Person(email).Id, appointment.AppointmentId, on, stop) ?? throw new InvalidOperationException($"{email} holds no role.");
    }

    private ChangedBy By(string email, string reason) => new(Person(email).Id, Person(email).Name, reason);

    private User Person(string email) => _people.Single(user => user.Email == email);
}
