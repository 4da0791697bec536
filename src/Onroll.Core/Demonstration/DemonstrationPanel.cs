using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Ladders;
using Onroll.Core.Letters;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Demonstration;

/// <summary>A panel with meetings behind it and one in a few days, made the way people make one: by the use cases, on the days it happened.</summary>
internal sealed class DemonstrationPanel(OnrollDbContext db, Patch patch)
{
    private const string Coordinator = "d.hartnell@aldermere-partnership.example";

    private static readonly (string Email, Role Role, string Body, string Seat, bool Chairs, bool Hosts)[] Members =
    [
        (Coordinator, Role.Chair, "office", "chair", true, false),
        ("r.adeyemi@alderway.example", Role.PanelMember, "alderway", "school", false, true),
        ("c.delaney@fallowgate.example", Role.PanelMember, "fallowgate", "school", false, true),
        ("a.rahman@hollinmill.example", Role.PanelMember, "hollin-mill", "school", false, true),
        ("l.farrow@cinderlane.example", Role.SchoolLead, "cinder-lane", "school", false, true),
        ("m.sykes@thekiln.example", Role.PanelMember, "the-kiln", "provider", false, false),
        ("s.whitcombe@aldermere.example", Role.LaOfficer, "aldermere-council", "authority", false, false),
        ("b.nkemelu@aldermere.example", Role.LaCaseworker, "aldermere-council", "arrivals", false, false),
        ("z.haddad@camhs.example", Role.AgencyWorker, "camhs", "adviser", false, false),
        ("v.osei@earlyhelp.example", Role.AgencyWorker, "early-help", "adviser", false, false),
    ];

    private static readonly (string School, string Asks)[] Arrivals =
        [("dunmere", "Back from home education: support from the first day"), ("eastholm", "New to the area, looked after: a school that knows the need")];

    private readonly DemonstrationClock _clock = new();
    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 50);
    private readonly IReadOnlyList<User> _people = DemonstrationPersonas.Users();
    private PanelType _type = StandardPanel.Type;   // until the way of working is read
    private uint _ids;

    private DateOnly Today => patch.Options.Today;

    /// <summary>The Tuesday after today.</summary>
    private DateOnly Next => Enumerable.Range(1, 7).Select(Today.AddDays).First(day => day.DayOfWeek == DayOfWeek.Tuesday);

    public async Task RunAsync(CancellationToken stop)
    {
        db.NewId = () => _dice.Id(_ids++);
        _type = (await db.PanelTypesAsync(patch.Partnership.PartnershipId, Today, stop))[0];
        var series = await SeriesAsync(stop);
        var referrals = new DemonstrationReferrals(db, patch, (_clock, _type), email => By(email, "Worked on a referral"));
        await referrals.ChooseAsync(stop);
        await JourneyAsync(series, referrals, stop);
        await HeldAsync(series, Next.AddDays(-35), await referrals.FirstAsync(Next.AddDays(-35), stop), approved: true, stop);
        await HeldAsync(series, Next.AddDays(-14), await referrals.SecondAsync(Next.AddDays(-14), stop), approved: false, stop);
        await referrals.NowAsync(Today, stop);
        await ComingAsync(series, stop);
        await referrals.StillWritingAsync(Today, stop);
        db.ChangeTracker.Clear();
    }

    private async Task<PanelSeries> SeriesAsync(CancellationToken stop)
    {
        var from = new DateOnly(2025, 9, 1);
        _clock.Set(from, 9);
        var keep = new KeepSeries(db);
        var by = By(Coordinator, "Set up the panel");
        var id = await keep.BeginAsync(patch.Partnership.PartnershipId, _type, new SeriesForm("Partnership panel", new TimeOnly(13, 0), 120, 2, 6, null), by, stop);
        var series = await db.PanelSeries.SingleAsync(s => s.PanelSeriesId == id, stop);
        foreach (var (email, role, body, seat, chairs, hosts) in Members)
        {
            await keep.AddMemberAsync(series, new SeriesMemberForm(AppointmentOf(email, role), patch.Organisation(body).OrganisationId, seat, chairs, hosts), from, by, stop);
        }

        DateOnly[] days = [Next.AddDays(-35), Next.AddDays(-14), Next, Next.AddDays(14)];
        foreach (var day in days)
        {
            await keep.ScheduleAsync(series, _type, (day, day), by, stop);
        }

        return series;
    }

    // The pupil whose move has lasted a year: heard before it, after the school had been asked once for more.
    private async Task JourneyAsync(PanelSeries series, DemonstrationReferrals referrals, CancellationToken stop)
    {
        var direction = await db.Moves.AsNoTracking().Where(m => m.Ending == MoveEnding.Transferred && m.FinalisedOn == null).OrderBy(m => m.StartsOn).FirstOrDefaultAsync(stop);
        if (direction is null)
        {
            return;   // too small a demonstration for moves
        }

        var tuesday = direction.StartsOn.AddDays(-14);
        tuesday = tuesday.AddDays(((int)DayOfWeek.Tuesday - (int)tuesday.DayOfWeek + 7) % 7);
        await new KeepSeries(db).ScheduleAsync(series, _type, (tuesday, tuesday), By(Coordinator, "Set a meeting"), stop);
        if (await referrals.OneAsync((direction.PupilId, direction.HomeId, "r.adeyemi@alderway.example"), tuesday.AddDays(-9), returns: 1, stop) is not null)
        {
            var form = new DecisionForm
            {
                DecisionId = "direction", Reason = "Two reviews show that the plan alone does not hold. Time at another school, with friends he has chosen, is worth trying before anything else.",
                FromOn = direction.StartsOn, UntilOn = direction.EndsOn, ReviewOn = direction.StartsOn.AddDays(21), ReceiverId = direction.HostId,
            };
            await HeldAsync(series, tuesday, new Dictionary<PupilId, DecisionForm> { [direction.PupilId] = form }, approved: true, stop);
        }
    }

    private async Task HeldAsync(PanelSeries series, DateOnly on, IReadOnlyDictionary<PupilId, DecisionForm> decisions, bool approved, CancellationToken stop)
    {
        var access = await AgendaAsync(series, on, on.AddDays(-4), stop);
        if (access is null)
        {
            return;
        }

        var run = new RunMeeting(db, _clock);
        var record = new RecordDecision(db, _clock);
        _clock.Set(on, 13);
        await run.StartAsync(access, By(Coordinator, "Began a panel meeting"), stop);
        foreach (var (seat, number) in (await db.MeetingSeats.Where(s => s.PanelMeetingId == access.Meeting.PanelMeetingId).OrderBy(s => s.Name).ToListAsync(stop)).Select((seat, number) => (seat, number)))
        {
            await run.AttendAsync(access, seat.MeetingSeatId, (number == 3 ? Presence.Apologies : Presence.Here, null), By(Coordinator, "Marked who was there"), stop);
        }

        var items = await db.AgendaItems.Where(i => i.PanelMeetingId == access.Meeting.PanelMeetingId).OrderBy(i => i.Number).ToListAsync(stop);
        foreach (var (item, number) in items.Select((item, number) => (item, number)))
        {
            _clock.Set(on, 13, Math.Min(59, 4 + (number * 6)));
            await run.GoToAsync(access, item.AgendaItemId, By(Coordinator, "Went to an item"), stop);
            if (decisions.TryGetValue(item.PupilId, out var form))
            {
                await record.RunAsync((access, _type), item, (form, item.Version), By(Coordinator, "Recorded a decision"), stop);
                await record.AddActionAsync(item, new ActionForm("Tell the family and agree the first steps with them", item.OrganisationId, null, on.AddDays(7)), By(Coordinator, "Planned what follows"), stop);
            }
        }

        _clock.Set(on, 14, 50);
        await run.CloseAsync(access, "The panel thanked the host school.", By(Coordinator, "Ended the meeting"), stop);
        if (approved)
        {
            await DoneAsync(on, items, stop);
        }

        var untold = approved ? null : items.LastOrDefault(i => i.IsDecided && i.OrganisationId == patch.School("alderway").Id);
        await TellAsync(on, items.Where(i => i != untold), stop);
        if (approved)
        {
            _clock.Set(on.AddDays(21), 13, 5);
            await run.ApproveMinutesAsync(access, By(Coordinator, "Approved the minutes"), stop);
        }
    }

    // What an older meeting asked for has been done.
    private async Task DoneAsync(DateOnly on, IReadOnlyList<AgendaItem> items, CancellationToken stop)
    {
        var ids = items.Select(i => i.AgendaItemId).ToList();
        foreach (var action in await db.PlannedActions.Where(a => a.FromId != null && ids.Contains(a.FromId.Value)).ToListAsync(stop))
        {
            action.DoneAtUtc = on.AddDays(6).ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc);
        }

        await db.SaveAsync(By(Coordinator, "Marked as done"), stop);
    }

    // Each family hears it the same day from its own school; one school of the last meeting still has to.
    private async Task TellAsync(DateOnly on, IEnumerable<AgendaItem> items, CancellationToken stop)
    {
        var tell = new TellFamily(db, _clock);
        foreach (var item in items.Where(i => i is { IsDecided: true, CarriedBecause: null } && Tellers.ContainsKey(i.OrganisationId)))
        {
            var email = Tellers[item.OrganisationId];
            _clock.Set(on, 16);
            var viewer = await db.ViewerAsync(Person(email).Id, AppointmentOf(email, Role.SchoolLead), on, stop) ?? throw new InvalidOperationException($"{email} holds no role.");
            if (await tell.FindAsync(viewer, item.AgendaItemId, stop) is { Contacts: [var first, ..] } decided)
            {
                var letter = await tell.PrepareAsync(decided, first, (null, null), Person(email).Name, stop);
                await tell.SendAsync(decided, letter, new FamilyLetterForm(letter.Letter.Text, NoticeDelivery.Email, on), By(email, "Told a family what a panel decided"), stop);
            }
        }
    }

    private Dictionary<OrganisationId, string> Tellers => DemonstrationReferrals.Leads.ToDictionary(lead => patch.Organisation(lead.School).OrganisationId, lead => lead.Email);

    private async Task ComingAsync(PanelSeries series, CancellationToken stop)
    {
        var access = await AgendaAsync(series, Next, Today, stop);
        if (access is not null && await db.AgendaItems.Where(i => i.PanelMeetingId == access.Meeting.PanelMeetingId).OrderBy(i => i.Number).Select(i => (Guid?)i.AgendaItemId).LastOrDefaultAsync(stop) is { } item)
        {
            await new CirculatePapers(db, _clock).DeclareConflictAsync(
                access, item, (AppointmentOf("c.delaney@fallowgate.example", Role.PanelMember), "The pupil is a neighbour’s child"), By("c.delaney@fallowgate.example", "Declared an interest"), stop);
        }
    }

    // Filled from what waits and sent out some days before.
    private async Task<MeetingAccess?> AgendaAsync(PanelSeries series, DateOnly on, DateOnly sent, CancellationToken stop)
    {
        var meeting = await db.PanelMeetings.SingleOrDefaultAsync(m => m.PanelSeriesId == series.PanelSeriesId && m.On == on, stop);
        if (meeting is null)
        {
            return null;   // a holiday, when the demonstration plays on another day
        }

        _clock.Set(sent, 15);
        var access = new MeetingAccess(meeting, series, true, null);
        var viewer = await db.ViewerAsync(Person(Coordinator).Id, AppointmentOf(Coordinator, Role.Coordinator), sent, stop) ?? throw new InvalidOperationException("The coordinator holds no role.");
        await new BuildAgenda(db).FillAsync(access, _type, viewer, By(Coordinator, "Filled the agenda"), stop);
        if (sent == Today)
        {
            await AddArrivalsAsync(access, stop);
            await AddChallengeAsync(access, stop);
        }

        await new CirculatePapers(db, _clock).RunAsync(access, _type, By(Coordinator, "Sent the papers"), stop);
        return access;
    }

    // Pupils new to the area, whose schools share with the coordinator so that the panel can hear of them.
    private async Task AddArrivalsAsync(MeetingAccess access, CancellationToken stop)
    {
        foreach (var (school, asks) in Arrivals)
        {
            var id = patch.Organisation(school).OrganisationId;
            var pupil = await db.Enrolments.Where(e => e.OrganisationId == id && e.LeavingDate == null && !db.AgendaItems.Any(i => i.PupilId == e.PupilId))
                .OrderByDescending(e => e.EntryDate).ThenBy(e => e.PupilId).Select(e => e.PupilId).FirstAsync(stop);
            await AddSharedAsync(access, (pupil, id), new ItemForm(pupil, AgendaItemKind.Arrivals, asks, LawfulBasis.PublicTask), RecordSections.Identity | RecordSections.Attendance, stop);
        }
    }

    // Excluded without the steps and without the panel: the head is asked how it came to that.
    private async Task AddChallengeAsync(MeetingAccess access, CancellationToken stop)
    {
        var left = await db.LadderChanges.AsNoTracking().Where(c => c.Kind == LadderChangeKind.ExcludedWithout).OrderByDescending(c => c.On).ThenBy(c => c.PupilId).FirstOrDefaultAsync(stop);
        if (left is not null)
        {
            var form = new ItemForm(left.PupilId, AgendaItemKind.Challenges, "Permanent exclusion without the steps of the ladder: what was tried, and can it be rescinded?", LawfulBasis.PublicTask);
            await AddSharedAsync(access, (left.PupilId, left.OrganisationId), form, RecordSections.Identity | RecordSections.Attendance | RecordSections.Exclusions | RecordSections.Support, stop);
        }
    }

    private async Task AddSharedAsync(MeetingAccess access, (PupilId Pupil, OrganisationId School) whom, ItemForm form, RecordSections sections, CancellationToken stop)
    {
        var office = patch.Organisation("office").OrganisationId;
        ShareRecord.Add(db, whom.Pupil, new ShareDetails(
            office, SharePurpose.PanelAgenda, LawfulBasis.PublicTask, SpecialCategory.ConditionFor(sections), sections, Today, Today.AddMonths(1), "So that the panel can agree what helps")
        {
            Audience = ShareAudience.Coordinators,
        });
        await new BuildAgenda(db).AddAsync(access, _type, (form, whom.School, sections), By(Coordinator, "Put a pupil on the agenda"), stop);
    }

    private ChangedBy By(string email, string reason) => new(Person(email).Id, Person(email).Name, reason);

    private User Person(string email) => _people.Single(user => user.Email == email);

    private AppointmentId AppointmentOf(string email, Role role) =>
        DemonstrationPersonas.Appointments(patch, _people).First(a => a.UserId == Person(email).Id && a.Role == role).AppointmentId;
}
