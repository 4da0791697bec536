namespace Onroll.Core.Demonstration;

/// <summary>Shares England's absence out over pupils: within each year group the published bands, the more likely pupils in the higher ones.</summary>
internal sealed class AbsenceShares(National national, int seed)
{
    private const double Gradient = 0.6, FromStrain = 0.3, Lasting = 0.75, OfTheYear = 0.45, ForEachSessionOut = 0.06, MostUnauthorised = 0.85, ReferralUnitsFrom = 0.6;

    private static readonly string[] Breakdowns = ["free-school-meals", "sen", "ethnicity"];

    public void Share(IReadOnlyList<Outline> all, int startYear)
    {
        var curves = AbsenceCurve.Read(national);
        var dice = new Dice(seed, Throw.Risk, startYear);
        var scores = all.ToDictionary(pupil => pupil, pupil => Score(pupil, startYear, dice));
        foreach (var group in all.GroupBy(pupil => (Year: Math.Clamp(pupil.NcYear(startYear), 1, 11), pupil.Home.IsReferralUnit)))
        {
            // The bands are those of mainstream schools; a referral unit's pupils begin where the middle of them is.
            var (from, ranked) = (group.Key.IsReferralUnit ? ReferralUnitsFrom : 0, group.OrderBy(pupil => scores[pupil]).ToList());
            for (var rank = 0; rank < ranked.Count; rank++)
            {
                var share = (rank + 0.5) / ranked.Count;
                ranked[rank].Years[startYear - 2025].Absence = curves[group.Key.Year].At(from + ((1 - from) * share));
            }
        }

        foreach (var phase in (string[])[National.Primary, National.Secondary])
        {
            var years = all.Where(pupil => pupil.NcYear(startYear) >= 7 == (phase == National.Secondary)).Select(pupil => pupil.Years[startYear - 2025]).ToList();
            ShareUnauthorised(years, national["unauthorised-absence", phase] / national["absence", phase]);
        }
    }

    private static double Score(Outline pupil, int startYear, Dice dice)
    {
        var relative = Breakdowns.Sum(name => Math.Log(National.Of(name, "absence_percent")[National.GroupOf(pupil, name, startYear)] / 5.4));
        var lasting = new Dice(pupil.Number, Throw.Risk).Normal();   // a child often absent one year is often absent the next
        return (Gradient * relative) + (FromStrain * pupil.Strain) + (Lasting * lasting) + (OfTheYear * dice.Normal())
            + (ForEachSessionOut * pupil.Years[startYear - 2025].Outs.Sum(@out => @out.Sessions ?? 0)) + Math.Log(pupil.Home.Deprivation);
    }

    // The more is missed, the more of it is without authority; the slope is found that gives the published share.
    private static void ShareUnauthorised(List<YearOutline> years, double share)
    {
        var (low, high) = (0.0, 4.0);
        for (var step = 0; step < 40; step++)
        {
            var slope = (low + high) / 2;
            foreach (var year in years)
            {
                year.Unauthorised = Math.Min(MostUnauthorised, slope * (0.25 + (1.8 * year.Absence)));
            }

            var now = years.Sum(year => year.Unauthorised * year.Absence) / Math.Max(0.0001, years.Sum(year => year.Absence));
            (low, high) = now < share ? (slope, high) : (low, slope);
        }
    }
}

/// <summary>How absence lies in one year group: the share of sessions missed by the pupil at each rank.</summary>
internal sealed class AbsenceCurve(IReadOnlyList<(double From, double To, double Pupils)> bands, double bend)
{
    /// <summary>The curve of each curriculum year, 1 to 11, brought up to the latest published totals.</summary>
    public static IReadOnlyDictionary<int, AbsenceCurve> Read(National national)
    {
        var years = DemonstrationData.Lines("absence-bands.csv").ToDictionary(line => line.Whole("nc_year")!.Value, Bands);   // the file has no empty year
        var curves = new Dictionary<int, AbsenceCurve>();
        foreach (var phase in (string[])[National.Primary, National.Secondary])
        {
            var own = years.Where(year => year.Key >= 7 == (phase == National.Secondary)).ToDictionary(year => year.Key, year => year.Value);
            var (persistent, severe) = (national["persistent-absence", phase] / 100, national["severe-absence", phase] / 100);
            var wasSevere = own.Values.Average(bands => bands[^1].Pupils);
            var wasBetween = own.Values.Average(bands => bands.Skip(2).SkipLast(1).Sum(band => band.Pupils));
            var wasBelow = 1 - wasSevere - wasBetween;
            var scaled = own.ToDictionary(year => year.Key, year => year.Value.Select((band, i) => band with
            {
                Pupils = band.Pupils * (i < 2 ? (1 - persistent) / wasBelow : i == 10 ? severe / wasSevere : (persistent - severe) / wasBetween),
            }).ToList());
            var bend = BendFor(scaled.Values, national["absence", phase] / 100);
            foreach (var (year, bands) in scaled)
            {
                curves[year] = new AbsenceCurve(bands, bend);
            }
        }

        return curves;
    }

    public double At(double rank)
    {
        var left = rank * bands.Sum(band => band.Pupils);
        foreach (var band in bands)
        {
            if (left <= band.Pupils)
            {
                var within = left / band.Pupils;
                var shape = band.From == 0 ? bend : band.To == 1 ? 3.0 : 1;
                return band.From + ((Math.Min(band.To, 0.97) - band.From) * Math.Pow(within, shape));
            }

            left -= band.Pupils;
        }

        return 0.97;
    }

    private static List<(double From, double To, double Pupils)> Bands(DataLine line) =>
        [.. Enumerable.Range(1, 11).Select(i => i == 11
            ? (0.51, 1.0, line.Number("to_100") / 100)
            : (0.05 * (i - 1), 0.05 * i, line.Number($"to_{5 * i}") / 100))];

    // Where pupils lie inside the lowest band is not published; it is bent until the mean is.
    private static double BendFor(IEnumerable<List<(double From, double To, double Pupils)>> years, double mean)
    {
        var (low, high) = (0.2, 8.0);
        for (var step = 0; step < 30; step++)
        {
            var bend = (low + high) / 2;
            var curves = years.Select(bands => new AbsenceCurve(bands, bend));
            var now = curves.Average(curve => Enumerable.Range(0, 1000).Average(i => curve.At((i + 0.5) / 1000)));
            (low, high) = now > mean ? (bend, high) : (low, bend);
        }

        return low;
    }
}
