namespace Onroll.Core.Letters;

/// <summary>A point a letter must make.</summary>
public sealed record LetterPoint(string Id, string Meaning);

/// <summary>The points that lines of a template can be marked with.</summary>
public static class LetterPoints
{
    public static IReadOnlyList<LetterPoint> All { get; } =
    [
        new("length", "how long the suspension is, or that the exclusion is permanent"),
        new("reasons", "the reasons"),
        new("representations", "the right to tell the governing board what they think, and how the pupil can take part"),
        new("how-to-write", "how and to whom to write"),
        new("attending", "the right to come to the board’s meeting, to be represented and to bring a friend"),
        new("public-place", "the days on which the pupil may not be in a public place, and what can follow"),
        new("day-six", "when, where and with whom education from the sixth day begins"),
        new("advice", "where to find free advice, and the statutory guidance"),
        new("decision", "what the board decided"),
        new("decision-reasons", "the board’s reasons"),
        new("review", "the right to an independent review"),
        new("review-by", "the last day to apply, and to whom"),
        new("sen-expert", "the right to ask for an expert in special educational needs at no cost"),
        new("representative", "the right to be represented and to bring a friend"),
        new("discrimination", "the right to make a claim of discrimination"),
        new("remote", "that the meeting or review can be held by remote access if they ask"),
    ];
}
