using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Calendar;
using Onroll.Core.Imports;
using Onroll.Core.Letters;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Partnerships;
using Onroll.Rules.Policy;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.SetUp;

/// <summary>Looks at what is set up already and what is missing, for the parts that the viewer's role opens.</summary>
public sealed class SetUpTasks(OnrollDbContext db, CurrentViewer current)
{
    private DateOnly Today => current.Viewer.Today;

    public async Task<IReadOnlyList<SetUpTask>> AllAsync(CancellationToken stop)
    {
        var tasks = new List<SetUpTask?>
        {
            current.May(Permission.EditMembers) ? await PartnershipAsync(stop) : null,
            current.May(Permission.EditMembers) ? await MembersAsync(stop) : null,
            current.May(Permission.EditMembers) ? await PackAsync(stop) : null,
            current.May(Permission.EditMembers) ? await AgreementAsync(stop) : null,
            current.May(Permission.EditMembers) ? await PanelsAsync(stop) : null,
            current.May(Permission.EditCalendar) ? await CalendarsAsync(stop) : null,
            current.May(Permission.ManagePeople) ? await PeopleAsync(stop) : null,
            current.May(Permission.Import) ? await ImportsAsync(stop) : null,
            current.May(Permission.TurnTheYear) ? await YearTurnAsync(stop) : null,
            current.May(Permission.SetRegisterRules) ? await RegisterRulesAsync(stop) : null,
            current.May(Permission.SetLetters) ? await LettersAsync(stop) : null,
            await PolicyAsync(stop),
            current.May(Permission.SeeAudit) ? await AuditAsync(stop) : null,
        };
        return [.. tasks.OfType<SetUpTask>()];
    }

    private async Task<SetUpTask> PartnershipAsync(CancellationToken stop)
    {
        var area = await db.Areas.AsNoTracking().SingleAsync(a => a.AreaId == db.AreaId, stop);
        var names = (await db.PartnershipsToSetUpAsync(current.Viewer, stop)).Select(p => p.Name).ToList();
        var missing = names.Count == 0 ? "No partnership yet" : area.LaCode is null ? "Local authority’s number missing" : null;
        return new("Partnership and area", "/set-up/partnership", $"{(names.Count == 0 ? "No partnership" : string.Join(", ", names))}, in {area.Name}", missing is null, missing ?? "Done");
    }

    private async Task<SetUpTask> MembersAsync(CancellationToken stop)
    {
        var partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        var (members, open) = (0, 0);
        foreach (var partnership in partnerships)
        {
            members += await db.Memberships.CountAsync(m => m.PartnershipId == partnership.PartnershipId && m.StartsOn <= Today && (m.EndsOn == null || m.EndsOn >= Today), stop);
            var answers = await db.AnswersAsync(partnership.PartnershipId, stop);
            open += (await PartnershipState.LoadAsync(db, partnership, Today, stop)).Check(Today)
                .Count(r => r.Level == MembershipLevel.Breach || (r.Level == MembershipLevel.Advice && !answers.ContainsKey(r.Rule)));
        }

        var note = members == 1 ? "1 member" : $"{members} members";
        return members == 0
            ? new("Members", "/set-up/members", "Schools, units, providers and services", false, "Not started")
            : new("Members", "/set-up/members", note, open == 0, open == 0 ? "Done" : open == 1 ? "1 piece of advice to answer" : $"{open} pieces of advice to answer");
    }

    // Only where the way of working has one: most partnerships begin without.
    private async Task<SetUpTask?> AgreementAsync(CancellationToken stop)
    {
        var registers = new List<AgreementRegister?>();
        foreach (var partnership in await db.PartnershipsToSetUpAsync(current.Viewer, stop))
        {
            registers.Add(await db.AgreementRegisterAsync(partnership.PartnershipId, Today, stop));
        }

        var kept = registers.OfType<AgreementRegister>().ToList();
        var (signed, all, open) = (kept.Sum(r => r.SignedCount), kept.Sum(r => r.Rows.Count), kept.Sum(r => r.WithoutState));
        return kept.Count == 0 ? null : new("Agreement", "/set-up/agreement", $"{signed} of {all} schools have signed", open == 0, open == 0 ? "Done" : open == 1 ? "1 school not recorded" : $"{open} schools not recorded");
    }

    private async Task<SetUpTask?> PackAsync(CancellationToken stop)
    {
        var partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        var packs = new List<string>();
        foreach (var partnership in partnerships)
        {
            if (await db.PackInForceAsync(partnership.PartnershipId, Today, stop) is { } pack)
            {
                packs.Add($"{pack.Pack.Name}, version {pack.Pack.Version}");
            }
        }

        return partnerships.Count == 0 ? null : new("Way of working", "/set-up/way-of-working",
            packs.Count == 0 ? "Steps of support, panels, places and moves, in your own words" : string.Join("; ", packs),
            packs.Count == partnerships.Count, packs.Count == partnerships.Count ? "Done" : "To do");
    }

    private async Task<SetUpTask> PanelsAsync(CancellationToken stop)
    {
        var mine = (await db.PartnershipsToSetUpAsync(current.Viewer, stop)).Select(p => p.PartnershipId).ToList();
        var names = await db.PanelSeries.Where(s => mine.Contains(s.PartnershipId)).OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(stop);
        return names.Count == 0
            ? new("Panels", "/set-up/panels", "When panels meet and who belongs to them", false, "Not started")
            : new("Panels", "/set-up/panels", string.Join(", ", names), true, "Done");
    }

    private async Task<SetUpTask> CalendarsAsync(CancellationToken stop)
    {
        var year = CalendarYear.Containing(Today);
        var rights = await db.CalendarRightsAsync(current.Viewer, stop);
        var (schools, own) = (await db.SchoolsOpenOn(Today).CountAsync(stop), await db.CountOwnCalendarsAsync(year, stop));
        if (rights is { Area: false, Schools.Count: 1 })
        {
            var mine = await db.CalendarOfAsync(rights.Schools.Single(), stop);
            var isIn = !mine.IsProvisional && CalendarYear.Of(mine.Calendar, year).SchoolDays > 0;
            return new("Calendar", $"/set-up/calendars/{rights.Schools.Single()}",
                isIn ? $"School year {year.Name}" : "The authority’s is used until yours is in, and dates are provisional", isIn, isIn ? "Done" : "To do");
        }

        return new("Calendars", "/set-up/calendars", $"{own} of {schools} schools and providers have their own for {year.Name}. Dates are provisional for the others",
            own == schools, own == schools ? "Done" : $"{schools - own} to do");
    }

    private async Task<SetUpTask> PeopleAsync(CancellationToken stop)
    {
        var roles = await db.Appointments.CountAsync(a => a.StartsOn <= Today && (a.EndsOn == null || a.EndsOn >= Today), stop);
        var places = await db.Appointments.Where(a => a.StartsOn <= Today && (a.EndsOn == null || a.EndsOn >= Today)).Select(a => a.OrganisationId).Distinct().ToListAsync(stop);
        var without = await db.SchoolsOpenOn(Today).CountAsync(o => !places.Contains(o.OrganisationId), stop);
        return new("People and roles", "/set-up/people", $"{roles} roles held in {places.Count} organisations",
            without == 0, without == 0 ? "Done" : without == 1 ? "1 school has nobody" : $"{without} schools have nobody");
    }

    private async Task<SetUpTask> ImportsAsync(CancellationToken stop)
    {
        var finished = await db.ImportRuns.CountAsync(r => r.State == ImportState.Finished, stop);
        var last = await db.ImportRuns.Where(r => r.FinishedAtUtc != null).MaxAsync(r => r.FinishedAtUtc, stop);
        var register = await db.Establishments.AnyAsync(stop);
        var note = last is { } at ? $"{finished} finished, the last on {DateOnly.FromDateTime(London.InLondon(at)).ToPlain()}" : "Schools, pupils, attendance, behaviour and suspensions from files";
        return new("Imports", "/imports", note, register ? null : false, register ? "Ready" : "Register of establishments missing");
    }

    private async Task<SetUpTask?> YearTurnAsync(CancellationToken stop)
    {
        var schools = await db.SchoolsToTurnAsync(current.Viewer, stop);
        var next = YearTurnQueries.NextTurn(Today);
        var done = 0;
        foreach (var school in schools)
        {
            done += await db.TurnOfAsync(school.OrganisationId, next, stop) is null ? 0 : 1;
        }

        return schools.Count == 0 ? null : new("Turn of the year", "/set-up/year-turn", $"Leavers, year groups, new starters and the register, into {next.Name}",
            null, done == schools.Count ? "Done" : done > 0 ? $"{done} of {schools.Count} done" : Today < next.FirstDay ? "To come" : "To do");
    }

    private async Task<SetUpTask> RegisterRulesAsync(CancellationToken stop)
    {
        var owners = await db.RegisterRuleSets.Select(set => set.OrganisationId).Distinct().CountAsync(stop);
        return new("Register rules", "/set-up/register-rules", owners == 0 ? "Onroll’s own rules apply until somebody sets others" : owners == 1 ? "1 organisation has its own rules" : $"{owners} organisations have their own rules", null, owners == 0 ? "As supplied" : "Own rules");
    }

    private async Task<SetUpTask?> LettersAsync(CancellationToken stop)
    {
        if ((await db.PolicyOwnersAsync(current.Viewer, Permission.SetLetters, stop)).FirstOrDefault() is not { } owner)
        {
            return null;
        }

        var own = (await db.OwnEditionsAsync(owner.OrganisationId, stop)).Count;
        var note = own == 0 ? "Plain and easy-read English, as supplied" : own == 1 ? "1 text of your own" : $"{own} texts of your own";
        if (owner.IsPartnership)
        {
            return new("Letters", "/set-up/letters", note, null, own == 0 ? "As supplied" : "Own texts");
        }

        var letterhead = await db.SchoolLetterheads.AsNoTracking().SingleOrDefaultAsync(l => l.OrganisationId == owner.OrganisationId, stop);
        var isComplete = !LetterheadDetails.Of(letterhead).Missing().Any();
        return new("Letters", "/set-up/letters", note, isComplete, isComplete ? "Done" : "Letterhead incomplete");
    }

    private async Task<SetUpTask> PolicyAsync(CancellationToken stop)
    {
        var set = PolicySet.On(Today);
        var own = (await db.PartnershipsToSetUpAsync(current.Viewer, stop)).Count(p => p.PolicySet is not null);
        return new("Policy set", "/set-up/policy", $"{set.Summary}. In force since {set.InForceFrom.ToPlain()}{(own == 0 ? "" : ". The partnership keeps to the membership duty of 2010")}", null, set.Id);
    }

    private async Task<SetUpTask> AuditAsync(CancellationToken stop)
    {
        var entries = await db.AuditHeads.Where(h => h.AreaId == db.AreaId).Select(h => h.Sequence).SingleOrDefaultAsync(stop);
        var verified = await db.AuditEntries.Where(a => a.Subject == "audit-verified").OrderByDescending(a => a.Sequence).Select(a => (DateTime?)a.AtUtc).FirstOrDefaultAsync(stop);
        return new("Audit log", "/set-up/audit", string.Create(DateWords.English, $"{entries:N0} entries"),
            null, verified is { } at ? $"Checked {DateOnly.FromDateTime(London.InLondon(at)).ToPlain()}" : "Not checked yet");
    }
}
