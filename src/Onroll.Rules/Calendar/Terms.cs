namespace Onroll.Rules.Calendar;

/// <summary>Which windows exclusion thresholds are counted in.</summary>
/// <remarks>R-CAL-08, TERM_MODEL.</remarks>
public enum TermModel
{
    /// <summary>The three windows of the regulations, the same for every school.</summary>
    ThreeReferenceDates,

    /// <summary>The terms each school declares.</summary>
    SchoolDeclaredTerms,
}

/// <summary>A term as a window for totals, both days included.</summary>
/// <param name="Name">Autumn, Spring or Summer, or the school's own name; null when the school gave none.</param>
/// <param name="FirstDay">First day.</param>
/// <param name="LastDay">Last day.</param>
public sealed record TermWindow(string? Name, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Whether the date lies in it.</summary>
    public bool Contains(DateOnly date) => date >= FirstDay && date <= LastDay;
}

/// <summary>The term a date counts in.</summary>
/// <remarks>R-CAL-08. Source: SI 2012/1033 reg 2: terms end by 31 December, Easter Monday and 31 July.</remarks>
public static class Terms
{
    /// <summary>The window by the three reference dates: every date has one.</summary>
    public static TermWindow ByReferenceDates(DateOnly date)
    {
        var easter = Easter.Sunday(date.Year);
        return date switch
        {
            { Month: >= 8 } => new("Autumn", new(date.Year, 8, 1), new(date.Year, 12, 31)),
            _ when date <= easter => new("Spring", new(date.Year, 1, 1), easter),
            _ => new("Summer", easter.AddDays(1), new(date.Year, 7, 31)),
        };
    }

    /// <summary>The term as the school declares it: its half terms with the same name in the same school year together.</summary>
    /// <returns>Null when the date is in no declared term.</returns>
    public static TermWindow? AsDeclared(SchoolCalendar calendar, DateOnly date)
    {
        var terms = calendar.Periods.Where(period => period.Kind == PeriodKind.Term).ToList();
        var own = terms.Find(term => term.Contains(date));
        if (own?.Name is null)
        {
            return own is null ? null : new TermWindow(null, own.FirstDay, own.LastDay);
        }

        var parts = terms.Where(term => term.Name == own.Name && SchoolYearStart(term.FirstDay) == SchoolYearStart(own.FirstDay)).ToList();
        var window = new TermWindow(own.Name, parts.Min(term => term.FirstDay), parts.Max(term => term.LastDay));
        return window;
    }

    /// <summary>The window in the model chosen. With declared terms, dates outside any of them fall back to the reference dates.</summary>
    public static TermWindow Of(TermModel model, SchoolCalendar calendar, DateOnly date) =>
        (model == TermModel.SchoolDeclaredTerms ? AsDeclared(calendar, date) : null) ?? ByReferenceDates(date);

    private static int SchoolYearStart(DateOnly firstDay) => firstDay.Month >= 8 ? firstDay.Year : firstDay.Year - 1;
}
