using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Support;

/// <summary>A versioned set of rules for the register of pupils at risk.</summary>
/// <remarks>
/// P-BEM-01, P-BEM-02, P-NAC-01. A school or a partnership owns a set; a change is a new version, so that an old rating
/// can still be explained by the rules it was made with.
/// </remarks>
public sealed record RegisterRules
{
    /// <summary>The set's name, such as "Our register".</summary>
    public required string Name { get; init; }

    /// <summary>From 1, one more with every change.</summary>
    public required int Version { get; init; }

    /// <summary>The first day the version applies to.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The rules, in the order of their numbers.</summary>
    public required IReadOnlyList<RegisterRule> Rules { get; init; }

    /// <summary>What Green, Amber and Red mean here.</summary>
    public required IReadOnlyList<RatingMeaning> Scale { get; init; }

    /// <summary>The lowest rating that puts a pupil on the register by itself. Others are added by people.</summary>
    public Rating EntersAt { get; init; } = Rating.Amber;

    /// <summary>The rules Onroll ships with; absence by the definition of that academic year.</summary>
    public static RegisterRules Standard(AcademicYear year)
    {
        var absence = AbsenceThresholds.In(year);
        return new RegisterRules
        {
            Name = "Standard register",
            Version = 1,
            EffectiveFrom = year.FirstDay,
            Rules =
            [
                new(1, SignalKind.Absence, absence.PersistentPercent, absence.SeverePercent, Minimum: AbsenceThresholds.FewestPossibleSessions),
                new(2, SignalKind.RecentAbsence, Amber: 12, Red: 20, Window: 40),
                new(3, SignalKind.UnauthorisedAbsence, Amber: 10, Red: 40),
                new(4, SignalKind.SuspensionsInTerm, Amber: 2, Red: 3),
                new(5, SignalKind.SuspendedInTerm, Amber: 20, Red: 31),
                new(6, SignalKind.IncidentsRising, Amber: 6, Red: null),
                new(7, SignalKind.SuspendedInYear, Amber: 30, Red: 76),
                new(8, SignalKind.InternalExclusion, Amber: 4, Red: 8),
                new(9, SignalKind.RecentMove, Amber: 1, Red: null, Window: 12),
                new(10, SignalKind.PermanentExclusion, Amber: null, Red: 1),
                new(11, SignalKind.AbsenceRise, Amber: 10, Red: null, Minimum: 40),
            ],
            Scale =
            [
                new(Rating.Green, "Green", null, 30, NeedsPackage: false),
                new(Rating.Amber, "Amber", "Agree what will help and write it down.", 20, NeedsPackage: false),
                new(Rating.Red, "Red", "Make a package of support for this pupil.", 10, NeedsPackage: true),
            ],
        };
    }

    /// <summary>What a rating means here. Null for <see cref="Rating.None"/> and for a rating the scale leaves out.</summary>
    public RatingMeaning? MeaningOf(Rating rating) => Scale.FirstOrDefault(meaning => meaning.Rating == rating);

    /// <summary>The day by which a pupil rated so is next looked at.</summary>
    /// <param name="rating">The rating now.</param>
    /// <param name="lastReviewedOn">Day 0.</param>
    /// <param name="calendar">The school's calendar.</param>
    /// <returns>Null when the rating asks for no review.</returns>
    public DueDate? NextReview(Rating rating, DateOnly lastReviewedOn, CalendarForCounting calendar) =>
        MeaningOf(rating)?.ReviewSchoolDays is { } days ? calendar.DueAfter(lastReviewedOn, days) : null;

    /// <summary>Whether something the rating requires is missing: a Red pupil without a package goes on the panel's list as an alert.</summary>
    /// <remarks>P-BEM-02.</remarks>
    public bool IsPackageMissing(Rating rating, bool hasPackage) => !hasPackage && MeaningOf(rating)?.NeedsPackage == true;

    /// <summary>What must be completed before the set can be used, a sentence each. Empty when it can.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = Rules.SelectMany(rule => rule.Problems()).ToList();
        if (Rules.Count == 0)
        {
            problems.Add("Add at least one rule.");
        }

        problems.AddRange(Rules.GroupBy(rule => rule.Number).Where(same => same.Count() > 1).Select(same => $"Two rules have the number {same.Key}."));
        problems.AddRange(new[] { Rating.Green, Rating.Amber, Rating.Red }
            .Where(rating => Scale.Count(meaning => meaning.Rating == rating) != 1)
            .Select(rating => $"Say once what {rating} means."));
        problems.AddRange(Scale.Where(meaning => meaning.ReviewSchoolDays < 1).Select(meaning => $"{meaning.Name}: a review takes at least 1 school day."));
        return problems;
    }
}
