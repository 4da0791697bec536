using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>One school's register against the rules: changes the entries it is given, and saves nothing itself.</summary>
internal sealed class SchoolRefresh(OnrollDbContext db)
{
    private int _added;
    private int _risen;
    private int _fallen;
    private int _removed;

    public required SchoolRecords Records { get; init; }

    public required RegisterRules Rules { get; init; }

    public required CalendarForCounting Calendars { get; init; }

    /// <summary>The entries on the register now.</summary>
    public required IReadOnlyDictionary<PupilId, RegisterEntry> Entries { get; init; }

    /// <summary>Pupils a person took off this year, with the rating the rules asked for then.</summary>
    public required IReadOnlyDictionary<PupilId, RegisterRating> TakenOff { get; init; }

    /// <summary>Entries that somebody has reviewed.</summary>
    public required IReadOnlySet<RegisterEntryId> Reviewed { get; init; }

    private DateOnly Today => Records.Today;

    public RegisterRefreshed Run()
    {
        foreach (var pupil in Records.Roll)
        {
            var entry = Entries.GetValueOrDefault(pupil.PupilId);
            var assessment = RegisterAssessment.Assess(FactsOfPupil.Of(Records, pupil, isOnRegister: entry is not null), Rules);
            if (entry is not null)
            {
                Update(entry, RegisterReasons.Of(assessment));
            }
            else if (assessment.Enters(Rules) && MayReturn(pupil.PupilId, assessment.Rating.AsStored()))
            {
                Add(pupil.PupilId, assessment);
            }
        }

        var onRoll = Records.Roll.Select(pupil => pupil.PupilId).ToHashSet();
        foreach (var entry in Entries.Values.Where(entry => !onRoll.Contains(entry.PupilId)))
        {
            Remove(entry, "No longer on roll");
        }

        return new RegisterRefreshed(Records.Roll.Count, _added, _risen, _fallen, _removed);
    }

    private bool MayReturn(PupilId pupil, RegisterRating rating) => !TakenOff.TryGetValue(pupil, out var then) || rating > then;

    private void Add(PupilId pupil, RegisterAssessment assessment)
    {
        var rating = assessment.Rating.AsStored();
        db.AddRated(new RegisterEntry
        {
            AreaId = db.AreaId,
            RegisterEntryId = RegisterEntryId.From(db.NewId()),
            PupilId = pupil,
            OrganisationId = Records.School,
            Rating = rating,
            RatingSince = Today,
            Reasons = RegisterReasons.Of(assessment).Write(),
            AssessedOn = Today,
            RulesVersion = Rules.Version,
            AddedOn = Today,
            RequiresPackage = Rules.IsPackageMissing(assessment.Rating, hasPackage: false),
            ReviewOn = Rules.NextReview(assessment.Rating, Today, Calendars).AsDate(),
        });
        _added++;
    }

    private void Update(RegisterEntry entry, RegisterReasons reasons)
    {
        var before = RegisterReasons.Read(entry.Reasons).Rating;
        var text = reasons.Write();
        if (text != entry.Reasons || entry.RulesVersion != Rules.Version)
        {
            entry.Reasons = text;
            entry.RulesVersion = Rules.Version;
        }

        if (entry.SetByHandReason is not null)
        {
            BringUp(entry, before, reasons.Rating);
        }
        else if (reasons.Rating != entry.Rating)
        {
            Move(entry, reasons.Rating);
        }
        else if (IsQuiet(entry))
        {
            Remove(entry, "Above no threshold for four school weeks");
        }
    }

    private void Move(RegisterEntry entry, RegisterRating rating)
    {
        var isHigher = rating > entry.Rating;
        db.Rate(entry, rating, new Rater(Rules, Today));
        (_risen, _fallen) = isHigher ? (_risen + 1, _fallen) : (_risen, _fallen + 1);
        if (isHigher && Rules.NextReview(rating.AsRule(), Today, Calendars).AsDate() is { } due && (entry.ReviewOn is null || entry.ReviewOn > due))
        {
            entry.ReviewOn = due;
        }
    }

    private void BringUp(RegisterEntry entry, RegisterRating before, RegisterRating now)
    {
        if (now > before && now > entry.Rating && (entry.ReviewOn is null || entry.ReviewOn > Today))
        {
            entry.ReviewOn = Today;
        }
    }

    private bool IsQuiet(RegisterEntry entry) =>
        entry is { Rating: RegisterRating.Green, AddedReason: null, OwnerId: null, Needs: null, Triggers: null, CurrentSupport: null }
        && !Reviewed.Contains(entry.RegisterEntryId)
        && Records.Calendar.CountSchoolDays(entry.RatingSince, Today) > RefreshRegister.QuietSchoolDays;

    private void Remove(RegisterEntry entry, string reason)
    {
        db.Remove(entry, reason, Today);
        _removed++;
    }
}

internal static class DueDates
{
    /// <summary>Null when no review is asked for, or no calendar reaches that far.</summary>
    public static DateOnly? AsDate(this DueDate? due) => due?.Date;
}
