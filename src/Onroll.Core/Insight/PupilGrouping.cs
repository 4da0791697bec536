using Onroll.Core.Attendance;
using Onroll.Core.Store;

namespace Onroll.Core.Insight;

/// <summary>One group of a breakdown.</summary>
/// <param name="Code">As scripts read it.</param>
/// <param name="Name">As people read it.</param>
public sealed record MeasureGroup(string Code, string Name)
{
    public static readonly MeasureGroup All = new("all", "All pupils");

    public static readonly MeasureGroup Unknown = new("unknown", "Not recorded");

    /// <summary>The school. Null for groups that are not schools.</summary>
    public OrganisationId? School { get; init; }
}

/// <summary>Which group each enrolment is counted in.</summary>
/// <param name="Groups">In the order they are shown; those whose code nobody recorded last.</param>
/// <param name="IndexOf">The place of an enrolment's group in <paramref name="Groups"/>; negative for one that is in none.</param>
internal sealed record PupilGrouping(IReadOnlyList<MeasureGroup> Groups, Func<RegisterKey, int> IndexOf)
{
    public static PupilGrouping Everybody { get; } = new([MeasureGroup.All], _ => 0);

    /// <summary>Groups by a code of each pupil; a pupil without one is in the last group.</summary>
    public static PupilGrouping ByCode(IReadOnlyDictionary<PupilId, string> codeOf, IReadOnlyList<MeasureGroup> known)
    {
        // A code no code set has is kept and shown as it came (R-COD-01).
        var others = codeOf.Values.Distinct().Except(known.Select(group => group.Code)).Order(StringComparer.Ordinal).Select(code => new MeasureGroup(code, code));
        List<MeasureGroup> groups = [.. known, .. others, MeasureGroup.Unknown];
        var index = groups.Select((group, i) => (group.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        return new(groups, key => codeOf.TryGetValue(key.PupilId, out var code) ? index[code] : groups.Count - 1);
    }
}
