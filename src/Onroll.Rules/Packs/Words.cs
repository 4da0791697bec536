namespace Onroll.Rules.Packs;

/// <summary>What partnerships call differently.</summary>
public enum Concept
{
    /// <summary>A pupil may not attend for a stated time.</summary>
    Suspension,

    /// <summary>A pupil may not return.</summary>
    PermanentExclusion,

    /// <summary>The meeting that decides about several pupils.</summary>
    Panel,

    /// <summary>The steps support takes.</summary>
    Ladder,

    /// <summary>One of them.</summary>
    Step,

    /// <summary>A written plan of support.</summary>
    Plan,

    /// <summary>Asking the panel for something.</summary>
    Referral,

    /// <summary>Another school that all agree on.</summary>
    ManagedMove,

    /// <summary>A place at a provision for a time.</summary>
    Placement,

    /// <summary>Education outside mainstream school.</summary>
    AlternativeProvision,

    /// <summary>A unit inside a school.</summary>
    Unit,

    /// <summary>The pupils at risk who are watched together.</summary>
    Register,

    /// <summary>Who runs the partnership from day to day.</summary>
    Coordinator,

    /// <summary>Schools together.</summary>
    Partnership,
}

/// <summary>A noun in one and in many.</summary>
/// <param name="One">Singular, in lower case unless it is a name.</param>
/// <param name="Many">Plural.</param>
public sealed record Word(string One, string Many)
{
    /// <summary>Reads "unit", which becomes "units", or "entry | entries".</summary>
    /// <exception cref="FormatException">Empty, or more than two forms.</exception>
    public static Word Parse(string written)
    {
        var parts = written.Split('|', StringSplitOptions.TrimEntries);
        return parts is { Length: 1 or 2 } && Array.TrueForAll(parts, part => part.Length > 0)
            ? new Word(parts[0], parts.Length == 2 ? parts[1] : parts[0] + "s")
            : throw new FormatException("Write a word as \"unit\" or as \"one form | many form\".");
    }

    /// <summary>By number: "1 referral", "3 referrals".</summary>
    public string Counted(int count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? One : Many)}");

    /// <summary>As a pack writes it.</summary>
    public override string ToString() => Many == One + "s" ? One : $"{One} | {Many}";
}

/// <summary>The partnership's own words; what it does not rename keeps the field's.</summary>
/// <remarks>G-LABEL of the catalogue of partnerships.</remarks>
public sealed record Words
{
    private static readonly Dictionary<Concept, Word> Usual = new()
    {
        [Concept.Suspension] = new("suspension", "suspensions"),
        [Concept.PermanentExclusion] = new("permanent exclusion", "permanent exclusions"),
        [Concept.Panel] = new("panel", "panels"),
        [Concept.Ladder] = new("ladder of support", "ladders of support"),
        [Concept.Step] = new("step", "steps"),
        [Concept.Plan] = new("plan", "plans"),
        [Concept.Referral] = new("referral", "referrals"),
        [Concept.ManagedMove] = new("managed move", "managed moves"),
        [Concept.Placement] = new("placement", "placements"),
        [Concept.AlternativeProvision] = new("alternative provision", "alternative provisions"),
        [Concept.Unit] = new("unit", "units"),
        [Concept.Register] = new("register", "registers"),
        [Concept.Coordinator] = new("coordinator", "coordinators"),
        [Concept.Partnership] = new("partnership", "partnerships"),
    };

    /// <summary>Only what this partnership calls otherwise.</summary>
    public IReadOnlyDictionary<Concept, Word> Own { get; init; } = new Dictionary<Concept, Word>();

    /// <summary>What it is called here.</summary>
    public Word this[Concept concept] => Own.TryGetValue(concept, out var own) ? own : Usual[concept];
}
