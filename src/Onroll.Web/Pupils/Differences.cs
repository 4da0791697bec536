namespace Onroll.Web.Pupils;

/// <summary>Two versions of the same thing, side by side, because somebody else saved first.</summary>
/// <param name="Who">Who saved meanwhile, and when.</param>
/// <param name="Fields">Only what differs: its name, theirs, and yours.</param>
public sealed record Differences(string Who, IReadOnlyList<(string Name, string? Theirs, string? Yours)> Fields);
