namespace Onroll.Exchange.Statistics.Rates;

/// <summary>The percentages of the attendance tables, each a share of possible sessions.</summary>
internal static class AttendanceRates
{
    public const string Possible = "possible_sessions";

    /// <summary>Published column and its count: a column's name, or the register code that begins it (reason_i_authorised_illness).</summary>
    private static readonly (string Rate, string Count)[] Known =
    [
        ("attendance_perc", "overall_attendance"),
        ("overall_absence_perc", "overall_absence"),
        ("authorised_absence_perc", "authorised_absence"),
        ("unauthorised_absence_perc", "unauthorised_absence"),
        ("illness_perc", "reason_i_"),
        ("appointments_perc", "reason_m_"),
        ("unauth_hol_perc", "reason_g_"),
        ("unauth_oth_perc", "reason_o_"),
        ("unauth_late_registers_closed_perc", "reason_u_"),
        ("unauth_not_yet_perc", "reason_n_"),
        ("auth_religious_perc", "reason_r_"),
        ("auth_study_perc", "reason_s_"),
        ("auth_mob_perc", "reason_t_"),
        ("auth_excluded_perc", "reason_e_"),
        ("auth_performance_perc", "reason_c1_"),
        ("auth_interview_perc", "reason_j1_"),
        ("auth_part_time_perc", "reason_c2_"),
        ("auth_other_perc", "reason_c_"),
    ];

    /// <summary>Each percentage whose count the table has, with the place of that count.</summary>
    /// <param name="columns">Column names in snake case.</param>
    public static IEnumerable<(string Rate, int Count)> In(IReadOnlyList<string> columns) =>
        from known in Known
        let count = IndexOf(columns, known.Count)
        where count >= 0
        select (known.Rate, count);

    private static int IndexOf(IReadOnlyList<string> columns, string count) => columns.ToList().FindIndex(column =>
        count.EndsWith('_') ? column.StartsWith(count, StringComparison.Ordinal) : column == count);
}
