using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Attendance;

/// <summary>Whose register: a pupil's at a school.</summary>
public readonly record struct RegisterKey(PupilId PupilId, OrganisationId OrganisationId);

/// <summary>The registers of one academic year laid end to end, a byte a session, so that an authority is one scan over memory.</summary>
/// <remarks>Immutable once built, so any number of readers may share it.</remarks>
public sealed partial class AttendanceColumn
{
    /// <summary>Registers that lie together and are counted by one core: about four megabytes.</summary>
    private const int RegistersPerPage = 8_192;

    private readonly List<Page> _pages;
    private readonly List<RegisterKey> _keys;

    private AttendanceColumn(AcademicYear year, List<Page> pages, List<RegisterKey> keys) => (Year, _pages, _keys) = (year, pages, keys);

    public AcademicYear Year { get; }

    /// <summary>Whose each register is, in their order.</summary>
    public IReadOnlyList<RegisterKey> Keys => _keys;

    /// <summary>Marks held, empty sessions included.</summary>
    public long Bytes => _pages.Sum(page => (long)page.Marks.Length);

    /// <summary>Adds up the registers of each group from one date to another, both included.</summary>
    /// <param name="groupOf">The group of each register, in the order of <see cref="Keys"/>; negative leaves it out.</param>
    /// <param name="groups">How many groups there are.</param>
    public AbsenceTotals[] Totals(DateOnly from, DateOnly to, IReadOnlyList<int> groupOf, int groups)
    {
        var range = MarkScan.RangeOf(Year, from, to);
        var thresholds = AbsenceThresholds.In(Year);
        return ByPage(
            () => NewTotals(groups),
            (page, first, into) =>
            {
                for (var i = 0; i < page.Registers; i++)
                {
                    if (groupOf[first + i] is >= 0 and var group)
                    {
                        into[group].Add(MarkScan.Count(page.Within(i, range)), thresholds);
                    }
                }
            },
            (all, one) => AddUp(all, one));
    }

    /// <summary>How many marks of each stored character each group has from one date to another, both included.</summary>
    /// <inheritdoc cref="Totals"/>
    /// <returns>For each group a table by stored character.</returns>
    public long[][] Marks(DateOnly from, DateOnly to, IReadOnlyList<int> groupOf, int groups)
    {
        var range = MarkScan.RangeOf(Year, from, to);
        return ByPage(
            () => NewTables(groups),
            (page, first, into) =>
            {
                for (var i = 0; i < page.Registers; i++)
                {
                    if (groupOf[first + i] is >= 0 and var group)
                    {
                        CountCharacters(page.Within(i, range), into[group]);
                    }
                }
            },
            AddUp);
    }

    /// <summary>Each register's own sessions from one date to another, both included, in the order of <see cref="Keys"/>.</summary>
    public IEnumerable<(RegisterKey Key, SessionCounts Counts)> Each(DateOnly from, DateOnly to)
    {
        var range = MarkScan.RangeOf(Year, from, to);
        for (var register = 0; register < _keys.Count; register++)
        {
            yield return (_keys[register], MarkScan.Count(_pages[register / RegistersPerPage].Within(register % RegistersPerPage, range)));
        }
    }

    // Each core adds up for itself; what they found is put together at the end, in whatever order: sums do not mind.
    private T ByPage<T>(Func<T> make, Action<Page, int, T> count, Action<T, T> addUp)
    {
        var (all, gate) = (make(), new Lock());
        Parallel.For(
            0,
            _pages.Count,
            make,
            (page, _, own) =>
            {
                count(_pages[page], page * RegistersPerPage, own);
                return own;
            },
            own =>
            {
                lock (gate)
                {
                    addUp(all, own);
                }
            });
        return all;
    }

    private static AbsenceTotals[] NewTotals(int groups) => [.. Enumerable.Range(0, groups).Select(_ => new AbsenceTotals())];

    private static long[][] NewTables(int groups) => [.. Enumerable.Range(0, groups).Select(_ => new long[128])];

    private static void AddUp(AbsenceTotals[] all, AbsenceTotals[] one)
    {
        for (var group = 0; group < all.Length; group++)
        {
            all[group].Add(one[group]);
        }
    }

    private static void AddUp(long[][] all, long[][] one)
    {
        for (var group = 0; group < all.Length; group++)
        {
            for (var stored = 0; stored < all[group].Length; stored++)
            {
                all[group][stored] += one[group][stored];
            }
        }
    }

    private static void CountCharacters(ReadOnlySpan<byte> marks, long[] table)
    {
        foreach (var mark in marks)
        {
            table[mark & 127]++;
        }
    }

    /// <param name="Marks">The registers one after another.</param>
    /// <param name="Starts">Where each begins, and at last where the last one ends.</param>
    private sealed record Page(byte[] Marks, int[] Starts)
    {
        public int Registers => Starts.Length - 1;

        /// <summary>The part of a register that lies within the range; shorter where its marks end before.</summary>
        public ReadOnlySpan<byte> Within(int register, (int Start, int End) range)
        {
            var marks = Marks.AsSpan(Starts[register]..Starts[register + 1]);
            return marks[Math.Min(range.Start, marks.Length)..Math.Min(range.End, marks.Length)];
        }
    }
}
