using System.Globalization;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Insight;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.Demonstration;

/// <summary>The figures the schools return: last year's round, all accepted, and this year's, in every state a round is in a week before its day.</summary>
internal sealed class DemonstrationReturns(OnrollDbContext db, Patch patch)
{
    private const int Years = 3;

    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 61);
    private readonly Dictionary<(string School, ReturnMeasure Measure, string Period), string> _figures = [];
    private readonly Dictionary<(string School, ReturnMeasure Measure, string Period), decimal> _recorded = [];
    private uint _ids;

    private DateOnly Today => patch.Options.Today;

    public async Task RunAsync(CancellationToken stop)
    {
        var year = AcademicYear.Containing(Today).Previous;
        var (earlier, now) = (Round("Yearly figures", year.Previous, Today.AddDays(5).AddYears(-1)), Round("Yearly figures", year, Today.AddDays(5)));
        now.IsForSchools = true;
        await FillAsync([.. earlier.AskedPeriods().Concat(now.AskedPeriods()).DistinctBy(period => period.Key)], stop);
        foreach (var school in patch.Schools)
        {
            Accepted(earlier, school, Table(earlier, school), number: 1);
            Now(now, school);
        }

        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.ChangeTracker.Clear();
    }

    private ReturnRound Round(string title, AcademicYear last, DateOnly due)
    {
        var round = new ReturnRound
        {
            AreaId = db.AreaId,
            ReturnRoundId = Id(),
            PartnershipId = patch.Partnership.PartnershipId,
            Title = $"{title} {last}",
            Periods = string.Join(' ', Enumerable.Range(0, Years).Select(back => new AcademicYear(last.StartYear - back).Key).Order()),
            DueOn = due,
            Lengths = "",
            Cap = 6,
            AskedAtUtc = At(due, -40),
            AskedByName = NameOf("office", Role.Coordinator),
        };
        db.ReturnRounds.Add(round);
        return round;
    }

    private void Now(ReturnRound round, DemonstrationSchool school)
    {
        var table = Table(round, school);
        switch (school.Key)
        {
            case "alderway":
                Add(round, school, Misread(table, round), ReturnState.Draft, number: 1);
                break;
            case "cinder-lane":
                var edition = Add(round, school, Misread(table, round), ReturnState.Submitted, number: 1);
                edition.Answers = ReturnEdition.Write(Doubts(round, school, edition).Select(doubt => new DoubtAnswer(doubt.Key, doubt.Message, "Our system counts the days of a move between sites as well. We shall put it right next year.")));
                break;
            case "st-osrics":
                Add(round, school, table, ReturnState.Submitted, number: 1);
                break;
            case "dunmere":
                var back = Add(round, school, Blank(table, round), ReturnState.GivenBack, number: 1);
                (back.DecidedByName, back.DecidedAtUtc, back.GivenBackReason) = (round.AskedByName, At(Today, -2), "The last year is blank throughout. Please add it, or write that it cannot be had.");
                break;
            case "eastholm":
                Accepted(round, school, Misread(table, round), number: 1);
                Accepted(round, school, table, number: 2);
                break;
            case "fallowgate" or "larkfield":
                break;   // nothing yet
            default:
                Accepted(round, school, table, number: 1);
                break;
        }
    }

    private void Accepted(ReturnRound round, DemonstrationSchool school, ReturnTable table, int number)
    {
        var edition = Add(round, school, table, ReturnState.Accepted, number);
        edition.Answers = ReturnEdition.Write(Doubts(round, school, edition).Select(doubt => new DoubtAnswer(doubt.Key, doubt.Message, "Checked against the school’s own list.")));
        (edition.DecidedByName, edition.DecidedAtUtc) = (round.AskedByName, At(round.DueOn < Today ? round.DueOn : Today, number - 4));
    }

    private IEnumerable<ReturnDoubt> Doubts(ReturnRound round, DemonstrationSchool school, ReturnEdition edition) => ReturnDoubts.Of(
        edition.Table(round), round.Checks(),
        (from one in _recorded where one.Key.School == school.Key select one).ToDictionary(one => (one.Key.Measure, one.Key.Period), one => one.Value));

    private ReturnEdition Add(ReturnRound round, DemonstrationSchool school, ReturnTable table, ReturnState state, int number)
    {
        var people = DemonstrationPersonas.All.Where(persona => persona.Organisation == school.Organisation.Name && persona.Role is Role.DataManager or Role.SchoolLead).ToList();
        var (writer, on) = (people.FirstOrDefault()?.Name, round.DueOn < Today ? round.DueOn : Today);
        var edition = new ReturnEdition
        {
            AreaId = db.AreaId,
            ReturnEditionId = Id(),
            ReturnRoundId = round.ReturnRoundId,
            OrganisationId = school.Id,
            Number = number,
            State = state,
            Figures = ReturnEdition.Write(table),
            Answers = "[]",
            WhyCorrected = number > 1 ? "The days of one year had a digit too many" : null,
            WrittenByName = writer ?? NameOf("office", Role.DataAnalyst),
            WrittenAtUtc = At(on, number - 9),
            IsOnBehalf = writer is null,
        };
        if (state != ReturnState.Draft)
        {
            (edition.SubmittedByName, edition.SubmittedAtUtc) = (edition.WrittenByName, At(on, number - 8));
        }

        db.ReturnEditions.Add(edition);
        return edition;
    }

    private ReturnTable Table(ReturnRound round, DemonstrationSchool school)
    {
        List<string> periods = [.. round.PeriodNames().Select(period => period.Key)];
        return new ReturnTable(periods,
            [.. from row in ReturnRow.All from period in periods where _figures.ContainsKey((school.Key, row.Measure, period)) select new WrittenCell(row.Measure, period, _figures[(school.Key, row.Measure, period)])]);
    }

    // A digit too many in the days, as happens when two columns of a report run together.
    private static ReturnTable Misread(ReturnTable table, ReturnRound round) =>
        Change(table, cell => cell.Measure == ReturnMeasure.SuspensionDays && cell.Period == round.PeriodNames()[^1].Key ? cell with { Text = cell.Text.Split('.')[0] + "0" } : cell);

    private static ReturnTable Blank(ReturnTable table, ReturnRound round) => Change(table, cell => cell.Period == round.PeriodNames()[^1].Key ? null : cell);

    private static ReturnTable Change(ReturnTable table, Func<WrittenCell, WrittenCell?> change) => table with { Cells = [.. table.Cells.Select(change).OfType<WrittenCell>()] };

    // What the record can tell is what the schools return; earlier years are invented.
    private async Task FillAsync(IReadOnlyList<MeasurePeriod> periods, CancellationToken stop)
    {
        foreach (var school in patch.Schools)
        {
            var recorded = await db.RecordedAsync(school.Organisation, periods, Today, stop);
            foreach (var ((measure, period), number) in recorded)
            {
                _recorded[(school.Key, measure, period)] = number;
            }

            foreach (var period in periods)
            {
                foreach (var (measure, text) in Column(school, recorded.ContainsKey((ReturnMeasure.Suspensions, period.Key)) ? measure => recorded.GetValueOrDefault((measure, period.Key)) : Invented(school)))
                {
                    _figures[(school.Key, measure, period.Key)] = text;
                }
            }
        }
    }

    private Func<ReturnMeasure, decimal> Invented(DemonstrationSchool school)
    {
        var roll = Math.Max(10, school.Roll + _dice.Below(21) - 10);
        var suspensions = _dice.Times(roll * (school.IsSecondary ? 0.09 : 0.02) * school.Deprivation);
        var pupils = suspensions == 0 ? 0 : Math.Max(1, suspensions * 6 / 10);
        var days = suspensions + (_dice.Below((suspensions * 3) + 1) / 2m);
        var (exclusions, absence, persistent) = (_dice.Times(roll * 0.001), 6.5m + (_dice.Below(30) / 10m), 17m + (_dice.Below(90) / 10m));
        return measure => measure switch
        {
            ReturnMeasure.Roll => roll,
            ReturnMeasure.Suspensions => suspensions,
            ReturnMeasure.SuspensionDays => days,
            ReturnMeasure.PupilsSuspended => pupils,
            ReturnMeasure.PermanentExclusions => exclusions,
            ReturnMeasure.AbsenceRate => absence,
            ReturnMeasure.PersistentAbsenceRate => persistent,
            _ => 0,
        };
    }

    private static IEnumerable<(ReturnMeasure Measure, string Text)> Column(DemonstrationSchool school, Func<ReturnMeasure, decimal> number)
    {
        var roll = Math.Max(1, number(ReturnMeasure.Roll));
        yield return (ReturnMeasure.Roll, Text(roll));
        yield return (ReturnMeasure.Suspensions, $"{Text(number(ReturnMeasure.Suspensions))} / {Percent(100 * number(ReturnMeasure.Suspensions) / roll, 1)}");
        yield return (ReturnMeasure.SuspensionDays, Text(number(ReturnMeasure.SuspensionDays)));
        yield return (ReturnMeasure.PupilsSuspended, Text(number(ReturnMeasure.PupilsSuspended)));
        yield return (ReturnMeasure.PermanentExclusions, $"{Text(number(ReturnMeasure.PermanentExclusions))} / {Percent(100 * number(ReturnMeasure.PermanentExclusions) / roll, 2)}");
        if (number(ReturnMeasure.AbsenceRate) > 0 && school.Key != "hollin-mill")
        {
            yield return (ReturnMeasure.AbsenceRate, Percent(number(ReturnMeasure.AbsenceRate), 1));
            yield return (ReturnMeasure.PersistentAbsenceRate, Percent(number(ReturnMeasure.PersistentAbsenceRate), 1));
        }

        yield return (ReturnMeasure.InspectionGrade, school.Deprivation > 1.3 ? "RI" : "Good");
    }

    private static string Text(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Percent(decimal number, int decimals) => new PrintedRate(Rounding.HalfAway(number, decimals), decimals).ToString();

    private static string NameOf(string place, Role role)
    {
        var organisation = DemonstrationData.Lines("organisations.csv").First(line => line["key"] == place)["name"];
        return DemonstrationPersonas.All.First(persona => persona.Organisation == organisation && persona.Role == role).Name;
    }

    private static DateTime At(DateOnly day, int days) => day.AddDays(days).ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);

    private Guid Id() => _dice.Id(_ids++);
}
