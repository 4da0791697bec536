using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Insight;

/// <summary>The attendance of a partnership's schools of one type together, for one of them to stand beside.</summary>
/// <remarks>
/// Rates only, and only where enough other schools and pupils are in them: with its own numbers in hand a school could work out
/// what the others come to (R-SDC-03).
/// </remarks>
/// <param name="Name">The partnership.</param>
public sealed record PartnershipBeside(string Name, IReadOnlyList<CountedGroup> All, IReadOnlyList<CountedGroup> Own)
{
    private const int FewestOthers = 3;

    /// <summary>Fewer pupils elsewhere than this are too few to be told of by the day.</summary>
    private const int FewestPupilsElsewhere = 100;

    /// <summary>A rate of the group over all schools. Null where the others are too few, or the number behind it is small there.</summary>
    public double? Rate(Measure measure, MeasureGroup group, DisclosureRule rule)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(rule);
        var (all, own) = (TallyOf(All, group), TallyOf(Own, group));
        var elsewhere = all[measure.Numerator] - own[measure.Numerator];
        return all[Quantity.Registers] - own[Quantity.Registers] < FewestPupilsElsewhere || (!measure.IsOfSessions && rule.IsSmall(elsewhere)) || all[measure.Denominator] == 0
            ? null
            : (double)(100 * all[measure.Numerator] / all[measure.Denominator]);
    }

    /// <summary>Counts it. Null for a place that is the whole partnership, is in none, or has too few others beside it.</summary>
    /// <param name="own">The place's schools, all of one type.</param>
    public static async Task<PartnershipBeside?> CountAsync(OnrollDbContext db, MeasureReader own, MeasureQuestion question, Func<IReadOnlyList<Organisation>, MeasureReader> open, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(open);
        var (names, schools) = await MembersAsync(db, own.Schools, question.Today, stop);
        if (schools.Count(school => own.Schools.All(one => one.OrganisationId != school.OrganisationId)) < FewestOthers)
        {
            return null;
        }

        var reader = open(schools);
        var bySchool = await SpanAttendance.CountAsync(reader, question with { By = MeasureBreakdown.School }, stop);
        var counted = bySchool.Where(one => one.Tally[Quantity.Registers] > 0).Select(one => one.Group.School).ToHashSet();
        counted.ExceptWith(own.Schools.Select(school => (OrganisationId?)school.OrganisationId));
        return counted.Count < FewestOthers ? null : new PartnershipBeside(
            names is [var only] ? only : "Partnerships together",
            [.. await SpanAttendance.CountAsync(reader, question, stop), new(MeasureGroup.All, Tally.Sum(bySchool.Select(one => one.Tally)))],
            [.. await SpanAttendance.CountAsync(own, question, stop), .. await SpanAttendance.CountAsync(own, question with { By = MeasureBreakdown.None }, stop)]);
    }

    private static Tally TallyOf(IReadOnlyList<CountedGroup> counted, MeasureGroup group) => counted.LastOrDefault(one => one.Group == group)?.Tally ?? new Tally();

    private static async Task<(IReadOnlyList<string> Names, IReadOnlyList<Organisation> Schools)> MembersAsync(OnrollDbContext db, IReadOnlyList<Organisation> own, DateOnly today, CancellationToken stop)
    {
        var ids = own.Select(school => school.OrganisationId).ToList();
        var current = db.Memberships.Where(m => m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today));
        var partnerships = await db.Partnerships.AsNoTracking().Where(p => current.Any(m => m.PartnershipId == p.PartnershipId && ids.Contains(m.OrganisationId))).OrderBy(p => p.Name).ToListAsync(stop);
        var inThem = partnerships.ConvertAll(p => p.PartnershipId);
        var schools = await db.Organisations.AsNoTracking()
            .Where(o => (o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit) && (ids.Contains(o.OrganisationId) || current.Any(m => m.OrganisationId == o.OrganisationId && inThem.Contains(m.PartnershipId))))
            .OrderBy(o => o.Name).ToListAsync(stop);
        var type = PublishedMeasures.TypeOf(own);
        return ([.. partnerships.Select(p => p.Name)], [.. schools.Where(school => PublishedMeasures.TypeOf(school) == type)]);
    }
}
