using Onroll.Exchange.Csv;

namespace Onroll.Exchange.Statistics.Rates;

/// <summary>How a table's rates are printed where it prints none that would show it.</summary>
internal enum RateFamily
{
    Exclusions = 1,
    Absence,
    Attendance,
}

/// <summary>One rate and the counts it comes from.</summary>
/// <param name="Index">Its place. Null for a column the table does not have yet.</param>
/// <param name="After">The place of the column that a new one follows.</param>
internal sealed record RateColumn(string Name, int? Index, int Numerator, int Denominator, RateFamily Family, int After);

/// <summary>Finds every rate a table has or could have from its counts.</summary>
internal sealed class RatePlan
{
    private static readonly string[] Sessions = ["overall", "authorised", "unauthorised"];

    private readonly TextTable _table;
    private readonly string _tableName;
    private readonly string[] _names;
    private readonly string[][] _words;
    private readonly List<RateColumn> _found = [];

    private RatePlan(TextTable table)
    {
        _table = table;
        _tableName = StatisticsTables.Recognise(table.Name, table.Headers).Name;
        _names = [.. table.Headers.Select(HeaderNames.ToSnakeCase)];
        _words = [.. table.Headers.Select(RateNames.Words)];
    }

    /// <summary>The rates, those the table has in its order first.</summary>
    public static IReadOnlyList<RateColumn> Of(TextTable table)
    {
        var plan = new RatePlan(table);
        plan.FindExclusions();
        plan.FindAbsence();
        plan.FindAttendance();
        return plan._found;
    }

    private void FindExclusions()
    {
        if (Headcount() is not { } headcount)
        {
            return;
        }

        foreach (var measure in Enum.GetValues<ExclusionMeasure>())
        {
            var count = Array.FindIndex(_words, words => !RateNames.IsRate(words) && RateNames.Exclusion(words) == measure);
            if (count >= 0 && count != headcount && !TellsRowsApart(count, headcount))
            {
                var rate = Array.FindIndex(_words, words => RateNames.IsRate(words) && RateNames.Exclusion(RateNames.WithoutRate(words)) == measure);
                Add(RateNames.ExclusionRate(measure, _tableName, _words[count]), rate, (count, headcount), RateFamily.Exclusions, after: count);
            }
        }
    }

    private int? Headcount()
    {
        var exact = Array.IndexOf(_names, "headcount");
        var index = exact >= 0 ? exact : Array.FindIndex(_words, words => !RateNames.IsRate(words) && RateNames.IsHeadcount(words));
        return index < 0 ? null : index;
    }

    // "Pupils by how many suspensions they had": there the number of suspensions is a heading and no count.
    private bool TellsRowsApart(int count, int headcount)
    {
        if (_tableName != "suspensions-of-pupils" || !_names.Contains("school_type"))
        {
            return false;
        }

        var others = Enumerable.Range(0, _names.Length).Where(i => i != count && i != headcount).ToList();
        return _table.Rows.GroupBy(row => string.Join('\u001F', others.Select(i => row[i]))).Any(group => group.Select(row => row[count]).Distinct().Count() > 1);
    }

    private void FindAbsence()
    {
        for (var count = 0; count < _names.Length; count++)
        {
            var words = _words[count];
            if (RateNames.IsRate(words) || AbsenceDenominator(words) is not { } denominator || denominator == count)
            {
                continue;
            }

            var rate = Array.FindIndex(_words, w => RateNames.IsRate(w) && RateNames.WithoutRate(w).SequenceEqual(words));
            var isStandard = words is ["enrolments", "pa", ..] || (words is (["sess", _] or ["sess", _, "pa", ..]) && Sessions.Contains(words[1]));
            if (rate >= 0 || isStandard)
            {
                Add(AbsenceRateName(words), rate, (count, denominator), RateFamily.Absence, AfterGroup(words, count));
            }
        }
    }

    private int? AbsenceDenominator(string[] words)
    {
        var group = Array.IndexOf(words, "pa") is var pa and >= 0 ? string.Join("", words[pa..].Select(word => $"_{word}")) : "";
        var index = words[0] switch
        {
            "sess" => Array.IndexOf(_names, $"sess_possible{group}"),
            "enrolments" => Array.IndexOf(_names, "enrolments"),
            _ => -1,
        };
        return index < 0 ? null : index;
    }

    // sess_overall_percent, sess_overall_percent_pa_10_exact, enrolments_pa_10_exact_percent
    private static string AbsenceRateName(string[] words) => words is ["sess", var kind, .. var group]
        ? string.Join('_', ["sess", kind, "percent", .. group])
        : $"{string.Join('_', words)}_percent";

    // The three percentages of sessions stand together behind the last of their counts.
    private int AfterGroup(string[] words, int count) => words[0] == "sess"
        ? Sessions.Max(kind => Array.IndexOf(_names, string.Join('_', ["sess", kind, .. words[2..]])))
        : count;

    private void FindAttendance()
    {
        var possible = Array.IndexOf(_names, AttendanceRates.Possible);
        if (possible < 0)
        {
            return;
        }

        foreach (var (rate, count) in AttendanceRates.In(_names))
        {
            Add(rate, Array.IndexOf(_names, rate), (count, possible), RateFamily.Attendance, after: _names.Length - 1);
        }
    }

    private void Add(string name, int index, (int Numerator, int Denominator) counts, RateFamily family, int after) =>
        _found.Add(new RateColumn(index < 0 ? name : _table.Headers[index], index < 0 ? null : index, counts.Numerator, counts.Denominator, family, after));
}
