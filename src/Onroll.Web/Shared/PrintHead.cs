namespace Onroll.Web.Shared;

/// <summary>The head of a printed record.</summary>
/// <param name="Subject">What the paper is: a pupil and a kind of page.</param>
/// <param name="CopyFor">Whose copy it is; null when it is nobody's in particular.</param>
/// <param name="PrintedAt">London time.</param>
public sealed record PrintHead(string Subject, string? CopyFor, string PrintedBy, DateTime PrintedAt);
