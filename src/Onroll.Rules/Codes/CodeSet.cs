using System.Collections.Frozen;
using System.Globalization;
using Onroll.Rules.Data;

namespace Onroll.Rules.Codes;

/// <summary>One list of codes from the DfE's Common Basic Data Set, with dates.</summary>
/// <remarks>R-COD-01 to R-COD-10 and R-RSN-02. The rows are data: Data/codes.csv.</remarks>
public sealed class CodeSet
{
    private static readonly FrozenDictionary<string, CodeSet> Sets = DataFile.Rows("codes.csv")
        .Select(ToCode)
        .GroupBy(code => code.Set)
        .ToFrozenDictionary(set => set.Key, set => new CodeSet(set.Key, [.. set.OrderBy(code => code.Sort)]));

    private readonly FrozenDictionary<string, Code> _byValue;

    private CodeSet(string name, Code[] codes)
    {
        Name = name;
        Codes = codes;
        _byValue = codes.ToFrozenDictionary(code => code.Value);
    }

    /// <summary>SEN provision: N, K, E and the older S, A, P (R-COD-02).</summary>
    public static CodeSet SenProvision => Sets["sen-provision"];

    /// <summary>Type of special educational need (R-COD-03).</summary>
    public static CodeSet SenNeed => Sets["sen-need"];

    /// <summary>Ethnicity with the DfE's minor and major groups (R-COD-04).</summary>
    public static CodeSet Ethnicity => Sets["ethnicity"];

    /// <summary>Recorded national curriculum year with its key stage as the major group (R-COD-05).</summary>
    public static CodeSet CurriculumYear => Sets["nc-year"];

    /// <summary>The first-language codes that decide EAL. Other three-letter codes name languages (R-COD-08).</summary>
    public static CodeSet FirstLanguage => Sets["first-language"];

    /// <summary>Proficiency in English, A to E (R-COD-08).</summary>
    public static CodeSet EnglishProficiency => Sets["eal-proficiency"];

    /// <summary>Sex, M or F (R-COD-09).</summary>
    public static CodeSet Sex => Sets["sex"];

    /// <summary>Enrolment status; the major group "Counted" marks those in headcounts and rates (R-COD-10).</summary>
    public static CodeSet EnrolmentStatus => Sets["enrolment-status"];

    /// <summary>Boarder status (R-COD-10).</summary>
    public static CodeSet Boarder => Sets["boarder"];

    /// <summary>Why a pupil has no UPN, UN1 to UN10 (R-COD-10).</summary>
    public static CodeSet UpnMissingReason => Sets["upn-missing-reason"];

    /// <summary>SUSP, LNCH, PERM and the older FIXD; the minor group is what it counts as (R-SUS-02).</summary>
    public static CodeSet ExclusionCategory => Sets["exclusion-category"];

    /// <summary>Reasons for suspension and exclusion; the major group is the roll-up for trends (R-RSN-02).</summary>
    public static CodeSet ExclusionReason => Sets["exclusion-reason"];

    /// <summary>Pupil premium indicator (R-COD-06).</summary>
    public static CodeSet PupilPremium => Sets["pupil-premium"];

    /// <summary>Category of free school meal eligibility from 2026 (R-COD-06).</summary>
    public static CodeSet FreeSchoolMealCategory => Sets["fsm-category"];

    /// <summary>Arrangements after being looked after (R-COD-07).</summary>
    public static CodeSet PostLookedAfter => Sets["post-looked-after"];

    /// <summary>Kinship care (R-COD-07).</summary>
    public static CodeSet Kinship => Sets["kinship"];

    /// <summary>Young carer (R-COD-07).</summary>
    public static CodeSet YoungCarer => Sets["young-carer"];

    /// <summary>Service child (R-COD-07).</summary>
    public static CodeSet ServiceChild => Sets["service-child"];

    /// <summary>English local authorities by their DfE number; the major group is the region. Those that were divided or merged since 2019 end with their last day.</summary>
    public static CodeSet LocalAuthority => Sets["local-authority"];

    /// <summary>Every set.</summary>
    public static IReadOnlyCollection<CodeSet> All => Sets.Values;

    /// <summary>The set's name, such as "sen-provision".</summary>
    public string Name { get; }

    /// <summary>All codes, in the official order, whatever their dates.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>The codes a record of that date may carry, in the official order.</summary>
    public IEnumerable<Code> ValidOn(DateOnly date) => Codes.Where(code => code.IsValidOn(date));

    /// <summary>The code with that value, whatever its dates. Null when the set has none.</summary>
    public Code? Find(string? value) =>
        value is null ? null : _byValue.GetValueOrDefault(value.Trim().ToUpperInvariant());

    /// <summary>Reads a code as it stood on the record's own date.</summary>
    /// <param name="value">The file's text; blanks around it and lower case are forgiven.</param>
    /// <param name="recordDate">The date of the record that carries it, not of the import.</param>
    public CodeReading Read(string? value, DateOnly recordDate) => Find(value) switch
    {
        null when string.IsNullOrWhiteSpace(value) => new CodeReading.Missing(),
        null => new CodeReading.Unrecognised(value.Trim().ToUpperInvariant()),
        { } code when code.IsValidOn(recordDate) => new CodeReading.Recognised(code),
        { } code => new CodeReading.NotValidOnDate(code),
    };

    private static Code ToCode(string[] row) => new(
        row[0], row[1], row[2], DataFile.Date(row[3]), DataFile.Date(row[4]),
        DataFile.Text(row[5]), DataFile.Text(row[6]), int.Parse(row[7], CultureInfo.InvariantCulture));
}
