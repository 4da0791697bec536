using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Partnerships;

namespace Onroll.Core.Partnerships;

/// <summary>A partnership with everything the membership checks ask about, so that a proposed change can be tried on it.</summary>
public sealed class PartnershipState
{
    /// <summary>Job titles say who is a Safer Schools officer or an accredited lead; no other record does.</summary>
    private static readonly string[] OfficerWords = ["safer school"];
    private static readonly string[] LeadWords = ["npslba", "lead behaviour professional"];

    private readonly List<OrganisationAttribute> _attributes;
    private readonly List<(OrganisationId Place, string JobTitle)> _posts;
    private readonly List<(OrganisationId? Id, string? Urn, string Name)> _units;
    private readonly string? _areaLaCode;

    private PartnershipState(
        Partnership partnership, Dictionary<OrganisationId, Organisation> organisations, List<Membership> memberships, Surroundings around)
    {
        (Partnership, Organisations, Memberships) = (partnership, organisations, memberships);
        (_attributes, _posts, _units, _areaLaCode) = (around.Attributes, around.Posts, around.Units, around.LaCode);
    }

    private sealed record Surroundings(
        List<OrganisationAttribute> Attributes, List<(OrganisationId, string)> Posts, List<(OrganisationId?, string?, string)> Units, string? LaCode);

    public Partnership Partnership { get; }

    /// <summary>The organisations of every spell, and of any that is proposed.</summary>
    public IReadOnlyDictionary<OrganisationId, Organisation> Organisations { get; }

    public IReadOnlyList<Membership> Memberships { get; }

    /// <summary>When the duty holds: to 2012, or for as long as a partnership keeps to the 2010 guidance by its own choice.</summary>
    public MembershipDates Duty => Partnership.PolicySet == PolicyChoice.England2010
        ? MembershipDates.England2010 with { DutyTo = null }
        : MembershipDates.England2010;

    public static async Task<PartnershipState> LoadAsync(OnrollDbContext db, Partnership partnership, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(partnership);
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.PartnershipId == partnership.PartnershipId).ToListAsync(stop);
        var ids = memberships.Select(m => m.OrganisationId).Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.OrganisationId)).ToDictionaryAsync(o => o.OrganisationId, stop);
        var laCode = await db.Areas.Where(a => a.AreaId == db.AreaId).Select(a => a.LaCode).SingleAsync(stop);
        var posts = await db.Appointments
            .Where(a => ids.Contains(a.OrganisationId) && a.JobTitle != null && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today))
            .Select(a => new { a.OrganisationId, a.JobTitle }).ToListAsync(stop);
        return new PartnershipState(partnership, organisations, memberships, new Surroundings(
            await db.OrganisationAttributes.AsNoTracking().Where(a => ids.Contains(a.OrganisationId)).ToListAsync(stop),
            [.. posts.Select(p => (p.OrganisationId, p.JobTitle!))],
            await UnitsAsync(db, laCode, today, stop),
            laCode));
    }

    /// <summary>The same partnership after one spell is added or replaced.</summary>
    /// <param name="organisation">The organisation of the spell, also when it is not stored yet.</param>
    public PartnershipState With(Membership spell, Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(spell);
        ArgumentNullException.ThrowIfNull(organisation);
        return new PartnershipState(
            Partnership,
            new Dictionary<OrganisationId, Organisation>(Organisations) { [organisation.OrganisationId] = organisation },
            [.. Memberships.Where(m => m.MembershipId != spell.MembershipId), spell],
            new Surroundings(_attributes, _posts, _units, _areaLaCode));
    }

    /// <summary>Every check of membership with its outcome.</summary>
    public IReadOnlyList<MembershipResult> Check(DateOnly asAt)
    {
        var current = Memberships.Where(m => IsOn(m, asAt)).ToList();
        var members = Memberships.Select(Read).ToList();
        var there = current.Select(m => m.OrganisationId).ToHashSet();
        var urns = there.Select(id => Organisations[id].Urn?.Value).ToHashSet();
        var kinds = current.Select(m => MemberKinds.Of(Organisations[m.OrganisationId])).ToList();
        var facts = new PartnershipFacts
        {
            AsAt = asAt,
            Members = members,
            UnitsOutside = [.. _units.Where(u => !(u.Id is { } id && there.Contains(id)) && (u.Urn is null || !urns.Contains(u.Urn)))
                .Select(u => u.Name).Distinct().Select(name => new UnitOutside(name, ReasonRecorded: false))],
            SaferSchoolsOfficers = CountPosts(there, OfficerWords),
            AccreditedLeads = CountPosts(there, LeadWords),
            PrimaryLinks = kinds.Count(k => k == MemberKind.PrimarySchool),
            FurtherEducationLinks = kinds.Count(k => k is MemberKind.FurtherEducationCollege or MemberKind.SixthFormCollege),
            ExtendedServicesEngaged = kinds.Contains(MemberKind.Agency),
            RationaleRecorded = current.Count > 0 && current.TrueForAll(m => !string.IsNullOrWhiteSpace(m.Rationale)),
        };

        // Signed protocols for pupils who are hard to place are not kept here, so nothing can be said about them.
        return [.. MembershipCheck.Run(facts, Duty).Where(result => result.Rule != "G-053")];
    }

    /// <summary>How many members of a day are under the duty by their kind.</summary>
    public int CountUnderDuty(DateOnly asAt) => Memberships.Where(m => IsOn(m, asAt)).Select(Read).Count(m => m.IsRelevantPartnerOn(asAt, Duty));

    internal static bool IsOn(Membership spell, DateOnly day) => spell.StartsOn <= day && (spell.EndsOn is null || spell.EndsOn >= day);

    private PartnershipMember Read(Membership spell)
    {
        var organisation = Organisations[spell.OrganisationId];
        var attributes = _attributes.Where(a => a.OrganisationId == spell.OrganisationId).ToList();
        return new PartnershipMember
        {
            Name = organisation.Name,
            Kind = MemberKinds.Of(organisation),
            LocalAuthorityCode = organisation.LaCode ?? _areaLaCode ?? "",
            From = spell.StartsOn,
            To = spell.EndsOn,
            Status = Enum.Parse<MemberStatus>(spell.Status.ToString()),   // the same four words
            EducatesSecondaryAge = MemberKinds.EducatesSecondaryAge(organisation),
            IsFaithSchool = attributes.Exists(a => a.Kind == OrganisationAttributeKind.Faith && a.EndsOn is null),
            BehaviourGrades = [.. attributes.Where(a => a.Kind == OrganisationAttributeKind.OfstedBehaviourGrade)
                .Select(a => InspectionGrades.Read(a.Value) is { } grade ? new DatedGrade(a.StartsOn, grade) : null).OfType<DatedGrade>()],
            DecidedToJoinOn = spell.DecidedOn,
            HeadAndStaffConsulted = !string.IsNullOrWhiteSpace(spell.Consulted),
        };
    }

    private int CountPosts(HashSet<OrganisationId> places, string[] words) =>
        _posts.Count(post => places.Contains(post.Place) && words.Any(word => post.JobTitle.Contains(word, StringComparison.OrdinalIgnoreCase)));

    // Units of the authority: those we know as organisations and those the national register lists.
    private static async Task<List<(OrganisationId?, string?, string)>> UnitsAsync(OnrollDbContext db, string? laCode, DateOnly today, CancellationToken stop)
    {
        if (laCode is null)
        {
            return [];
        }

        var known = await db.Organisations
            .Where(o => o.Kind == OrganisationKind.PupilReferralUnit && o.LaCode == laCode && (o.ClosedOn == null || o.ClosedOn >= today) && (o.HighAge == null || o.HighAge > 11))
            .Select(o => new { o.OrganisationId, o.Urn, o.Name }).ToListAsync(stop);
        var listed = await db.Establishments
            .Where(e => e.LaCode == laCode && e.TypeCode == 14 && (e.HighAge == null || e.HighAge > 11) && (e.ClosedOn == null || e.ClosedOn >= today) && e.Status != "Closed")
            .Select(e => new { e.Urn, e.Name }).ToListAsync(stop);
        var ours = known.Select(k => k.Urn).ToHashSet();
        return
        [
            .. known.Select(k => ((OrganisationId?)k.OrganisationId, k.Urn?.Value, k.Name)),
            .. listed.Where(e => !ours.Contains(e.Urn)).Select(e => ((OrganisationId?)null, (string?)e.Urn.Value, e.Name)),
        ];
    }
}
