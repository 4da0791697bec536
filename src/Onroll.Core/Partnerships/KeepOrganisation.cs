using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using static Onroll.Core.Partnerships.OrganisationAttributeKind;

namespace Onroll.Core.Partnerships;

/// <summary>The details of an organisation as a person has entered them.</summary>
/// <param name="Kind">What it is. Only asked of a new one.</param>
public sealed record OrganisationForm(OrganisationKind? Kind, string? Name, string? Postcode, string? LaCode, OrganisationId? TrustId)
{
    /// <summary>What can be added by hand: schools and units come from the national register.</summary>
    public static readonly IReadOnlyList<OrganisationKind> KindsByHand =
        [OrganisationKind.AlternativeProvider, OrganisationKind.Agency, OrganisationKind.Trust, OrganisationKind.LocalAuthority];

    public IReadOnlyList<FieldError> Problems()
    {
        var errors = new List<FieldError>();
        Add(Kind is null, nameof(Kind), "Choose what it is");
        Add(string.IsNullOrWhiteSpace(Name), nameof(Name), "Enter its name");
        Add(Name?.Trim().Length > Organisation.NameMaxLength, nameof(Name), $"The name must be {Organisation.NameMaxLength} characters or fewer");
        Add(Postcode?.Trim().Length > 10, nameof(Postcode), "A postcode must look like AM2 4AW");
        Add(!IsLaCode(LaCode), nameof(LaCode), "The number of a local authority has three digits, for instance 202");
        return errors;

        void Add(bool isWrong, string field, string message)
        {
            if (isWrong && !errors.Exists(error => error.Field == field))
            {
                errors.Add(new FieldError(field, message));
            }
        }
    }

    internal static bool IsLaCode(string? code) => string.IsNullOrWhiteSpace(code) || (code.Trim().Length == 3 && code.Trim().All(char.IsAsciiDigit));

    internal static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Something true of a school from a day on, as a person has entered it.</summary>
public sealed record AttributeForm(OrganisationAttributeKind? Kind, string? Value, DateOnly? StartsOn)
{
    public IReadOnlyList<FieldError> Problems(IEnumerable<OrganisationAttribute> known, DateOnly today)
    {
        var errors = new List<FieldError>();
        if (Kind is null)
        {
            errors.Add(new(nameof(Kind), "Choose what you are recording"));
        }
        else if (Kind is OfstedOverallGrade or OfstedBehaviourGrade && !InspectionGrades.Words.Contains(Value?.Trim() ?? "", StringComparer.OrdinalIgnoreCase))
        {
            errors.Add(new(nameof(Value), $"Enter the grade in Ofsted’s words: {string.Join(", ", InspectionGrades.Words).ToLowerInvariant()}"));
        }
        else if (Kind is Faith or SchoolImprovementPartner && string.IsNullOrWhiteSpace(Value))
        {
            errors.Add(new(nameof(Value), Kind == Faith ? "Enter the religious character, for instance Church of England" : "Enter the partner’s name"));
        }
        else if (Value?.Trim().Length > OrganisationAttribute.ValueMaxLength)
        {
            errors.Add(new(nameof(Value), $"What it is must be {OrganisationAttribute.ValueMaxLength} characters or fewer"));
        }

        var newest = known.Where(a => a.Kind == Kind).MaxBy(a => a.StartsOn);
        var wrong = StartsOn switch
        {
            null => "Enter the day from which it is true",
            { } day when day > today => "The day must be today or in the past",
            { } day when newest is not null && day <= newest.StartsOn => $"The day must be after {Calendar.CalendarWords.Say(newest.StartsOn)}, when the last one began",
            _ => null,
        };
        if (wrong is not null)
        {
            errors.Add(new(nameof(StartsOn), wrong));
        }

        return errors;
    }
}

/// <summary>Keeps what is known of an organisation: its details and what is true of it for a time.</summary>
public sealed class KeepOrganisation(OnrollDbContext db)
{
    /// <param name="form">Without <see cref="OrganisationForm.Problems"/>.</param>
    public async Task<Organisation> AddAsync(OrganisationForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var organisation = new Organisation
        {
            AreaId = db.AreaId,
            OrganisationId = OrganisationId.New(),
            Kind = form.Kind!.Value,   // asked for before
            Name = form.Name!.Trim(),   // likewise
            Postcode = OrganisationForm.Clean(form.Postcode),
            LaCode = OrganisationForm.Clean(form.LaCode),
        };
        db.Organisations.Add(organisation);
        await db.SaveAsync(by, stop);
        return organisation;
    }

    /// <param name="form">Without <see cref="OrganisationForm.Problems"/>.</param>
    /// <returns>False when somebody else was first; nothing was saved.</returns>
    public async Task<bool> EditAsync(Organisation organisation, int seenVersion, OrganisationForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(form);
        if (organisation.Version != seenVersion)
        {
            return false;
        }

        organisation.Name = form.Name!.Trim();   // asked for before
        organisation.Postcode = OrganisationForm.Clean(form.Postcode);
        organisation.LaCode = OrganisationForm.Clean(form.LaCode);
        organisation.TrustId = form.TrustId;
        return await db.TrySaveAsync(by, stop);
    }

    /// <summary>Records what is true from a day on. What was true of the same kind until then ends the day before.</summary>
    public async Task AddAttributeAsync(OrganisationId organisation, AttributeForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (kind, from) = (form.Kind!.Value, form.StartsOn!.Value);   // asked for before
        foreach (var earlier in await db.OrganisationAttributes.Where(a => a.OrganisationId == organisation && a.Kind == kind && (a.EndsOn == null || a.EndsOn >= from)).ToListAsync(stop))
        {
            earlier.EndsOn = from.AddDays(-1);
        }

        db.OrganisationAttributes.Add(new OrganisationAttribute
        {
            AreaId = db.AreaId,
            OrganisationAttributeId = Guid.CreateVersion7(),
            OrganisationId = organisation,
            Kind = kind,
            Value = OrganisationForm.Clean(form.Value) ?? "Yes",
            StartsOn = from,
        });
        await db.SaveAsync(by, stop);
    }

    /// <summary>Ends what is true, or takes it back when it never was.</summary>
    /// <param name="endsOn">The last day. Null takes the entry back.</param>
    /// <returns>False when somebody else changed it first, or the last day is before the first.</returns>
    public async Task<bool> EndAttributeAsync(OrganisationAttribute attribute, DateOnly? endsOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (endsOn < attribute.StartsOn)
        {
            return false;
        }

        if (endsOn is null)
        {
            db.OrganisationAttributes.Remove(attribute);
        }
        else
        {
            attribute.EndsOn = endsOn;
        }

        return await db.TrySaveAsync(by, stop);
    }
}
