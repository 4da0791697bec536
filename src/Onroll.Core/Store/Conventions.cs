using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onroll.Rules.Codes;

namespace Onroll.Core.Store;

/// <summary>Decisions about the whole model, said once.</summary>
internal static partial class Conventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        Id<AreaId>(conventions);
        Id<UserId>(conventions);
        Id<OrganisationId>(conventions);
        Id<PartnershipId>(conventions);
        Id<PackVersionId>(conventions);
        Id<PupilId>(conventions);
        Id<ShareId>(conventions);
        Id<AppointmentId>(conventions);
        Id<ExclusionId>(conventions);
        Id<ImportRunId>(conventions);
        Id<RegisterEntryId>(conventions);
        Id<SessionId>(conventions);
        Id<InvitationId>(conventions);
        Id<MoveId>(conventions);
        Id<ProvisionId>(conventions);
        Id<PlacementId>(conventions);
        conventions.Conventions.Remove<ForeignKeyIndexConvention>();   // every index is a decision
        conventions.Properties<Upn>().HaveConversion<UpnConverter>().HaveMaxLength(13);
        conventions.Properties<Urn>().HaveConversion<UrnConverter>().HaveMaxLength(6);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }

    /// <summary>Names tables and columns as the person who queries them would: words with underscores.</summary>
    public static void NameForPeople(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            entity.SetTableName(Words(entity.GetTableName()!.Replace("AspNet", "", StringComparison.Ordinal)));   // none is unmapped
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Words(property.Name));
            }
        }
    }

    private static void Id<T>(ModelConfigurationBuilder conventions)
        where T : struct, ITypedId<T> => conventions.Properties<T>().HaveConversion<TypedIdConverter<T>>();

    private static string Words(string name) => Capital().Replace(name, "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Capital();

    private sealed class UpnConverter() : ValueConverter<Upn, string>(upn => upn.Value, text => Upn.Parse(text, null));

    private sealed class UrnConverter() : ValueConverter<Urn, string>(urn => urn.Value, text => Urn.Parse(text, null));

    /// <summary>Instants are UTC on both databases; one that is not is a mistake in the code and is refused.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => Utc(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
    {
        private static DateTime Utc(DateTime value) => value.Kind == DateTimeKind.Utc
            ? value
            : throw new InvalidOperationException("Only UTC instants are stored.");
    }

    /// <summary>Microseconds since 1970: sorts on both databases, which a stored offset does not.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        value => (value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10, value => DateTimeOffset.UnixEpoch.AddTicks(value * 10));
}
