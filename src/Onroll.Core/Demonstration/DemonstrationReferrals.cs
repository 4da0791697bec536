using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Demonstration;

/// <summary>The referrals of the demonstration: in every state, from the pupils the registers worry about.</summary>
internal sealed class DemonstrationReferrals(OnrollDbContext db, Patch patch, (DemonstrationClock Clock, PanelType Type) at, Func<string, ChangedBy> by)
{
    private static readonly (string School, string Email)[] Leads =
    [
        ("alderway", "r.adeyemi@alderway.example"), ("fallowgate", "c.delaney@fallowgate.example"), ("hollin-mill", "a.rahman@hollinmill.example"), ("cinder-lane", "l.farrow@cinderlane.example"),
    ];

    private static readonly string[] Reasons =
    [
        "Mornings have gone since half term and nothing we changed has brought them back. We fear a permanent exclusion before Christmas.",
        "Two suspensions in four weeks, both after lunch. A smaller setting for the afternoons might hold what still works.",
        "The plan was reviewed twice and the targets were not met. The family asks for a fresh start nearby.",
        "Attendance has halved in a year. Home and school agree that lessons in a large building are the difficulty.",
    ];

    private static readonly string[] Parents =
    [
        "I will back anything that gets her learning again.", "He comes home shattered. He needs to be heard, not sent home.", "We would rather a new school than another letter.", "Please tell us what you decide the same day.",
    ];

    private static readonly string[] AtFirst = ["place", "support", "move"];

    private static readonly string[] AtSecond = ["place", "support", "place", "move", "return"];

    private static readonly string[] Wishes = ["A place at The Kiln, six weeks", "A managed move", "Outreach, two afternoons a week", "A place at Sawmill Workshops, one term"];

    private readonly Queue<(PupilId Pupil, OrganisationId School, string Email)> _worried = new();
    private readonly KeepReferral _keep = new(db, at.Clock);
    private readonly AskForAdvice _ask = new(db, at.Clock);
    private int _told;

    /// <summary>Whom the registers worry about, taken in turn from the schools that have somebody on the panel.</summary>
    public async Task ChooseAsync(CancellationToken stop)
    {
        var bySchool = new List<List<(PupilId, OrganisationId, string)>>();
        foreach (var (school, email) in Leads)
        {
            var id = patch.Organisation(school).OrganisationId;
            var pupils = await db.RegisterEntries.Where(e => e.OrganisationId == id && e.RemovedOn == null && !db.Pupils.Any(p => p.PupilId == e.PupilId && p.Forename == "Jaydon" && p.Surname == "Pell") && !db.Exclusions.Any(x => x.PupilId == e.PupilId && x.Category == Rules.Exclusions.ExclusionCategory.PermanentExclusion))
                .OrderByDescending(e => e.Rating).ThenBy(e => e.PupilId).Select(e => e.PupilId).Take(8).ToListAsync(stop);
            bySchool.Add([.. pupils.Select(p => (p, id, email))]);
        }

        for (var turn = 0; turn < 8; turn++)
        {
            foreach (var school in bySchool.Where(s => s.Count > turn))
            {
                _worried.Enqueue(school[turn]);
            }
        }
    }

    public async Task<IReadOnlyDictionary<PupilId, DecisionForm>> FirstAsync(DateOnly meeting, CancellationToken stop)
    {
        var decisions = new Dictionary<PupilId, DecisionForm>();
        foreach (var (id, at) in AtFirst.Select((id, at) => (id, at)))
        {
            if (await ReferAsync(meeting.AddDays(-12 + at), 0, stop) is { } referral)
            {
                decisions[referral.PupilId] = Decided(id, meeting, reviewOn: null);
            }
        }

        return decisions;
    }

    public async Task<IReadOnlyDictionary<PupilId, DecisionForm>> SecondAsync(DateOnly meeting, CancellationToken stop)
    {
        var decisions = new Dictionary<PupilId, DecisionForm>();
        foreach (var (id, at) in AtSecond.Select((id, at) => (id, at)))
        {
            // The first came back once for want of evidence, and was heard all the same.
            if (await ReferAsync(meeting.AddDays(-11 + at), at == 0 ? 1 : 0, stop) is { } referral)
            {
                decisions[referral.PupilId] = Decided(id, meeting, id is "return" ? null : meeting.AddDays(14));
            }
        }

        return decisions;
    }

    /// <summary>What waits for the meeting in a few days.</summary>
    public async Task NowAsync(DateOnly today, CancellationToken stop)
    {
        await JaydonAsync(stop);
        for (var number = 0; number < 7; number++)
        {
            if (await ReferAsync(today.AddDays(-8 + number), 0, stop) is { } referral && number is 0 or 1)
            {
                await AskAsync(referral, number == 0 ? ("camhs", today.AddDays(-18), today.AddDays(-4)) : ("early-help", today.AddDays(-9), today.AddDays(5)), stop);
            }
        }
    }

    /// <summary>One that is being written, one returned, one taken back.</summary>
    public async Task StillWritingAsync(DateOnly today, CancellationToken stop)
    {
        at.Clock.Set(today.AddDays(-1), 16);
        if (await BeginAsync(stop) is { } draft)
        {
            await WriteAsync(draft.Referral, draft.Email, parts: 2, stop);
        }

        if (await ReferAsync(today.AddDays(-3), 0, stop) is { } returned)
        {
            at.Clock.Set(today.AddDays(-1), 11);
            await _keep.ReturnAsync(returned, "Say what the two reviews of the plan found, and what the parents want now.", by("d.hartnell@aldermere-partnership.example"), stop);
        }

        if (await ReferAsync(today.AddDays(-9), 0, stop) is { } withdrawn)
        {
            at.Clock.Set(today.AddDays(-6), 9);
            await _keep.WithdrawAsync(withdrawn, "The family moved away at half term.", by(Leads[0].Email), stop);
        }
    }

    // The pupil of the first story is heard first: what his story leads to.
    private async Task JaydonAsync(CancellationToken stop)
    {
        var school = patch.Organisation(Leads[0].School).OrganisationId;
        var jaydon = await db.Pupils.Where(p => p.Forename == "Jaydon" && p.Surname == "Pell").Select(p => p.PupilId).SingleAsync(stop);
        var others = _worried.Where(w => w.Pupil != jaydon).ToList();
        _worried.Clear();
        _worried.Enqueue((jaydon, school, Leads[0].Email));
        others.ForEach(_worried.Enqueue);
    }

    private static DecisionForm Decided(string id, DateOnly meeting, DateOnly? reviewOn) => new()
    {
        DecisionId = id,
        Reason = id switch
        {
            "place" => "Afternoons need a different setting. Mornings stay at school, so that friends and mentor are not lost.",
            "move" => "A fresh start is what the family asks for, and the receiving school knows the need.",
            "return" => "The panel needs to know what the reviews of the plan found before it can decide.",
            _ => "There is more that the school can do, and outreach begins on Monday.",
        },
        FromOn = id is "place" or "move" ? meeting.AddDays(6) : null,
        UntilOn = id is "place" ? meeting.AddDays(48) : null,
        ReviewOn = id is "place" or "move" && reviewOn < meeting.AddDays(6) ? null : reviewOn,
        Votes = id == "move" ? new VoteCount(4, 0, 1) : null,
        ConsentsOutstanding = id == "move" ? "The receiving school’s governors" : null,
    };

    /// <param name="returns">How often it comes back before it is heard.</param>
    private async Task<Referral?> ReferAsync(DateOnly on, int returns, CancellationToken stop)
    {
        at.Clock.Set(on, 10);
        if (await BeginAsync(stop) is not { } begun)
        {
            return null;
        }

        var (referral, email) = begun;
        await WriteAsync(referral, email, int.MaxValue, stop);
        await SendAsync(referral, email, stop);
        for (var time = 0; time < returns; time++)
        {
            at.Clock.Set(on.AddDays(1), 9);
            await _keep.ReturnAsync(referral, "What was tried is not told: for how long, and what came of it?", by("d.hartnell@aldermere-partnership.example"), stop);
            at.Clock.Set(on.AddDays(2), 15);
            await _keep.SubmitAsync(referral, at.Type, by(email), stop);
        }

        return referral;
    }

    private async Task<(Referral Referral, string Email)?> BeginAsync(CancellationToken stop)
    {
        if (!_worried.TryDequeue(out var next))
        {
            return null;
        }

        var id = await _keep.BeginAsync(next.Pupil, next.School, (patch.Partnership.PartnershipId, at.Type), by(next.Email), stop);
        return (await db.Referrals.SingleAsync(r => r.ReferralId == id, stop), next.Email);
    }

    private async Task WriteAsync(Referral referral, string email, int parts, CancellationToken stop)
    {
        var access = new PupilAccess(referral.PupilId, [new PupilGrant(GrantRoute.Roll, RecordSections.Ordinary, null, referral.OrganisationId)]);
        var told = _told++;
        foreach (var section in at.Type.Referral.Sections.Take(parts))
        {
            var answers = new Dictionary<string, string>();
            foreach (var field in section.Fields)
            {
                var text = await db.FillAsync(access, field.FilledFrom, patch.Options.Today, stop) ?? field.Id switch
                {
                    "reason" => Reasons[told % Reasons.Length],
                    "parents" => Parents[told % Parents.Length],
                    "pupil" => "I want to be somewhere I can do it.",
                    "tried" => "Check-in each morning: still used.\nTwo reviews of the plan: one target of four met.\nMaths group changed: no difference.",
                    _ => field.Mandatory ? "Nothing is recorded." : null,
                };
                if (text is not null)
                {
                    answers[field.Id] = text;
                }
            }

            await _keep.SavePartAsync(referral, section.Id, (new ReferralAnswers(answers), 0), by(email), stop);
        }
    }

    private async Task SendAsync(Referral referral, string email, CancellationToken stop)
    {
        var form = new SharingForm(
            Wishes[_told % Wishes.Length], _told % 6 == 0, LawfulBasis.PublicTask, referral.Sections,
            [new ConsentForm("parent", true, DateOnly.FromDateTime(at.Clock.GetUtcNow().DateTime), "By phone")]);
        await _keep.SaveSharingAsync(referral, form, referral.Version, by(email), stop);
        await _keep.SubmitAsync(referral, at.Type, by(email), stop);
    }

    private async Task AskAsync(Referral referral, (string Agency, DateOnly On, DateOnly Due) asked, CancellationToken stop)
    {
        at.Clock.Set(asked.On, 11);
        var question = new AdviceQuestion(
            patch.Organisation(asked.Agency).OrganisationId, "Is your service involved, and what would help in the next six weeks?", asked.Due, RecordSections.Identity | RecordSections.Attendance | RecordSections.Support);
        var id = await _ask.AskAsync(referral, question, by("d.hartnell@aldermere-partnership.example"), stop);
        if (asked.Agency == "early-help")
        {
            at.Clock.Set(asked.On.AddDays(4), 14);
            var advice = await db.AgencyAdvice.SingleAsync(a => a.AgencyAdviceId == id, stop);
            await _ask.AnswerAsync(advice, new AdviceAnswer("We visit weekly. Mornings go better when the little ones are taken to school first; a later start for two weeks would help.", true, asked.On.AddDays(5)), advice.Version, by("v.osei@earlyhelp.example"), stop);
        }
    }
}
