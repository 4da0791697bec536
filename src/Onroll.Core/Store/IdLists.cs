using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Onroll.Core.Store;

/// <summary>A list of ids as one text: the form both databases, and so a backup, have in common.</summary>
internal sealed class IdListConverter() : ValueConverter<List<Guid>, string>(ids => Write(ids), text => Read(text))
{
    private static string Write(List<Guid> ids) => JsonSerializer.Serialize(ids);

    private static List<Guid> Read(string text) => JsonSerializer.Deserialize<List<Guid>>(text) ?? [];
}

/// <summary>Two lists are the same when they hold the same ids in the same order.</summary>
internal sealed class IdListComparer() : ValueComparer<List<Guid>>(
    (one, other) => (one ?? new()).SequenceEqual(other ?? new()), ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)), ids => ids.ToList());
