using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;

namespace Onroll.Core.Insight;

/// <summary>Puts pupils into the groups of a breakdown, as they were on the day of the spring census (R-COD-11).</summary>
internal static class GroupQueries
{
    /// <param name="today">The day enrolments are told as of.</param>
    public static async Task<PupilGrouping> GroupingAsync(
        this OnrollDbContext db, MeasureBreakdown by, AcademicYear year, IReadOnlyList<Organisation> schools, DateOnly today, CancellationToken stop) => by switch
        {
            MeasureBreakdown.School => BySchool(schools),
            MeasureBreakdown.Sex => PupilGrouping.ByCode(
                await db.Pupils.Where(p => p.Sex != null).Select(p => new { p.PupilId, p.Sex }).ToDictionaryAsync(p => p.PupilId, p => p.Sex!, stop), Known(CodeSet.Sex)),
            MeasureBreakdown.Ethnicity => PupilGrouping.ByCode(await FactsAsync(db, PupilFactKind.Ethnicity, year, stop), Known(CodeSet.Ethnicity)),
            MeasureBreakdown.Sen => PupilGrouping.ByCode(await FactsAsync(db, PupilFactKind.SenProvision, year, stop), Known(CodeSet.SenProvision)),
            MeasureBreakdown.Fsm => PupilGrouping.ByCode(
                await FactsAsync(db, PupilFactKind.FreeSchoolMeals, year, stop),
                [new("Y", "Eligible for free school meals"), new("N", "Not eligible for free school meals")]),
            MeasureBreakdown.NcYear => PupilGrouping.ByCode(await CurriculumYearsAsync(db, year, schools, today, stop), Known(CodeSet.CurriculumYear)),
            _ => PupilGrouping.Everybody,
        };

    private static PupilGrouping BySchool(IReadOnlyList<Organisation> schools)
    {
        var index = schools.Select((school, i) => (school.OrganisationId, i)).ToDictionary(pair => pair.OrganisationId, pair => pair.i);
        return new(
            [.. schools.Select(school => new MeasureGroup(school.Urn?.ToString() ?? school.OrganisationId.ToString(), school.Name) { School = school.OrganisationId })],
            key => index.GetValueOrDefault(key.OrganisationId, -1));
    }

    private static List<MeasureGroup> Known(CodeSet set) => [.. set.Codes.Select(code => new MeasureGroup(code.Value, code.Label))];

    // The spring census decides; for a pupil it does not know the autumn census, and then whatever was recorded (R-COD-11).
    private static async Task<Dictionary<PupilId, string>> FactsAsync(OnrollDbContext db, PupilFactKind kind, AcademicYear year, CancellationToken stop)
    {
        var (spring, autumn) = (CensusDays.Spring(year), CensusDays.Autumn(year));
        var facts = await db.PupilFacts.Where(f => f.Kind == kind).Select(f => new { f.PupilId, f.Code, f.ValidFrom, f.ValidTo }).ToListAsync(stop);
        return facts.GroupBy(f => f.PupilId).ToDictionary(
            of => of.Key,
            of => of.OrderBy(f => Covers(f.ValidFrom, f.ValidTo, spring) ? 0 : Covers(f.ValidFrom, f.ValidTo, autumn) ? 1 : 2)
                .ThenBy(f => Math.Abs(f.ValidFrom.DayNumber - spring.DayNumber)).First().Code.Trim().ToUpperInvariant());
    }

    private static bool Covers(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || to >= day);

    private static async Task<Dictionary<PupilId, string>> CurriculumYearsAsync(
        OnrollDbContext db, AcademicYear year, IReadOnlyList<Organisation> schools, DateOnly today, CancellationToken stop)
    {
        var (first, last, census) = (year.FirstDay, year.LastDay, CensusDays.Spring(year));
        List<OrganisationId> at = [.. schools.Select(school => school.OrganisationId)];
        var rows = await (
            from enrolment in db.Enrolments
            where enrolment.NcYear != null && enrolment.EntryDate <= last && (enrolment.LeavingDate == null || enrolment.LeavingDate >= first) && at.Contains(enrolment.OrganisationId)
            join pupil in db.Pupils on enrolment.PupilId equals pupil.PupilId
            select new { enrolment.PupilId, enrolment.EntryDate, enrolment.LeavingDate, enrolment.NcYear, pupil.DateOfBirth }).ToListAsync(stop);
        return rows.GroupBy(r => r.PupilId).ToDictionary(
            of => of.Key,
            of =>
            {
                var main = of.OrderBy(r => Covers(r.EntryDate, r.LeavingDate, census) ? 0 : 1).ThenByDescending(r => r.EntryDate).First();
                var told = AcademicYear.Containing(main.LeavingDate is { } left && left < today ? left : today);
                return YearThen(main.NcYear!, main.DateOfBirth, told, year);   // only enrolments with one were read
            });
    }

    /// <summary>An enrolment holds the year taught when it was last touched; an earlier year is counted back from it.</summary>
    /// <remarks>Only for a pupil taught with their age group: for any other, when the year was written down cannot be told.</remarks>
    private static string YearThen(string recorded, DateOnly dateOfBirth, AcademicYear told, AcademicYear then)
    {
        var expected = CurriculumYear.ExpectedFor(dateOfBirth, then);
        return told != then && CurriculumYear.NumberOf(recorded) == CurriculumYear.ExpectedFor(dateOfBirth, told) && expected >= 0
            ? expected == 0 ? "R" : expected.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : recorded;
    }
}
