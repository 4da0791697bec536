using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>A school's facts as somebody enters them or a file gives them.</summary>
public sealed record StandingForm(OrganisationId SchoolId, DateOnly? StartsOn)
{
    public int? Roll { get; init; }

    public int? AdmissionNumber { get; init; }

    /// <summary>By curriculum year. Empty works them out from the admission number and the roll.</summary>
    public IReadOnlyDictionary<int, int> Places { get; init; } = new Dictionary<int, int>();

    public decimal? Points { get; init; }

    public decimal? Score { get; init; }

    public int? Most { get; init; }

    public int? Turn { get; init; }

    public bool? IsInSpecialMeasures { get; init; }

    public string? Faith { get; init; }

    public string? Source { get; init; }

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (StartsOn is not { } from)
        {
            yield return new(nameof(StartsOn), "Enter the day from which these facts hold");
        }
        else if (from > today || from < today.AddYears(-2))
        {
            yield return new(nameof(StartsOn), "The day must be in the last two years");
        }

        foreach (var (field, number, least, most) in Numbers().Where(n => n.Number < n.Least || n.Number > n.Most))
        {
            yield return new(field, string.Create(CultureInfo.InvariantCulture, $"Enter a number from {least} to {most}"));
        }

        if (Places.Any(place => place.Value is < -100 or > 500))
        {
            yield return new(nameof(Places), "Enter free places from -100 to 500; below nought when the year is over number");
        }

        foreach (var (field, text) in new[] { (nameof(Faith), Faith), (nameof(Source), Source) }.Where(t => t.Item2?.Length > FairAccessStanding.TextMaxLength - 60))
        {
            yield return new(field, $"Use {FairAccessStanding.TextMaxLength - 60} characters or fewer");
        }
    }

    private (string Field, decimal? Number, int Least, int Most)[] Numbers() =>
    [
        (nameof(Roll), Roll, 1, 5000), (nameof(AdmissionNumber), AdmissionNumber, 0, 1000), (nameof(Points), Points, -1000, 1000), (nameof(Score), Score, -1000, 10000), (nameof(Most), Most, 0, 100), (nameof(Turn), Turn, 1, 200),
    ];
}

/// <summary>Keeps what schemes need to know of schools, a version from each day. What was entered for an earlier day stays as it was.</summary>
public sealed class KeepStanding(OnrollDbContext db)
{
    /// <param name="forms">Already checked; each school once.</param>
    public async Task<FairAccessKept> RunAsync(IReadOnlyList<StandingForm> forms, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(by);
        var ids = forms.Select(f => f.SchoolId).ToList();
        var stored = await db.FairAccessStandings.Where(s => ids.Contains(s.OrganisationId)).ToListAsync(stop);
        foreach (var form in forms)
        {
            var from = form.StartsOn!.Value;   // the form has been checked
            var standing = stored.Find(s => s.OrganisationId == form.SchoolId && s.StartsOn == from);
            if (standing is null)
            {
                standing = new FairAccessStanding { AreaId = db.AreaId, FairAccessStandingId = db.NewId(), OrganisationId = form.SchoolId, StartsOn = from, Source = "" };
                db.FairAccessStandings.Add(standing);
            }

            (standing.Roll, standing.AdmissionNumber, standing.Places) = (form.Roll, form.AdmissionNumber, FairAccessStanding.Write(form.Places));
            (standing.Points, standing.Score, standing.Most, standing.Turn) = (form.Points ?? 0, form.Score, form.Most, form.Turn);
            (standing.IsInSpecialMeasures, standing.Faith, standing.Source) = (form.IsInSpecialMeasures, form.Faith, form.Source is { } source ? $"{source}, by {by.Name}" : $"Entered by {by.Name}");
        }

        return await db.SaveFairAccessAsync(forms.Count > 0 ? forms[0].SchoolId.Value : Guid.Empty, by, stop);
    }
}
