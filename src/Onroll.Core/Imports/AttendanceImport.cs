using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Imports;

/// <summary>Takes register marks into the record. Marks are gathered by pupil, school and year, and a year is written once however many rows made it.</summary>
/// <remarks>
/// Memory grows with the pupils of the file, about a kilobyte a pupil and year, and not with its rows. Each
/// <see cref="RowsBetweenSaves"/> rows are one transaction.
/// </remarks>
internal sealed class AttendanceImport(OnrollDbContext db, ImportRequest request)
{
    private const int RowsBetweenSaves = 500_000;

    private readonly Dictionary<(OrganisationId School, int Year), Dictionary<PupilId, MarksInFile>> _registers = [];
    private readonly HashSet<MarksInFile> _changed = [];

    /// <summary>Years in which the file marks somebody excluded, with the first line that does.</summary>
    private readonly Dictionary<MarksInFile, int> _excluded = [];
    private readonly DateOnly _today = db.Time.TodayInLondon();

    // Read when the import starts.
    private PupilDirectory _directory = null!;

    public async Task<ImportResult> RunAsync(ImportSource<AttendanceRow> source, CancellationToken stop)
    {
        var tally = new ImportTally(request);
        await using var rehearsal = request.IsRehearsal ? await db.Database.BeginTransactionAsync(stop) : null;
        _directory = await PupilDirectory.LoadAsync(db, stop);
        var unsaved = new List<Action>(RowsBetweenSaves);
        foreach (var outcome in source.Rows)
        {
            unsaved.Add(await TakeAsync(source.FileName, outcome, tally, stop));
            if (unsaved.Count == RowsBetweenSaves)
            {
                await SaveAsync(unsaved, tally, stop);
            }
        }

        await SaveAsync(unsaved, tally, stop);
        await CompareAsync(source.FileName, tally, stop);
        return tally.Result();
    }

    private async Task<Action> TakeAsync(string file, ReadOutcome<AttendanceRow> outcome, ImportTally tally, CancellationToken stop)
    {
        if (!outcome.IsRow)
        {
            return () => tally.Reject(outcome.Reject);
        }

        var result = await ApplyAsync(outcome.Row, outcome.Line, stop);
        return result.Refusal is { } refusal
            ? () => tally.Reject(new Reject(file, outcome.Line, refusal.Field, refusal.Value, refusal.Problem))
            : CountOf(tally, result.Change);
    }

    // One action for each outcome and not one for each row: a million rows make no million closures.
    private Action CountOf(ImportTally tally, RowChange change) => change switch
    {
        RowChange.Added => _added ??= () => tally.Count(RowChange.Added),
        RowChange.Changed => _countChanged ??= () => tally.Count(RowChange.Changed),
        _ => _unchanged ??= () => tally.Count(RowChange.Unchanged),
    };

    private Action? _added;
    private Action? _countChanged;
    private Action? _unchanged;

    private async Task<RowResult> ApplyAsync(AttendanceRow row, int line, CancellationToken stop)
    {
        var change = RowChange.Unchanged;
        var session = (int)row.Session;
        for (var i = 0; i < row.Marks.Length; i++, session++)
        {
            var mark = row.Marks[i];
            if (mark == AttendanceCode.NoneStored)
            {
                continue;
            }

            var day = SchoolDayAfter(row.Date, session / 2);
            if (day > _today && mark != '#')
            {
                return new Refusal(row.Marks.Length == 1 ? "date" : "marks", $"{day:yyyy-MM-dd}", "There is a mark for a day in the future. Check the date.");
            }

            var (pupil, school, refusal) = _directory.Place(row.Pupil, row.School, request, day);
            if (refusal is not null)
            {
                return refusal;
            }

            var marks = await MarksOfAsync(pupil, school, AcademicYear.Containing(day), stop);
            var position = marks.PositionOf(day, (Session)(session % 2));
            if (marks.Contradicts(position, mark))
            {
                return new Refusal(null, null, $"Another line of the file gives another mark for the same session of {day:yyyy-MM-dd}. Keep one of them.");
            }

            change = Stronger(change, marks.Put(position, mark));
            if (marks.IsChanged)
            {
                _changed.Add(marks);
            }

            if (mark == 'E')
            {
                _excluded.TryAdd(marks, line);
            }
        }

        return change;
    }

    /// <summary>Says where code E and the suspensions on record disagree (R-FMT-09).</summary>
    private async Task CompareAsync(string file, ImportTally tally, CancellationToken stop)
    {
        var agreement = new SuspensionAgreement(db);
        await agreement.StartAsync(stop);
        foreach (var some in _excluded.OrderBy(pair => pair.Value).Chunk(500))
        {
            var pupils = some.Select(pair => pair.Key.Pupil).Distinct().ToList();
            var exclusions = (await db.Exclusions.AsNoTracking().Where(x => pupils.Contains(x.PupilId)).ToListAsync(stop)).ToLookup(x => x.PupilId);
            foreach (var (marks, line) in some)
            {
                if (agreement.OfMarks(marks.Year, marks.School, marks.Marks, [.. exclusions[marks.Pupil]]) is { } difference)
                {
                    tally.Remark(new Reject(file, line, null, null, difference));
                }
            }
        }
    }

    private static RowChange Stronger(RowChange one, RowChange other) => one == RowChange.Changed || other == RowChange.Changed ? RowChange.Changed
        : one == RowChange.Added || other == RowChange.Added ? RowChange.Added : RowChange.Unchanged;

    private static DateOnly SchoolDayAfter(DateOnly weekday, int days)
    {
        var fromMonday = (int)weekday.DayOfWeek - 1 + days;
        return weekday.AddDays(days + (fromMonday / 5 * 2));
    }

    private async ValueTask<MarksInFile> MarksOfAsync(PupilId pupil, OrganisationId school, AcademicYear year, CancellationToken stop)
    {
        if (!_registers.TryGetValue((school, year.Key), out var register))
        {
            register = await db.AttendanceYears.AsNoTracking()
                .Where(a => a.OrganisationId == school && a.AcademicYear == year.Key)
                .ToDictionaryAsync(a => a.PupilId, a => new MarksInFile(a), stop);
            _registers[(school, year.Key)] = register;
        }

        if (!register.TryGetValue(pupil, out var marks))
        {
            register[pupil] = marks = new MarksInFile(db.AreaId, pupil, school, year);
        }

        return marks;
    }

    private async Task SaveAsync(List<Action> unsaved, ImportTally tally, CancellationToken stop)
    {
        await SaveMarksAsync(stop);
        unsaved.ForEach(count => count());
        unsaved.Clear();
        await ImportProgress.ReportAsync(db, request, tally, stop);
    }

    private async Task SaveMarksAsync(CancellationToken stop)
    {
        const int attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                foreach (var marks in _changed)
                {
                    marks.Track(db);
                }

                await db.SaveAsync(request.By, stop);
                break;
            }
            catch (DbUpdateConcurrencyException) when (attempt < attempts)
            {
                db.ChangeTracker.Clear();
                foreach (var marks in _changed)
                {
                    await marks.ReloadAsync(db, stop);
                }
            }
        }

        foreach (var marks in _changed)
        {
            marks.Saved();
        }

        _changed.Clear();
        db.ChangeTracker.Clear();
    }
}
