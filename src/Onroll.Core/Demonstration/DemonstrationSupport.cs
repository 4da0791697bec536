using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Audit;
using Onroll.Core.Coaching;
using Onroll.Core.Forms;
using Onroll.Core.Interventions;
using Onroll.Core.Packs;
using Onroll.Core.Plans;
using Onroll.Core.PreExclusion;
using Onroll.Core.Restorative;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>What a school of the demonstration does by itself: interventions and the term's map, the room, conversations, assessments before exclusion and groups.</summary>
internal sealed class DemonstrationSupport(OnrollDbContext db, Patch patch)
{
    private const int FewestPupils = 12, MostInInterventions = 24, Together = 6, LeftWaiting = 1;

    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 45);
    private readonly DemonstrationSchool _school = patch.School("alderway");
    private Dictionary<string, UserId> _people = [];
    private uint _ids;

    private DateOnly Today => patch.Options.Today;

    public async Task RunAsync(CancellationToken stop)
    {
        var pupils = await CandidatesAsync(stop);
        if (pupils.Count < FewestPupils)
        {
            return;   // a demonstration too small to spare anybody
        }

        _people = (await db.Users.Select(u => new { u.Id, u.Name }).ToListAsync(stop)).GroupBy(u => u.Name).ToDictionary(of => of.Key, of => of.First().Id);
        var inInterventions = Math.Min(MostInInterventions, pupils.Count * 3 / 5);
        Interventions([.. pupils.Take(inInterventions)]);
        await ProvisionAsync(stop);
        await RoomAsync(stop);
        await ConversationsAsync([.. pupils.Skip(inInterventions)], stop);
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        await AssessmentsAsync(stop);
        await GroupsAsync(stop);
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.ChangeTracker.Clear();
    }

    // Pupils of Years 7 to 9 whom no story tells of.
    private Task<List<PupilId>> CandidatesAsync(CancellationToken stop) => db.Enrolments
        .Where(e => e.OrganisationId == _school.Id && e.Status == "C" && e.LeavingDate == null && (e.NcYear == "7" || e.NcYear == "8" || e.NcYear == "9")
            && !db.PupilVoices.Any(v => v.PupilId == e.PupilId) && !db.PlannedActions.Any(a => a.PupilId == e.PupilId) && !db.AgendaItems.Any(a => a.PupilId == e.PupilId))
        .Select(e => e.PupilId).Distinct().OrderBy(id => id).Take(2 * MostInInterventions).ToListAsync(stop);

    private void Interventions(List<PupilId> pupils)
    {
        var reading = Offer("Reading together", InterventionLevel.Group, "To read what lessons ask for without giving up.", "Parveen Khan", (30, 3, 14_00), TargetMeasure.OwnScale, "How sure am I when I read in class?");
        var calm = Offer("Managing anger", InterventionLevel.Individual, "To notice anger early and know what to do with it.", "Jas Sandhu", (40, 1, 35_00), TargetMeasure.Incidents, null);
        var breakfast = Offer("Breakfast and registration", InterventionLevel.Group, "To arrive on time, fed and expected.", "Jas Sandhu", (25, 5, 6_50), TargetMeasure.Attendance, null);
        Offer("Organised for learning", InterventionLevel.WholeClass, "To have what a lesson needs, and to begin it calmly.", "Parveen Khan", (20, 1, null), TargetMeasure.OwnScale, "How ready am I when a lesson begins?");
        foreach (var (at, pupil) in pupils.Index())
        {
            var intervention = (at % 3) switch { 0 => reading, 1 => calm, _ => breakfast };
            Stay(intervention, pupil, at);
        }

        foreach (var one in new[] { reading, calm, breakfast })
        {
            Sessions(one);
            db.InterventionReviews.Add(new InterventionReview
            {
                AreaId = db.AreaId, InterventionReviewId = Id(), InterventionId = one.InterventionId, HeldOn = Before(4), Effect = one == calm ? "Partly working" : "Working", ReviewerName = one.LeadName,
                Problem = one == calm ? "Two pupils meet straight after games and come worked up." : null, Change = one == calm ? "They start ten minutes later, with water and a walk." : null,
            });
        }
    }

    private Intervention Offer(string name, InterventionLevel level, string aim, string lead, (int Minutes, int Week, long? Pence) dose, TargetMeasure measure, string? scale)
    {
        var intervention = new Intervention
        {
            AreaId = db.AreaId, InterventionId = Id(), OrganisationId = _school.Id, Name = name, Level = level, Aim = aim, LeadName = lead, LeadId = _people.TryGetValue(lead, out var id) ? id : null,
            Minutes = dose.Minutes, SessionsAWeek = dose.Week, SessionPence = dose.Pence, Measure = measure, Scale = scale,
            AssuredOn = level == InterventionLevel.WholeClass ? null : Before(38), AssuredBy = level == InterventionLevel.WholeClass ? null : "Ruth Adeyemi",
        };
        db.Interventions.Add(intervention);
        return intervention;
    }

    // Every third has finished; one has reached the planned last day and waits for somebody to say how it went.
    private void Stay(Intervention intervention, PupilId pupil, int at)
    {
        var hasEnded = at % 9 is 3 or 4 or 5 || at > 17;
        var starts = hasEnded ? Before(50) : Before(28 - (at % 5));
        var (entry, exit) = intervention.Measure switch
        {
            TargetMeasure.OwnScale => (2m + (at % 4), 4m + (at % 4)),
            TargetMeasure.Attendance => (84.5m + (at % 5), 88m + (at % 7)),
            _ => (1.6m + (at % 3 * 0.2m), 0.8m + (at % 4 * 0.3m)),
        };
        db.InterventionStays.Add(new InterventionStay
        {
            AreaId = db.AreaId, InterventionStayId = Id(), InterventionId = intervention.InterventionId, PupilId = pupil, OrganisationId = _school.Id, StartsOn = starts,
            EndsOn = hasEnded ? Before(20) : at == 7 ? Before(1) : null, EndedOn = hasEnded ? Before(20) : null, Reason = "Asked for by the head of year after the first weeks of term.",
            EntryValue = hasEnded || intervention.Measure == TargetMeasure.OwnScale ? entry : null, ExitValue = hasEnded ? exit : null,
            Outcome = hasEnded ? exit > entry == (intervention.Measure != TargetMeasure.Incidents) ? "It has become a habit; the tutor keeps an eye on it." : "Little has moved. Something else is tried next." : null,
        });
    }

    private void Sessions(Intervention intervention)
    {
        var stays = db.InterventionStays.Local.Where(s => s.InterventionId == intervention.InterventionId).OrderBy(s => s.InterventionStayId).ToList();
        for (var ago = 24; ago >= 2; ago -= 3)
        {
            var day = Before(ago);
            var there = stays.Where(s => s.StartsOn <= day && (s.EndedOn is null || s.EndedOn >= day)).ToList();
            if (there.Count == 0 || db.InterventionSessions.Local.Any(s => s.InterventionId == intervention.InterventionId && s.HeldOn == day))
            {
                continue;
            }

            var session = new InterventionSession { AreaId = db.AreaId, InterventionSessionId = Id(), InterventionId = intervention.InterventionId, HeldOn = day, HeldByName = intervention.LeadName };
            db.InterventionSessions.Add(session);
            db.SessionAttendances.AddRange(there.Select(stay => new SessionAttendance
            {
                AreaId = db.AreaId, InterventionSessionId = session.InterventionSessionId, InterventionStayId = stay.InterventionStayId, PupilId = stay.PupilId, Came = _dice.Chance(0.85),
            }));
        }
    }

    // Most of Year 7 has been looked at.
    private async Task ProvisionAsync(CancellationToken stop)
    {
        var term = Terms.ByReferenceDates(Today).FirstDay;
        var pupils = await db.Enrolments.Where(e => e.OrganisationId == _school.Id && e.Status == "C" && e.LeavingDate == null && e.NcYear == "7").Select(e => e.PupilId).Distinct().OrderBy(id => id).ToListAsync(stop);
        var stays = db.InterventionStays.Local.Where(s => s.EndedOn is null).ToLookup(s => s.PupilId);
        foreach (var (at, pupil) in pupils.Take(pupils.Count * 4 / 5).Index())
        {
            var isDeferred = at % 17 == 11;
            var progress = at % 9 == 4 ? "No" : at % 13 == 7 ? "Unclear" : "Yes";
            List<StayDecision> decisions = isDeferred ? [] : [.. stays[pupil].OrderBy(s => s.InterventionStayId).Select(s => new StayDecision(s.InterventionStayId, at % 2 == 0 ? ProvisionChoice.Continue : ProvisionChoice.Change, at % 2 == 0 ? null : "in a smaller group"))];
            db.ProvisionReviews.Add(new ProvisionReview
            {
                AreaId = db.AreaId, ProvisionReviewId = Id(), PupilId = pupil, OrganisationId = _school.Id, TermFrom = term, HeldOn = Before(9), ByName = "Parveen Khan",
                Progress = isDeferred ? null : progress, DeferredBecause = isDeferred ? "the form tutor was away" : null, Decisions = ProvisionReview.Write(decisions),
                Reasons = isDeferred || progress == "Yes" ? null : "Homework stops when the week gets full.",
            });
        }
    }

    // Some incidents of this year led to the room; the last two pupils are still there this morning.
    private async Task RoomAsync(CancellationToken stop)
    {
        var room = (await db.RoomsAsync(_school.Id, Today, stop))[0];   // the pack has one
        var from = AcademicYear.Containing(Today).FirstDay;
        var incidents = await db.Incidents.Where(i => i.OrganisationId == _school.Id && i.OccurredOn >= from && i.OccurredOn < Today && !db.PupilVoices.Any(v => v.PupilId == i.PupilId))
            .OrderBy(i => i.OccurredOn).ThenBy(i => i.IncidentId).Select(i => new { i.PupilId, i.OccurredOn }).ToListAsync(stop);
        var visits = incidents.Where((_, at) => at % 4 == 0).DistinctBy(i => (i.PupilId, i.OccurredOn)).TakeLast(60).ToList();
        foreach (var (at, visit) in visits.Index())
        {
            var isThere = at >= visits.Count - 2;
            var arrived = new TimeOnly(isThere ? 9 : 9 + _dice.Below(5), 5 * _dice.Below(12));
            db.RoomVisits.Add(new RoomVisit
            {
                AreaId = db.AreaId, RoomVisitId = Id(), PupilId = visit.PupilId, OrganisationId = _school.Id, Room = room.Id, RoomName = room.Name, On = isThere ? Today : visit.OccurredOn, ArrivedAt = arrived,
                Stay = _dice.Chance(0.8) ? RoomStay.Lesson : RoomStay.HalfDay, Reason = room.Reasons[_dice.Below(room.Reasons.Count)], SentByName = at % 2 == 0 ? "Parveen Khan" : "A supply teacher",
                WorkSet = _dice.Chance(0.7) ? "The lesson’s worksheet" : null, AsksPupil = room.AsksPupil, LoggedByName = "Jas Sandhu", LeftAt = isThere ? null : arrived.AddMinutes(50), ClosedByName = isThere ? null : "Jas Sandhu",
                PupilsAccount = isThere ? null : _dice.Pick(Accounts), ConversationHeld = !isThere && _dice.Chance(0.75), StillOpen = !isThere && _dice.Chance(0.2) ? "A word with the class" : null,
            });
        }
    }

    private static readonly string[] Accounts =
    [
        "I was talking and I didn’t stop when Miss asked. I’ll sit at the front.", "Somebody took my pen and I shouted. Next time I’ll put my hand up.", "I was too wound up from break. I’ll ask for my card.",
        "I didn’t get the work so I messed about. I’ll say when I’m stuck.",
    ];

    private async Task ConversationsAsync(List<PupilId> pupils, CancellationToken stop)
    {
        var script = (await db.ScriptsAsync(_school.Id, Today, stop))[0];   // the pack has one
        string[] about = ["A shove on the stairs", "Names called in a group chat", "A broken art project", "A quarrel over a seat", "Shouting at a lunchtime supervisor", "A rumour in the changing rooms"];
        foreach (var (at, pair) in pupils.Chunk(2).Take(Together).Where(pair => pair.Length == 2).Index())
        {
            var held = Before(at switch { 0 => 5, 1 => 4, _ => 8 + (at * 4) });
            var agreement = at == 5 ? script.Agreements[^1] : at == 3 ? script.Agreements[1] : script.Agreements[0];
            var isOpen = at < 2;
            var conversation = new Conversation
            {
                AreaId = db.AreaId, ConversationId = Id(), OrganisationId = _school.Id, Script = JsonSerializer.Serialize(script), Name = script.Name, HeldOn = held, BeganWith = ConversationStart.Incident, About = about[at],
                HappenedOn = held.AddDays(-1), LedByName = at % 2 == 0 ? "Jas Sandhu" : "Parveen Khan", Agreement = agreement,
                Agreed = at == 5 ? "Neither wants to talk more now. The head of year sees each of them on Monday." : "Each keeps to their side at lunch, and they greet each other in form.",
                CheckOn = isOpen ? _school.Calendar.SchoolDayAfter(held, 5)?.Date : null, CheckedOn = isOpen || at == 5 ? null : Before(2 + at), Held = isOpen || at == 5 ? null : at == 3 ? HowItHeld.Partly : HowItHeld.Held,
                CheckNote = at == 3 ? "Better in lessons, not yet on the bus." : null, ClosedOn = isOpen ? null : Before(2 + at),
            };
            db.Conversations.Add(conversation);
            Speak(conversation, pair[0], script.Participants[0], ["He pushed me and laughed.", "I thought everybody saw.", "Me, and my brother who had to wait.", "That he means it when he says sorry."]);
            Speak(conversation, pair[1], script.Participants[1], ["I wanted to get past.", "I was late and angry.", "Him. And Miss, who was on duty.", "I’ll say sorry and go round the other way."]);
            Promise(conversation, pair[1], "Says sorry in person", isKept: !isOpen);
            Promise(conversation, pair[0], "Tells an adult instead of hitting back", isKept: at == 2 || at == 4);
        }
    }

    private void Speak(Conversation conversation, PupilId pupil, string part, string[] answers) => db.ConversationParts.Add(new ConversationPart
    {
        AreaId = db.AreaId, ConversationId = conversation.ConversationId, PupilId = pupil, Part = part, Answers = JsonSerializer.Serialize(answers), TakenDown = TakenDown.Scribed,
    });

    private void Promise(Conversation conversation, PupilId pupil, string what, bool isKept)
    {
        if (conversation.Agreement == conversation.ReadScript().Agreements[^1])
        {
            return;
        }

        var due = _school.Calendar.SchoolDayAfter(conversation.HeldOn, 7)?.Date ?? conversation.HeldOn.AddDays(9);
        db.PlannedActions.Add(new PlannedAction
        {
            AreaId = db.AreaId, PlannedActionId = Id(), OrganisationId = _school.Id, PupilId = pupil, Title = what, DueOn = due, FromId = conversation.ConversationId, OwnerId = _people.GetValueOrDefault(conversation.LedByName),
            DoneAtUtc = isKept ? due.AddDays(-2).ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc) : null,
        });
    }

    // What this term's suspensions set off has been opened, all but the last at each school.
    private async Task AssessmentsAsync(CancellationToken stop)
    {
        var pack = (await db.PacksOfSchoolAsync(_school.Id, Today, stop)).Select(use => use.Pack).First(pack => pack.Triggers.Count > 0);
        foreach (var school in patch.Schools.Where(school => school.IsSecondary))
        {
            var waiting = (await db.WaitingTriggersAsync((school.Id, null), school.Calendar, Today, stop)).OrderBy(w => w.SetOff.On).ThenBy(w => w.PupilId.Value).ToList();
            foreach (var (at, one) in waiting.Take(Math.Max(0, waiting.Count - LeftWaiting)).Index())
            {
                Assess(pack, school, one, at);
            }
        }
    }

    private void Assess(Rules.Packs.Pack pack, DemonstrationSchool school, WaitingTrigger waiting, int at)
    {
        if (pack.Plans.FirstOrDefault(plan => plan.Id == waiting.Trigger.What) is not { } template)
        {
            return;
        }

        var opened = school.Calendar.SchoolDayAfter(waiting.SetOff.On, at % 7 == 5 ? 7 : 2)?.Date is { } day && day <= Today ? day : Today;
        var isDecided = opened < Today.AddDays(-10);
        var plan = new SupportPlan
        {
            AreaId = db.AreaId, SupportPlanId = Id(), PupilId = waiting.PupilId, OrganisationId = school.Id, Kind = template.Id, Name = template.Name, Template = JsonSerializer.Serialize(template), Approver = Role.Head,
            OwnerName = school == _school ? "Jas Sandhu" : "The inclusion lead", OwnerId = school == _school ? _people["Jas Sandhu"] : null, StartedOn = opened, State = isDecided ? PlanState.Ended : PlanState.Draft,
            Outcome = isDecided ? PlanOutcome.PartlyReached : null, EndedOn = isDecided ? opened.AddDays(7) : null, EndedReason = isDecided ? "It was decided." : null,
            Answers = new FormAnswers
            {
                Texts = isDecided
                    ? new Dictionary<string, string>
                    {
                        ["good"] = "Food tech, and Mr Bell. I like it when there’s something to do with my hands.", ["better"] = "Ask me outside the room, not in front of everybody.",
                        ["factors"] = "A grandparent has died and the family has moved twice since the summer.", ["exhausted"] = "A mentor, a shortened lunch and calls home were tried; a place at The Kiln has not been.",
                    }
                    : new Dictionary<string, string> { ["good"] = "My form. They don’t wind me up." },
            }.Write(),
        };
        db.SupportPlans.Add(plan);
        db.OpenedTriggers.Add(new OpenedTrigger
        {
            AreaId = db.AreaId, OpenedTriggerId = Id(), PupilId = waiting.PupilId, OrganisationId = school.Id, Trigger = waiting.Trigger.Id, Reason = waiting.Trigger.Reason, SetOffOn = waiting.SetOff.On,
            DueOn = waiting.SetOff.DueOn, OpenedOn = opened, SupportPlanId = plan.SupportPlanId, OpenedByName = plan.OwnerName,
        });
        if (!isDecided)
        {
            return;
        }

        var isOverturned = at % 5 == 1;
        var outcomes = template.Outcomes;
        db.AssessmentDecisions.Add(new AssessmentDecision
        {
            AreaId = db.AreaId, SupportPlanId = plan.SupportPlanId, PupilId = plan.PupilId, OrganisationId = school.Id, ProposedPermanent = isOverturned, ProposedByName = isOverturned ? "The head" : null,
            ProposedOn = isOverturned ? opened.AddDays(3) : null, Stands = isOverturned ? false : null, Outcome = isOverturned ? outcomes[^1] : outcomes[at % 2], DecidedByName = school == _school ? "Martin Okafor" : "The head",
            DecidedOn = opened.AddDays(7), Reasons = "Not everything has been tried. A named adult, and a place for part of the week, come first.",
        });
    }

    private async Task GroupsAsync(CancellationToken stop)
    {
        var type = (await db.GroupTypesAsync(_school.Id, Today, stop))[0];   // Onroll's own, where the pack has none
        var pupils = await db.Enrolments.Where(e => e.OrganisationId == _school.Id && e.Status == "C" && e.LeavingDate == null && e.FormGroup != null)
            .Select(e => new { e.PupilId, e.NcYear }).OrderBy(e => e.PupilId).ToListAsync(stop);
        var taken = pupils.Where((_, at) => at % Math.Max(1, pupils.Count / 30) == 0).DistinctBy(p => p.PupilId).Take(30).Select(p => (p.PupilId, GroupQueries.YearOf(p.NcYear))).ToList();
        string[] coaches = ["Jas Sandhu", "Parveen Khan", "Helen Marlowe"];
        foreach (var (at, members) in Rules.Coaching.GroupDeal.Deal(taken, coaches.Length).Index())
        {
            var group = new CoachingGroup { AreaId = db.AreaId, CoachingGroupId = Id(), OrganisationId = _school.Id, Type = type.Id, Name = $"{coaches[at]}’s group", CoachName = coaches[at], CoachId = _people[coaches[at]], StartsOn = Before(45) };
            db.CoachingGroups.Add(group);
            db.GroupMembers.AddRange(members.Select(pupil => new GroupMember { AreaId = db.AreaId, CoachingGroupId = group.CoachingGroupId, PupilId = pupil, StartsOn = group.StartsOn, Target = _dice.Chance(0.5) ? "Ask one question in every lesson" : null }));
            foreach (var ago in new[] { 14, 9, 4 })
            {
                var checkIn = new GroupCheckIn { AreaId = db.AreaId, GroupCheckInId = Id(), CoachingGroupId = group.CoachingGroupId, HeldOn = Before(ago), Session = type.Sessions[0].Name, HeldByName = group.CoachName };
                db.GroupCheckIns.Add(checkIn);
                db.CheckInMarks.AddRange(members.Select((pupil, place) =>
                {
                    var came = _dice.Chance(0.93);
                    return new CheckInMark { AreaId = db.AreaId, GroupCheckInId = checkIn.GroupCheckInId, PupilId = pupil, Came = came, Spoke = came && _dice.Chance(0.95), Concern = ago == 9 && at == 0 && place == 3 ? "Very tired, and quiet about home." : null };
                }));
            }
        }

        db.CaseloadLimits.Add(new CaseloadLimit { AreaId = db.AreaId, CaseloadLimitId = Id(), OrganisationId = _school.Id, UserId = _people["Jas Sandhu"], Least = 8, Most = 16, MinutesEach = 15 });
    }

    private DateOnly Before(int schoolDays) => _school.Calendar.SchoolDayBefore(Today, schoolDays)?.Date ?? Today.AddDays(-7 * schoolDays / 5);

    private Guid Id() => _dice.Id(_ids++);
}
