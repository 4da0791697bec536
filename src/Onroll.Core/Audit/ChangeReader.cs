using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>Turns what the change tracker knows into before and after.</summary>
internal static class ChangeReader
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when nothing but the version differs: a change of nothing writes nothing.</returns>
    public static PendingAudit? Read(EntityEntry<IAudited> entry)
    {
        var properties = entry.Properties.Where(p => p.Metadata.Name is not (nameof(IVersioned.Version) or nameof(IAreaOwned.AreaId)));
        var (action, changed) = entry.State switch
        {
            EntityState.Added => (AuditAction.Added, properties.Where(p => p.CurrentValue is not null)),
            EntityState.Deleted => (AuditAction.Removed, properties.Where(p => p.OriginalValue is not null)),
            _ => (AuditAction.Changed, properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue))),
        };
        var fields = changed.ToList();
        return fields.Count == 0 ? null : new PendingAudit(
            action,
            entry.Metadata.GetTableName()!,   // every audited entity is mapped to a table
            entry.Entity.AuditId,
            entry.Entity.AboutPupil,
            action == AuditAction.Added ? null : Write(fields, p => p.OriginalValue),
            action == AuditAction.Removed ? null : Write(fields, p => p.CurrentValue));
    }

    private static string Write(List<PropertyEntry> fields, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(fields.ToDictionary(p => p.Metadata.Name, p => Plain(p, value(p))), Json);

    // What the database would store, so that the log can be read beside the tables.
    private static object? Plain(PropertyEntry property, object? value) =>
        value is Enum ? value.ToString() : property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
