using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes the national register's establishments into the record. Published data: it belongs to no area and is noted, not audited row by row.</summary>
internal sealed class EstablishmentImport(OnrollDbContext db, ImportRequest request) : RowImport<EstablishmentRow>(db, request)
{
    private readonly Dictionary<string, Establishment> _known = [];

    protected override async Task PrepareAsync(IReadOnlyList<EstablishmentRow> rows, CancellationToken stop)
    {
        _known.Clear();
        var urns = rows.Select(r => r.Urn).Distinct().ToList();
        foreach (var establishment in await Db.Establishments.Where(e => urns.Contains(e.Urn)).ToListAsync(stop))
        {
            _known[establishment.Urn.Value] = establishment;
        }
    }

    protected override string? KeyOf(EstablishmentRow row) => row.Urn.Value;

    protected override RowResult Apply(EstablishmentRow row, Action<string> remark)
    {
        if (row.ClosedOn < row.OpenedOn)
        {
            return new Refusal("CloseDate", $"{row.ClosedOn:yyyy-MM-dd}", $"The establishment would have closed before it opened on {row.OpenedOn:yyyy-MM-dd}. Check both dates.");
        }

        if (!_known.TryGetValue(row.Urn.Value, out var establishment))
        {
            establishment = new Establishment { Urn = row.Urn, Name = "", LaCode = "", SearchName = "" };
            Copy(row, establishment);
            Db.Establishments.Add(establishment);
            _known[row.Urn.Value] = establishment;
            return RowChange.Added;
        }

        Copy(row, establishment);
        return Db.Entry(establishment).State == EntityState.Modified ? RowChange.Changed : RowChange.Unchanged;
    }

    private static void Copy(EstablishmentRow row, Establishment to)
    {
        to.Name = row.Name;
        to.SearchName = Folding.Fold(row.Name);
        to.LaCode = row.LaCode;
        to.LaName = row.LaName;
        to.EstablishmentNumber = row.Number;
        to.TypeCode = row.TypeCode;
        to.TypeName = row.TypeName;
        to.TypeGroup = row.TypeGroup;
        to.Status = row.Status;
        to.Phase = row.Phase;
        to.LowAge = row.LowAge;
        to.HighAge = row.HighAge;
        to.Gender = row.Gender;
        to.ReligiousCharacter = row.ReligiousCharacter;
        to.Street = row.Street;
        to.Town = row.Town;
        to.Postcode = row.Postcode;
        to.NumberOfPupils = row.PupilCount;
        to.TrustName = row.TrustName ?? to.TrustName;   // lists of trusts come in a file of their own
        to.Easting = row.Easting;
        to.Northing = row.Northing;
        to.OpenedOn = row.OpenedOn;
        to.ClosedOn = row.ClosedOn;
    }
}

/// <summary>Takes the register's links between establishments into the record.</summary>
internal sealed class EstablishmentLinkImport(OnrollDbContext db, ImportRequest request) : RowImport<EstablishmentLinkRow>(db, request)
{
    private readonly Dictionary<(string, string, string), EstablishmentLink> _known = [];

    protected override async Task PrepareAsync(IReadOnlyList<EstablishmentLinkRow> rows, CancellationToken stop)
    {
        _known.Clear();
        var urns = rows.Select(r => r.Urn).Distinct().ToList();
        foreach (var link in await Db.EstablishmentLinks.Where(l => urns.Contains(l.Urn)).ToListAsync(stop))
        {
            _known[(link.Urn.Value, link.LinkUrn.Value, link.Kind)] = link;
        }
    }

    protected override string? KeyOf(EstablishmentLinkRow row) => $"{row.Urn} {row.LinkUrn} {row.Kind}";

    protected override RowResult Apply(EstablishmentLinkRow row, Action<string> remark)
    {
        var isNew = !_known.TryGetValue((row.Urn.Value, row.LinkUrn.Value, row.Kind), out var link);
        link ??= new EstablishmentLink { Urn = row.Urn, LinkUrn = row.LinkUrn, Kind = row.Kind };
        link.Name = row.Name;
        link.Since = row.Since;
        if (isNew)
        {
            Db.EstablishmentLinks.Add(link);
            return RowChange.Added;
        }

        return Db.Entry(link).State == EntityState.Modified ? RowChange.Changed : RowChange.Unchanged;
    }
}

/// <summary>Takes from the register's list of groups which trust runs an establishment.</summary>
internal sealed class EstablishmentGroupImport(OnrollDbContext db, ImportRequest request) : RowImport<EstablishmentGroupRow>(db, request)
{
    private readonly Dictionary<string, Establishment> _known = [];

    protected override async Task PrepareAsync(IReadOnlyList<EstablishmentGroupRow> rows, CancellationToken stop)
    {
        _known.Clear();
        var urns = rows.Select(r => r.Urn).Distinct().ToList();
        foreach (var establishment in await Db.Establishments.Where(e => urns.Contains(e.Urn)).ToListAsync(stop))
        {
            _known[establishment.Urn.Value] = establishment;
        }
    }

    protected override string? KeyOf(EstablishmentGroupRow row) => $"{row.Urn} {row.GroupUid}";

    protected override RowResult Apply(EstablishmentGroupRow row, Action<string> remark)
    {
        if (!_known.TryGetValue(row.Urn.Value, out var establishment))
        {
            return new Refusal("URN", row.Urn.Value, "No establishment with this URN has been imported. Import the register's establishments first.");
        }

        if (row.GroupType?.Contains("trust", StringComparison.OrdinalIgnoreCase) == false)
        {
            return RowChange.Unchanged;   // federations and sponsors do not run the school
        }

        establishment.TrustName = row.GroupName;
        return Db.Entry(establishment).State == EntityState.Modified ? RowChange.Changed : RowChange.Unchanged;
    }
}
