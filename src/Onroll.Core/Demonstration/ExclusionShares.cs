using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Demonstration;

/// <summary>Decides who is suspended or permanently excluded in an academic year, how often, how long and for what.</summary>
internal sealed class ExclusionShares(Patch patch, National national)
{
    private const double HalfDayLess = 0.12, FromAfternoon = 0.25, SecondReason = 0.2;
    private const int MostRepeats = 14, MostSessions = 90, SchoolDaysOnRollAfter = 34;
    private static readonly Weighted<int> Durations =
        new(DemonstrationData.Lines("durations.csv").Select(line => ((int)line.Number("days"), line.Number("suspensions"))));

    private readonly Reasons _reasons = new();

    public void Share(IReadOnlyList<Outline> all, int startYear)
    {
        foreach (var phase in (string[])[National.Secondary, National.Primary])
        {
            var day = new DateOnly(startYear + 1, 1, 15);
            var counted = all.Where(pupil => pupil.Cohort >= 0 && SchoolOf(pupil, startYear) is { } school && school.Organisation.Phase == phase).ToList();
            var headcount = counted.Count(pupil => pupil.MainSpell(day) is { } spell && spell.School.Organisation.Phase == phase);
            Share(counted, headcount, phase, startYear);
        }
    }

    private void Share(List<Outline> pupils, int headcount, string phase, int startYear)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Selection, (startYear * 2) + (phase == National.Primary ? 1 : 0));

        // Alike pupils side by side, so that choosing along the line takes from each kind its part.
        pupils = [.. pupils.OrderBy(p => p.Sex).ThenBy(p => p.Sen).ThenBy(p => p.FreeMeals).ThenBy(p => p.Cohort).ThenBy(p => p.Ethnicity)];
        var likely = pupils.Select(pupil => Math.Exp((0.85 * pupil.Strain) + (0.5 * dice.Normal()))).ToArray();
        var excluded = Choose(pupils, likely.Select(w => w * w), headcount * national["permanent-exclusion-rate", phase] / 100, "permanent_exclusion_percent", startYear, dice);
        foreach (var i in excluded)
        {
            Exclude(pupils[i], startYear, dice);
            likely[i] *= 4;
        }

        var suspended = Choose(pupils, likely, headcount * national["suspended-pupils", phase] / 100, "suspended_pupils_percent", startYear, dice);
        var events = headcount * national["suspension-rate", phase] / 100;
        var times = Repeats(suspended.Length, events).Exactly(suspended.Length, dice).Order().ToArray();
        var ranked = suspended.OrderBy(i => Math.Log(likely[i]) + dice.Normal()).ToArray();
        var days = new Queue<int>(Durations.Exactly(times.Sum(), dice));
        var reasons = new Queue<string>(_reasons.Suspensions.Exactly(times.Sum(), dice));
        for (var i = 0; i < ranked.Length; i++)
        {
            Suspend(pupils[ranked[i]], times[i], days, reasons, startYear, dice);
        }
    }

    private static int[] Choose(List<Outline> pupils, IEnumerable<double> likely, double total, string column, int startYear, Dice dice)
    {
        var breakdowns = National.Breakdowns.Select(name => National.Breakdown(pupils, name, column, startYear)).ToArray();
        return [.. Raking.Choose(Raking.Fit([.. likely], total, breakdowns), dice)];
    }

    // The published shape of repeats is older than the rate; it is tilted until its mean is today's.
    private static Weighted<int> Repeats(int pupils, double events)
    {
        var shape = DemonstrationData.Lines("repeats.csv").Select(line => (Times: (int)line.Number("suspensions"), Pupils: line.Number("pupils")))
            .Where(line => line.Times <= MostRepeats).ToList();
        var (low, high) = (0.5, 2.0);
        for (var step = 0; step < 50; step++)
        {
            var tilt = (low + high) / 2;
            var weights = shape.Select(line => line.Pupils * Math.Pow(tilt, line.Times)).ToList();
            var mean = shape.Zip(weights, (line, w) => line.Times * w).Sum() / weights.Sum();
            (low, high) = mean < events / Math.Max(1, pupils) ? (tilt, high) : (low, tilt);
        }

        return new Weighted<int>(shape.Select(line => (line.Times, line.Pupils * Math.Pow(low, line.Times))));
    }

    private void Exclude(Outline pupil, int startYear, Dice dice)
    {
        if (Span(pupil, startYear) is not { } span)
        {
            return;
        }

        var open = span.School.Calendar.OpenDaysBetween(span.From, span.To);
        if (open.Length < 40)
        {
            return;
        }

        var index = 20 + dice.Below(open.Length - 38);
        var day = open[Math.Min(index, open.Length - 1)];
        pupil.Years[startYear - 2025].Outs.Add(
            new Out(ExclusionCategory.PermanentExclusion, day, true, null, _reasons.Codes(_reasons.Permanent.Draw(dice), day, dice, SecondReason)));
        GoToReferralUnit(pupil, span, open[Math.Min(index + SchoolDaysOnRollAfter, open.Length - 1)]);
    }

    // Once governors have decided and the time for a review is over, the name comes off the roll.
    private void GoToReferralUnit(Outline pupil, Stay from, DateOnly last)
    {
        var spell = pupil.Spells[^1];
        if (last > patch.Options.Today || spell.School != from.School)
        {
            return;
        }

        var unit = patch.Schools.Single(school => school.IsReferralUnit);
        (spell.To, spell.Destination) = (last, unit.Organisation.Name);
        if (unit.Calendar.SchoolDayAfter(last, 1)?.Date is { } start && start <= patch.Options.Today && pupil.Cohort is >= 8 and <= 11)
        {
            pupil.Spells.Add(new Spell(unit, start));
        }
    }

    // Places a pupil's suspensions over the school days of the year, none touching another, before any permanent exclusion.
    private void Suspend(Outline pupil, int times, Queue<int> days, Queue<string> reasons, int startYear, Dice dice)
    {
        var outs = pupil.Years[startYear - 2025].Outs;
        var span = Span(pupil, startYear);
        var open = span is null ? [] : span.School.Calendar.OpenDaysBetween(span.From, outs.Count > 0 ? outs[0].StartsOn.AddDays(-1) : span.To).ToArray();
        var taken = new bool[open.Length];
        var total = 0;
        for (var n = 0; n < times; n++)
        {
            var (length, reason) = (days.Dequeue(), reasons.Dequeue());
            var sessions = (length * 2) - (dice.Chance(HalfDayLess) ? 1 : 0);
            if (total + sessions <= MostSessions && PlaceFor(taken, length + 1, dice) is { } at)
            {
                total += sessions;
                taken.AsSpan(at, length + 2).Fill(true);
                outs.Add(new Out(ExclusionCategory.Suspension, open[at], dice.Chance(FromAfternoon), sessions, _reasons.Codes(reason, open[at], dice, SecondReason)));
            }
        }

        outs.Sort((one, other) => one.StartsOn.CompareTo(other.StartsOn));
    }

    private static int? PlaceFor(bool[] taken, int length, Dice dice)
    {
        for (var attempt = 0; attempt < 30 && taken.Length > length + 1; attempt++)
        {
            var at = dice.Below(taken.Length - length - 1);
            if (!taken.AsSpan(at, length + 1).Contains(true))
            {
                return at;
            }
        }

        return null;
    }

    private static DemonstrationSchool? SchoolOf(Outline pupil, int startYear) => Span(pupil, startYear)?.School;

    /// <summary>The longest stretch of that academic year on one mainstream roll. Null when there is none.</summary>
    private static Stay? Span(Outline pupil, int startYear)
    {
        var year = new AcademicYear(startYear);
        return pupil.Spells.Where(spell => spell.Status != "S" && !spell.School.IsReferralUnit)
            .Select(spell => Stay.Of(spell, year.FirstDay, year.LastDay))
            .MaxBy(stay => stay?.Days ?? 0);
    }
}
