using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Support;
using Onroll.Web.Design;

namespace Onroll.Web.Support;

/// <summary>The part of the register an address asks for: <c>?rating=red&amp;rating=amber&amp;year=9&amp;sort=-rating&amp;page=2</c>.</summary>
/// <remarks>What cannot be read is left out: an old or mistyped link still shows a register.</remarks>
public sealed class RegisterAddress
{
    public const string Nobody = "nobody";

    [FromQuery(Name = "rating")]
    public List<string> Ratings { get; init; } = [];

    [FromQuery(Name = "reason")]
    public string? Reason { get; init; }

    [FromQuery(Name = "review")]
    public string? Review { get; init; }

    [FromQuery(Name = "support")]
    public string? Support { get; init; }

    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    [FromQuery(Name = "year")]
    public string? Year { get; init; }

    [FromQuery(Name = "school")]
    public string? School { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; init; }

    public int Page => int.TryParse(PageNumber, DateWords.English, out var page) && page is > 0 and < 100_000 ? page : 1;

    /// <summary>The order in force, as headings write it. "-rating" is the strongest first.</summary>
    public string SortInForce => TrySort(out _, out _) ? Sort!.ToLowerInvariant() : "-rating";   // a sort that can be read is there

    public bool IsFiltered => Filter() is { Ratings.Count: > 0 } or { Reason: not null } or { Review: not null } or { Support: not null }
        or { OwnerId: not null } or { WithoutOwner: true } or { NcYear: not null };

    public RegisterFilter Filter()
    {
        TrySort(out var sort, out var reversed);
        return new RegisterFilter
        {
            Ratings = [.. Ratings.Select(Read<RegisterRating>).OfType<RegisterRating>().Distinct()],
            Reason = Read<SignalKind>(Reason),
            Review = Read<ReviewDue>(Review),
            Support = Read<SupportRecorded>(Support),
            OwnerId = UserId.TryParse(Owner, null, out var owner) ? owner : null,
            WithoutOwner = Owner == Nobody,
            NcYear = string.IsNullOrWhiteSpace(Year) ? null : Year.Trim().ToUpperInvariant(),
            SchoolId = OrganisationId.TryParse(School, null, out var school) ? school : null,
            Sort = sort,
            Reversed = reversed,
        };
    }

    // The register's own order has the strongest rating first, which headings call descending.
    private bool TrySort(out RegisterSort sort, out bool reversed)
    {
        var text = Sort ?? "";
        var isDown = text.StartsWith('-');
        var read = Read<RegisterSort>(text.TrimStart('-'));
        sort = read ?? RegisterSort.Rating;
        reversed = read is not null && (sort == RegisterSort.Rating ? !isDown : isDown);
        return read is not null;
    }

    private static T? Read<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : null;   // parsed text is not empty
}
