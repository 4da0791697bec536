namespace Onroll.Exchange.Statistics;

/// <summary>One spelling for each school type, however the year's table spelt it.</summary>
internal static class SchoolTypes
{
    public const string Total = "Total";
    public const string PupilReferralUnit = "Pupil referral unit";

    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Total"] = Total,
        ["All schools"] = Total,
        ["Primary"] = "State-funded primary",
        ["State-funded primary"] = "State-funded primary",
        ["State funded primary"] = "State-funded primary",
        ["Secondary"] = "State-funded secondary",
        ["State-funded secondary"] = "State-funded secondary",
        ["State funded secondary"] = "State-funded secondary",
        ["Special"] = "Special",
        ["Special school"] = "Special",
        ["Special schools"] = "Special",
        ["State-funded special"] = "Special",
        ["State-funded special school"] = "Special",
        ["Pupil referral unit"] = PupilReferralUnit,
        ["State-funded AP school"] = PupilReferralUnit,
    };

    /// <summary>The one spelling; a type not known is kept as printed.</summary>
    public static string Canonical(string printed) => Spellings.GetValueOrDefault(printed.Trim(), printed.Trim());
}
