using System.Text.Json.Serialization;
using Onroll.Core.Imports;

namespace Onroll.Web.Imports;

/// <summary>What the command line prints of an import: a public contract, field for field.</summary>
public sealed class ImportReport(string kind)
{
    private const int MostRejects = 100;

    private readonly List<Reject> _rejects = [];

    public string Kind { get; } = kind;

    public int Read { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>The first hundred.</summary>
    public IReadOnlyList<Reject> Rejects => _rejects;

    public double Seconds { get; set; }

    /// <summary>Whether one of the files could not be used at all.</summary>
    [JsonIgnore]
    public bool WasRefused { get; private set; }

    /// <summary>Adds a file's outcome. Null for a file that could not be used.</summary>
    public void Add(ImportResult? result)
    {
        if (result is null)
        {
            WasRefused = true;
            return;
        }

        Read += result.Read;
        Added += result.Added;
        Changed += result.Changed;
        Unchanged += result.Unchanged;
        Rejected += result.Rejected;
        _rejects.AddRange(result.Rejects.Take(MostRejects - _rejects.Count));
    }
}
