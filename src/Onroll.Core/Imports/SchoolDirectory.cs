using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Finds the school a row means.</summary>
internal sealed class SchoolDirectory
{
    private readonly Dictionary<string, OrganisationId> _byUrn = [];
    private readonly Dictionary<string, OrganisationId> _byLaestab = [];
    private readonly Dictionary<OrganisationId, string> _names = [];

    public static async Task<SchoolDirectory> LoadAsync(OnrollDbContext db, CancellationToken stop)
    {
        var directory = new SchoolDirectory();
        var known = await db.Organisations
            .Select(o => new { o.OrganisationId, o.Urn, o.Laestab, o.Name })
            .ToListAsync(stop);
        foreach (var one in known)
        {
            directory.Add(one.OrganisationId, one.Urn?.Value, one.Laestab, one.Name);
        }

        return directory;
    }

    public string NameOf(OrganisationId school) => _names.GetValueOrDefault(school, "a school of another area");

    /// <summary>The school. Null when it is not in this area's record.</summary>
    public OrganisationId? Find(SchoolKey key) =>
        key.Urn is { } urn && _byUrn.TryGetValue(urn.Value, out var byUrn) ? byUrn
        : key.Laestab is { } laestab && _byLaestab.TryGetValue(laestab, out var byLaestab) ? byLaestab
        : null;

    /// <summary>Adds the schools the rows name that are on the national register and not yet in the record: pupils learn out of the area too.</summary>
    public async Task AddFromRegisterAsync(OnrollDbContext db, IEnumerable<SchoolKey?> keys, CancellationToken stop)
    {
        var missing = keys.OfType<SchoolKey>().Distinct().Where(k => Find(k) is null).ToList();
        foreach (var key in missing)
        {
            if (await OnRegisterAsync(db, key, stop) is { } establishment && Find(key) is null)
            {
                var school = FromRegister(db.AreaId, establishment);
                db.Organisations.Add(school);
                Add(school.OrganisationId, school.Urn?.Value, school.Laestab, school.Name);
            }
        }
    }

    /// <summary>What to say of a school the person does not import for.</summary>
    public static Refusal NotYours { get; } = new("urn", null, "This row is of another school. Only that school or the partnership can import it.");

    /// <summary>What to say of a school that nobody knows.</summary>
    public static Refusal Unknown(SchoolKey key) => key.Urn is { } urn
        ? new Refusal("urn", urn.Value, "No school with this URN is a member or on the national register that was imported. Check the URN, or import a newer register.")
        : new Refusal("laestab", key.Laestab, "No school with this number is a member or on the national register that was imported. Check the number, or name the school with its URN.");

    private static Task<Establishment?> OnRegisterAsync(OnrollDbContext db, SchoolKey key, CancellationToken stop)
    {
        if (key.Urn is { } urn)
        {
            return db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Urn == urn, stop);
        }

        var (la, number) = (key.Laestab![..3], key.Laestab[3..]);   // a key has one of the two
        return db.Establishments.AsNoTracking().Where(e => e.LaCode == la && e.EstablishmentNumber == number)
            .OrderBy(e => e.ClosedOn != null).ThenByDescending(e => e.OpenedOn).FirstOrDefaultAsync(stop);
    }

    private static Organisation FromRegister(AreaId area, Establishment establishment) => new()
    {
        AreaId = area,
        OrganisationId = OrganisationId.New(),
        Kind = establishment.TypeCode is 14 or 38 or 42 or 43 ? OrganisationKind.PupilReferralUnit : OrganisationKind.School,   // GIAS_AP_TYPES
        Name = establishment.Name,
        Urn = establishment.Urn,
        Laestab = establishment.EstablishmentNumber is { } number ? establishment.LaCode + number : null,
        LaCode = establishment.LaCode,
        EstablishmentType = establishment.TypeCode,
        Phase = establishment.Phase,
        LowAge = establishment.LowAge,
        HighAge = establishment.HighAge,
        Postcode = establishment.Postcode,
        OpenedOn = establishment.OpenedOn,
        ClosedOn = establishment.ClosedOn,
    };

    private void Add(OrganisationId id, string? urn, string? laestab, string name)
    {
        _names[id] = name;
        if (urn is not null)
        {
            _byUrn[urn] = id;
        }

        if (laestab is not null)
        {
            _byLaestab.TryAdd(laestab, id);
        }
    }
}
