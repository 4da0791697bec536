using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Onroll.Core.Store;

/// <summary>The patch whose schools and pupils are kept together, normally one local authority's. Leads every key.</summary>
public readonly record struct AreaId(Guid Value) : ITypedId<AreaId>
{
    /// <summary>The area of what belongs to no area: accounts and the published reference data.</summary>
    public static readonly AreaId None;

    public static AreaId From(Guid value) => new(value);

    public static AreaId New() => new(Guid.CreateVersion7());

    public static AreaId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AreaId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A person who signs in. Accounts belong to no area: one person may work in several.</summary>
[TypeConverter(typeof(UserIdTextConverter))]
public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    /// <summary>Onroll itself: set-up, imports run by an operator, scheduled work.</summary>
    public static readonly UserId System;

    public static UserId From(Guid value) => new(value);

    public static UserId New() => new(Guid.CreateVersion7());

    public static UserId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UserId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A school, trust, local authority, provider, agency or partnership office.</summary>
public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId New() => new(Guid.CreateVersion7());

    public static OrganisationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrganisationId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A behaviour and attendance partnership.</summary>
public readonly record struct PartnershipId(Guid Value) : ITypedId<PartnershipId>
{
    public static PartnershipId From(Guid value) => new(value);

    public static PartnershipId New() => new(Guid.CreateVersion7());

    public static PartnershipId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartnershipId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>One version of a partnership's pack; what a case remembers.</summary>
public readonly record struct PackVersionId(Guid Value) : ITypedId<PackVersionId>
{
    public static PackVersionId From(Guid value) => new(value);

    public static PackVersionId New() => new(Guid.CreateVersion7());

    public static PackVersionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PackVersionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A pupil.</summary>
public readonly record struct PupilId(Guid Value) : ITypedId<PupilId>
{
    public static PupilId From(Guid value) => new(value);

    public static PupilId New() => new(Guid.CreateVersion7());

    public static PupilId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PupilId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>One share of a pupil's record with an organisation.</summary>
public readonly record struct ShareId(Guid Value) : ITypedId<ShareId>
{
    public static ShareId From(Guid value) => new(value);

    public static ShareId New() => new(Guid.CreateVersion7());

    public static ShareId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ShareId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>One role a person holds at one organisation.</summary>
public readonly record struct AppointmentId(Guid Value) : ITypedId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);

    public static AppointmentId New() => new(Guid.CreateVersion7());

    public static AppointmentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AppointmentId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A suspension or permanent exclusion.</summary>
public readonly record struct ExclusionId(Guid Value) : ITypedId<ExclusionId>
{
    public static ExclusionId From(Guid value) => new(value);

    public static ExclusionId New() => new(Guid.CreateVersion7());

    public static ExclusionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExclusionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>One run of one import.</summary>
public readonly record struct ImportRunId(Guid Value) : ITypedId<ImportRunId>
{
    public static ImportRunId From(Guid value) => new(value);

    public static ImportRunId New() => new(Guid.CreateVersion7());

    public static ImportRunId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ImportRunId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A pupil's place on a register of pupils at risk.</summary>
public readonly record struct RegisterEntryId(Guid Value) : ITypedId<RegisterEntryId>
{
    public static RegisterEntryId From(Guid value) => new(value);

    public static RegisterEntryId New() => new(Guid.CreateVersion7());

    public static RegisterEntryId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RegisterEntryId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>One sign-in of one person on one device. Random, not time-ordered: knowing one tells nothing of the next.</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public static SessionId New() => new(Guid.NewGuid());

    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>An invitation to hold a role.</summary>
public readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);

    public static InvitationId New() => new(Guid.CreateVersion7());

    public static InvitationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InvitationId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A managed move, off-site direction or day stay of one pupil.</summary>
public readonly record struct MoveId(Guid Value) : ITypedId<MoveId>
{
    public static MoveId From(Guid value) => new(value);

    public static MoveId New() => new(Guid.CreateVersion7());

    public static MoveId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MoveId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A provision of the partnership with its places.</summary>
public readonly record struct ProvisionId(Guid Value) : ITypedId<ProvisionId>
{
    public static ProvisionId From(Guid value) => new(value);

    public static ProvisionId New() => new(Guid.CreateVersion7());

    public static ProvisionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProvisionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>One pupil's place at a provision, asked for, booked or taken up.</summary>
public readonly record struct PlacementId(Guid Value) : ITypedId<PlacementId>
{
    public static PlacementId From(Guid value) => new(value);

    public static PlacementId New() => new(Guid.CreateVersion7());

    public static PlacementId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PlacementId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}
