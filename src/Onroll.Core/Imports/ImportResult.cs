using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>What is to be imported for whom.</summary>
/// <param name="By">Who imports; the audit log names them with every change.</param>
/// <param name="School">The school rows are for where they name none. Null when they name it.</param>
/// <param name="IsRehearsal">Do everything and keep nothing.</param>
public sealed record ImportRequest(ChangedBy By, OrganisationId? School = null, bool IsRehearsal = false)
{
    /// <summary>The schools whose rows the person may import. Null for somebody who imports for the whole area.</summary>
    public IReadOnlyCollection<OrganisationId>? OnlySchools { get; init; }

    /// <summary>The run that keeps the progress. Null when nobody watches.</summary>
    public ImportRunId? Run { get; init; }

    /// <summary>Told how many rows have been dealt with and kept, after each batch.</summary>
    public Action<int>? OnProgress { get; init; }

    /// <summary>Told of every rejected row, in file order.</summary>
    public Action<Reject>? OnReject { get; init; }

    /// <summary>Told of every row that was taken and that a person should look at.</summary>
    public Action<Reject>? OnRemark { get; init; }

    /// <summary>Whether the person may import rows of that school.</summary>
    public bool Allows(OrganisationId school) => OnlySchools is null || OnlySchools.Contains(school);
}

/// <summary>What became of the rows of one import.</summary>
/// <param name="Rejects">The first <see cref="ImportTally.KeptRejects"/> rejected rows.</param>
/// <param name="Remarks">The first rows that were taken and that a person should look at.</param>
public sealed record ImportResult(
    int Read, int Added, int Changed, int Unchanged, int Rejected, IReadOnlyList<Reject> Rejects, IReadOnlyList<Reject> Remarks)
{
    /// <summary>Columns that mean nothing to Onroll, as the file names them.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];
}

/// <summary>What one row did to the record.</summary>
internal enum RowChange
{
    Added,
    Changed,
    Unchanged,
}

/// <summary>Why one row could not be taken.</summary>
internal sealed record Refusal(string? Field, string? Value, string Problem);

/// <summary>Either what a row did or why it did nothing.</summary>
internal readonly record struct RowResult(RowChange Change, Refusal? Refusal)
{
    public static RowResult Of(RowChange change) => new(change, null);

    public static RowResult Refused(string? field, string? value, string problem) => new(default, new Refusal(field, value, problem));

    public static implicit operator RowResult(RowChange change) => Of(change);

    public static implicit operator RowResult(Refusal refusal) => new(default, refusal);
}

/// <summary>Counts rows as they are dealt with.</summary>
internal sealed class ImportTally(ImportRequest request)
{
    public const int KeptRejects = 100;

    private readonly List<Reject> _rejects = [];
    private readonly List<Reject> _remarks = [];

    public int Read { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    public void Count(RowChange change)
    {
        Read++;
        switch (change)
        {
            case RowChange.Added:
                Added++;
                break;
            case RowChange.Changed:
                Changed++;
                break;
            default:
                Unchanged++;
                break;
        }
    }

    public void Reject(Reject reject)
    {
        Read++;
        Rejected++;
        Keep(_rejects, reject);
        request.OnReject?.Invoke(reject);
    }

    public void Remark(Reject remark)
    {
        Keep(_remarks, remark);
        request.OnRemark?.Invoke(remark);
    }

    public ImportResult Result() => new(Read, Added, Changed, Unchanged, Rejected, _rejects, _remarks);

    private static void Keep(List<Reject> kept, Reject one)
    {
        if (kept.Count < KeptRejects)
        {
            kept.Add(one);
        }
    }
}
