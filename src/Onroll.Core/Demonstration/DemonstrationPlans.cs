using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Forms;
using Onroll.Core.Packs;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Rules.Codes;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Demonstration;

/// <summary>Support plans of one school's pupils: in force and reviewed, being written, and the plan that came before a move that lasted.</summary>
internal sealed class DemonstrationPlans(OnrollDbContext db, Patch patch)
{
    private const string Kind = "support-plan", Lead = "Ruth Adeyemi";
    private static readonly Upn Jaydon = Upn.Parse("H999211417036", null);

    private static readonly (string Strengths, string Words, string Parents)[] Voices =
    [
        ("Patient with younger pupils; makes things in the workshop that others want to keep.", "I don't mind work. I mind being watched when I can't do it.", "He is different at home. We want school to see that."),
        ("Never late in the morning. Reads more than anybody knows.", "When somebody comes to get me I can walk out and come back.", "Ring me before it gets big, not after."),
        ("Football captain of the year group; people listen to her.", "I go loud because then nobody asks why.", "She needs one adult who stays the same."),
    ];

    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 43);
    private readonly DemonstrationSchool _school = patch.School("alderway");
    private uint _ids;
    private PlanTemplate _template = new();   // read first of all

    private DateOnly Today => patch.Options.Today;

    public async Task RunAsync(CancellationToken stop)
    {
        var pack = await db.PackInForceAsync(patch.Partnership.PartnershipId, Today, stop);
        _template = pack!.Pack.Plans.Single(plan => plan.Id == Kind);   // the ladder activated it
        await NowAsync(stop);
        await BeforeTheMoveAsync(stop);
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.ChangeTracker.Clear();
    }

    // Who stands on the ladder above school support has a plan: most in force, every third still being written.
    private async Task NowAsync(CancellationToken stop)
    {
        var jaydon = await db.Pupils.Where(p => p.Upn == Jaydon).Select(p => (PupilId?)p.PupilId).SingleOrDefaultAsync(stop);
        var standing = await db.LadderPlaces.AsNoTracking()
            .Where(p => p.OrganisationId == _school.Id && p.ClosedOn == null && p.StepId != "school-support")
            .OrderBy(p => p.PupilId).Select(p => new { p.PupilId, p.BeganOn }).ToListAsync(stop);
        foreach (var (at, pupil) in standing.Index())
        {
            var isJaydon = pupil.PupilId == jaydon;
            DateOnly[] reviewed = isJaydon ? [new(2026, 6, 12), new(2026, 9, 25)] : at % 3 == 1 && _school.Calendar.SchoolDayBefore(Today, 14) is { } fortnight ? [fortnight.Date] : [];
            var began = isJaydon ? new DateOnly(2026, 4, 20) : Today.AddDays(-(40 + (at * 3)));
            var plan = Add(pupil.PupilId, began, at);
            if (at % 3 == 2 && !isJaydon)
            {
                (plan.Answers, plan.InForceFrom, plan.ReviewOn, plan.State) = (Begun(at).Write(), null, null, PlanState.Draft);
                continue;
            }

            foreach (var (number, on) in reviewed.Where(day => day <= Today).Index())
            {
                Review(plan, on, number == 0 ? ReviewDecision.GoOn : ReviewDecision.StepUp);
            }

            plan.ReviewOn = _school.Calendar.SchoolDayAfter(isJaydon ? Today.AddDays(15) : Today.AddDays((at % 5 * 4) - 4), 1)?.Date;
        }
    }

    // Two reviews, the second with nothing gained: that is what the panel was shown a year ago.
    private async Task BeforeTheMoveAsync(CancellationToken stop)
    {
        if (await db.Moves.AsNoTracking().Where(m => m.Ending == MoveEnding.Transferred && m.FinalisedOn == null).OrderBy(m => m.StartsOn).FirstOrDefaultAsync(stop) is not { } move)
        {
            return;
        }

        var plan = Add(move.PupilId, move.StartsOn.AddDays(-150), 1);
        Review(plan, SchoolDay(move.StartsOn.AddDays(-100)), ReviewDecision.GoOn);
        Review(plan, SchoolDay(move.StartsOn.AddDays(-20)), ReviewDecision.StepUp);
        plan.End(PlanOutcome.SteppedUp, "One target of three was met. The panel is asked.", SchoolDay(move.StartsOn.AddDays(-20)));
    }

    // The last one before a day, or the day itself where the calendar does not reach back.
    private DateOnly SchoolDay(DateOnly before) => _school.Calendar.SchoolDayBefore(before, 1)?.Date ?? before;

    private SupportPlan Add(PupilId pupil, DateOnly began, int at)
    {
        var plan = new SupportPlan
        {
            AreaId = db.AreaId, SupportPlanId = Id(), PupilId = pupil, OrganisationId = _school.Id, Kind = Kind, Name = Wording.Capital(_template.Name), Template = JsonSerializer.Serialize(_template),
            Answers = Complete(at).Write(), OwnerName = Lead, StartedOn = began, InForceFrom = began.AddDays(7), State = PlanState.InForce,
        };
        db.SupportPlans.Add(plan);
        return plan;
    }

    private void Review(SupportPlan plan, DateOnly on, ReviewDecision decision)
    {
        var answers = plan.Read();
        var targets = answers.AllTargets.Select(target => new TargetFinding(target.TargetId, decision == ReviewDecision.GoOn ? TargetJudgement.Nearer : TargetJudgement.NoChange, null)).ToList();
        var support = answers.Support.Values.SelectMany(lines => lines).Select((line, at) => new SupportFinding(line.SupportId, at == 0 ? SupportEffect.Working : SupportEffect.Partly, at == 0 ? 14 : null)).ToList();
        db.PlanReviews.Add(new PlanReview
        {
            AreaId = db.AreaId, PlanReviewId = Id(), SupportPlanId = plan.SupportPlanId, PupilId = plan.PupilId, HeldOn = on, PupilCame = true, FamilyCame = decision == ReviewDecision.GoOn,
            PupilsWords = decision == ReviewDecision.GoOn ? "Mornings are better now." : "It helps and it isn't enough.", WhatHelped = "Being fetched in the morning.",
            Findings = new ReviewFindings(targets, support).Write(), Decision = decision, NextOn = decision == ReviewDecision.GoOn ? on.AddDays(42) : null, ReviewerName = Lead,
        });
    }

    private static FormAnswers Begun(int at) => new() { Texts = new Dictionary<string, string> { ["strengths"] = Voices[at % Voices.Length].Strengths } };

    private FormAnswers Complete(int at)
    {
        var (strengths, words, parents) = Voices[at % Voices.Length];
        return new FormAnswers
        {
            Texts = new Dictionary<string, string>
            {
                ["strengths"] = strengths, ["needs"] = "Busy corridors and long afternoons. Starts well, loses the thread after lunch.",
                ["tried"] = "Report card: no difference. Change of seat: some. Check-in at 8:30am: still used.", ["pupil"] = words, ["parents"] = parents,
            },
            Targets = new Dictionary<string, IReadOnlyList<Target>>
            {
                ["targets"] =
                [
                    new(Id(), "In school every morning", TargetMeasure.Attendance, null, 93, Today.AddDays(30)),
                    new(Id(), "Fewer than two incidents a week", TargetMeasure.Incidents, null, 1.5m, Today.AddDays(30)),
                    new(Id(), "Feels safe at lunch", TargetMeasure.OwnScale, 3, 7, Today.AddDays(30)),
                ],
            },
            Support = new Dictionary<string, IReadOnlyList<SupportLine>>
            {
                ["support"] = [new(Id(), "Key worker", "Mr Sandhu", "8:30am every day", null, null, null), new(Id(), "Exit card", "Every teacher", "When needed", null, null, null), new(Id(), "Mentor", "The Kiln", "Tuesdays, period 5", null, null, 24_000)],
            },
        };
    }

    private Guid Id() => _dice.Id(_ids++);
}
