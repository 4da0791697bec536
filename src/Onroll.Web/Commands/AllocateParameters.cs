using Onroll.Rules.FairAccess;

namespace Onroll.Web.Commands;

/// <summary>The parameters of a scheme, found by name without case or underscores: OVER_PER is overPer.</summary>
internal sealed class AllocateParameters
{
    private readonly JsonInput? _fields;
    private readonly Dictionary<string, string> _written = [];
    private readonly HashSet<string> _asked = [];

    public AllocateParameters(JsonInput scheme)
    {
        _fields = scheme.Object("parameters");
        foreach (var field in _fields?.Fields ?? [])
        {
            if (!_written.TryAdd(Plain(field), field))
            {
                throw _fields!.Refuse(field, $"is there twice, as {_written[Plain(field)]} too. Keep one.");
            }
        }
    }

    /// <summary>What was written and nobody asked for.</summary>
    public IEnumerable<string> Unused => _written.Where(one => !_asked.Contains(one.Key)).Select(one => $"scheme.parameters.{one.Value}");

    public static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    public decimal Amount(string name, decimal otherwise, decimal least = 0) => Find(name) is { } field ? _fields!.Amount(field, least) ?? otherwise : otherwise;

    public decimal? Amount(string name) => Find(name) is { } field ? _fields!.Amount(field, 0) : null;

    public int Whole(string name, int otherwise, int least = 0) => Find(name) is { } field ? _fields!.Whole(field, least) ?? otherwise : otherwise;

    public bool Flag(string name, bool otherwise) => Find(name) is { } field ? _fields!.Flag(field) ?? otherwise : otherwise;

    public DateOnly? Date(string name) => Find(name) is { } field ? _fields!.Date(field) : null;

    public string? Text(string name) => Find(name) is { } field ? _fields!.Text(field) : null;

    public IReadOnlyList<string> Texts(string name) => Find(name) is { } field && _fields!.Has(field) ? _fields.Texts(field) : [];

    public JsonInput? Object(string name) => Find(name) is { } field ? _fields!.Object(field) : null;

    public InputRefusedException Refuse(string name, string problem) => _fields!.Refuse(Find(name)!, problem);

    /// <summary>Checks that a parameter names a school of the file.</summary>
    public void CheckSchool(AllocateIds schools, string name, string? id)
    {
        if (id is not null)
        {
            schools.Check(_fields!, Find(name)!, id);
        }
    }

    /// <summary>The weights of a score.</summary>
    public CompositeScore Score()
    {
        var standard = CompositeScore.Northamptonshire2016;
        return new CompositeScore
        {
            FreeMeals = Amount("wFsm", standard.FreeMeals),
            OtherLanguage = Amount("wEal", standard.OtherLanguage),
            Plans = Amount("wEhcp", standard.Plans),
            Mobility = Amount("wMobility", standard.Mobility),
            PriorAttainment = Amount("wKs2", standard.PriorAttainment),
            AttainmentReference = Amount("ks2Ref", standard.AttainmentReference),
            LeavesOutUnits = Flag("dspOffset", standard.LeavesOutUnits),
        };
    }

    private string? Find(string name)
    {
        _asked.Add(Plain(name));
        return _written.GetValueOrDefault(Plain(name));
    }
}
