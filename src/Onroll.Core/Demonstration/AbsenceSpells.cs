using Onroll.Rules.Attendance;

namespace Onroll.Core.Demonstration;

/// <summary>Places a pupil's absence over the free sessions of a register, in the spells that each reason comes in.</summary>
internal sealed class AbsenceSpells(Register register, int ncYear, Dice dice)
{
    private const int Attempts = 80;
    private const double OftenAway = 0.13, HasFavouriteSession = 0.15;

    private static readonly double[] Weekday = [1.2, 0.95, 0.9, 0.95, 1.35];

    // The chance of a spell of each kind, and how many sessions it lasts: worked back from England's sessions by code.
    private static readonly Weighted<int> Illness = new([(1, 8), (2, 46), (4, 24), (6, 12), (10, 10)]);
    private static readonly Weighted<int> Holiday = new([(4, 2), (6, 2), (10, 5)]);
    private static readonly Weighted<int> Other = new([(1, 22), (2, 46), (4, 16), (6, 8), (10, 8)]);

    private int _favourite = -1;

    /// <param name="absence">The share of possible sessions to miss, with the exclusions already in the register.</param>
    /// <param name="unauthorised">The share of that without authority.</param>
    public void Place(double absence, double unauthorised, DateOnly today)
    {
        var excluded = register.Count('E');
        var possible = register.Slots - register.Count('D') - register.Count(AttendanceCode.NoneStored);
        var missed = Math.Max(0, Math.Min(register.CountFree(), dice.Round(absence * possible) - excluded));
        var without = dice.Round(missed * unauthorised);
        _favourite = dice.Chance(HasFavouriteSession) ? dice.Below(10) : -1;
        PlaceUnauthorised(without);
        PlaceAuthorised(missed - without, absence);
        LeaveUnexplained(today);
    }

    private void PlaceAuthorised(int left, double absence)
    {
        for (var attempt = 0; left > 0 && attempt < Attempts; attempt++)
        {
            var thrown = dice.Fraction();
            var (code, length) = thrown switch
            {
                < 0.180 => ('M', 1),
                < 0.290 => ('C', 2),
                < 0.304 => ('R', 2),
                < 0.316 when absence > OftenAway => ('p', 0),
                < 0.337 when ncYear >= 10 => ('j', 1),
                < 0.400 when ncYear == 11 => ('S', 4),
                _ => ('I', Illness.Draw(dice)),
            };
            left -= code == 'p' ? PlacePartTime(left) : register.Fill(Start(length), Math.Min(length, left), code);
        }

        PlaceRest(left, 'I');
    }

    private void PlaceUnauthorised(int left)
    {
        for (var attempt = 0; left > 0 && attempt < Attempts; attempt++)
        {
            var thrown = dice.Fraction();
            var (code, length) = thrown switch
            {
                < 0.17 when ncYear < 7 => ('G', Holiday.Draw(dice)),
                < 0.40 when ncYear < 7 => ('U', 1),
                < 0.05 when left >= 4 => ('G', Holiday.Draw(dice)),
                < 0.29 => ('U', 1),
                _ => ('O', Other.Draw(dice)),
            };
            var start = code == 'O' && _favourite >= 0 && dice.Chance(0.7) ? Favourite() : Start(length);
            left -= register.Fill(code == 'U' ? start & ~1 : start, Math.Min(length, left), code);
        }

        PlaceRest(left, 'O');
    }

    // Who is hardly ever in leaves few gaps to find by chance.
    private void PlaceRest(int left, char code)
    {
        var start = dice.Below(register.Slots);
        for (var i = 0; i < register.Slots && left > 0; i++)
        {
            left -= register.Fill((start + i) % register.Slots, 1, code);
        }
    }

    /// <summary>A part-time timetable: the afternoons of some weeks.</summary>
    private int PlacePartTime(int left)
    {
        var (written, slot) = (0, Start(2) | 1);
        for (var most = Math.Min(left, 30); written < most && slot < register.Slots; slot += 2)
        {
            written += register.Fill(slot, 1, 'p');
        }

        return written;
    }

    // The newest absences have no reason yet.
    private void LeaveUnexplained(DateOnly today)
    {
        for (var slot = register.SlotFrom(today.AddDays(-1)); slot < register.Slots; slot++)
        {
            if (register[slot] is 'O' or 'I' && dice.Chance(0.5))
            {
                register[slot] = 'N';
            }
        }

        for (var slot = 0; slot < register.Slots; slot++)
        {
            if (register[slot] == 'O' && dice.Chance(0.018))
            {
                register[slot] = 'N';   // nobody ever found out
            }
        }
    }

    private int Start(int length)
    {
        for (var attempt = 0; ; attempt++)
        {
            var slot = dice.Below(register.Slots);
            if (length > 1 && dice.Chance(0.85))
            {
                slot &= ~1;   // most spells begin in the morning
            }

            if (attempt > 8 || (register.IsFree(slot) && dice.Chance(Weekday[(int)register.DayOf(slot).DayOfWeek - 1] / 1.35)))
            {
                return slot;
            }
        }
    }

    // Some children miss the same half day over and over.
    private int Favourite()
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var slot = dice.Below(register.Slots);
            if ((((int)register.DayOf(slot).DayOfWeek - 1) * 2) + (slot & 1) == _favourite && register.IsFree(slot))
            {
                return slot;
            }
        }

        return Start(1);
    }
}
