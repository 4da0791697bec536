using System.Globalization;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Placements;

/// <summary>A place that is asked for.</summary>
/// <param name="Self">The placement itself, when it is already in the book and only moves. Null when it is new.</param>
/// <param name="LastDay">The end of time when no end is planned.</param>
public sealed record PlaceAsked(OrganisationId Home, int? KeyStage, string? Block, DateOnly StartsOn, DateOnly LastDay, PlacementId? Self = null);

/// <summary>Whether a place can be given.</summary>
public abstract record PlaceAnswer
{
    private PlaceAnswer() { }

    public sealed record Free : PlaceAnswer;

    /// <summary>Free, but only as a loan of another school's place: with their consent, the one with most to spare first.</summary>
    public sealed record OnLoan(IReadOnlyList<OrganisationId> From) : PlaceAnswer;

    /// <summary>Every place is taken on some day: the pupil would wait.</summary>
    /// <param name="FreeFrom">The first day from which there would be a place long enough. Null when none is in sight.</param>
    public sealed record Full(int Used, int Of, int Position, DateOnly? FreeFrom) : PlaceAnswer;

    /// <summary>There is a place but the quota is used: "quota 30 of 30".</summary>
    /// <param name="MayBeOverridden">Whether the agreement lets somebody go beyond it, with a reason.</param>
    public sealed record QuotaUsed(int Used, int Of, bool MayBeOverridden) : PlaceAnswer;

    /// <summary>It does not take this pupil.</summary>
    public sealed record Refused(string Reason) : PlaceAnswer;
}

/// <summary>The book of one provision: who has which place when, and whether one more fits.</summary>
/// <remarks>P-ROT-03, P-EBB-04, P-EBB-06, P-NAC-03. A place is taken for every day from the first to the last, whatever part of the week is used.</remarks>
public sealed record PlaceBook(OfferedProvision Provision, IReadOnlyList<Placement> Placements, IReadOnlyDictionary<OrganisationId, int> Shares, DateOnly Today)
{
    private const int DaysLookedAhead = 400;

    public Provision Terms { get; } = Provision.ReadTerms();

    public QuotaRule? Quota { get; } = Provision.ReadQuota();

    /// <summary>All places. Null when they are not limited.</summary>
    public int? Capacity => Terms.Capacity;

    public IReadOnlyList<Placement> Waiting => [.. Placements.Where(p => p.State == PlacementState.Waiting).OrderBy(p => p.AskedOn).ThenBy(p => p.PlacementId.Value)];

    /// <summary>Places taken on a day, of one block or of all.</summary>
    public int UsedOn(DateOnly day, string? block = null, PlacementId? but = null) =>
        Placements.Count(p => p.PlacementId != but && p.Occupies(day, Today) && (block is null || p.Block == block));

    /// <summary>The most places taken on any day of a stretch.</summary>
    public int MostUsed(DateOnly from, DateOnly to, string? block = null, PlacementId? but = null) =>
        Placements.Where(p => p.StartsOn > from && p.StartsOn <= to).Select(p => p.StartsOn).Prepend(from).Max(day => UsedOn(day, block, but));

    /// <summary>Places each school uses on the busiest day of a stretch, borrowed ones its own.</summary>
    public IReadOnlyDictionary<OrganisationId, int> UsedBySchool(DateOnly from, DateOnly to, PlacementId? but = null) => Placements
        .GroupBy(p => p.HomeId)
        .ToDictionary(of => of.Key, of => (this with { Placements = [.. of] }).MostUsed(from, to, null, but));

    /// <summary>Whether a place can be given, and if not why.</summary>
    public PlaceAnswer Ask(PlaceAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (Terms.Refuse(asked.KeyStage) is { } refused)
        {
            return new PlaceAnswer.Refused(refused);
        }

        var block = Terms.Blocks.FirstOrDefault(b => b.Id == asked.Block);
        if (block is not null && !block.Admits(asked.KeyStage))
        {
            return new PlaceAnswer.Refused($"{block.Name} is only for {KeyStages.InWords(block.KeyStages)}.");
        }

        return FullBecause(asked, block) ?? AskQuota(asked);
    }

    private PlaceAnswer.Full? FullBecause(PlaceAsked asked, ProvisionBlock? block)
    {
        foreach (var (limit, of) in new[] { (block?.Places, block?.Id), (Capacity, null) })
        {
            var used = MostUsed(asked.StartsOn, asked.LastDay, of, asked.Self);
            if (limit is { } places && used >= places)
            {
                return new PlaceAnswer.Full(used, places, Waiting.Count(p => p.PlacementId != asked.Self) + 1, FreeFrom(asked, places, of));
            }
        }

        return null;
    }

    private PlaceAnswer AskQuota(PlaceAsked asked)
    {
        if (Quota is null)
        {
            return new PlaceAnswer.Free();
        }

        var shares = Shares.ToDictionary(share => Key(share.Key), share => share.Value);
        var used = UsedBySchool(asked.StartsOn, asked.LastDay, asked.Self).ToDictionary(use => Key(use.Key), use => use.Value);
        return Quota.Ask(Key(asked.Home), shares, used) switch
        {
            QuotaAnswer.OnLoan loan => new PlaceAnswer.OnLoan([.. loan.From.Select(id => OrganisationId.Parse(id, CultureInfo.InvariantCulture))]),
            QuotaAnswer.Full full => new PlaceAnswer.QuotaUsed(full.Used, full.Of, Quota.OverrideBy is not null),
            _ => new PlaceAnswer.Free(),
        };
    }

    // Places come free the day after somebody's last day, so only those days need looking at.
    private DateOnly? FreeFrom(PlaceAsked asked, int limit, string? block)
    {
        var length = asked.LastDay == DateOnly.MaxValue ? 0 : asked.LastDay.DayNumber - asked.StartsOn.DayNumber;
        var horizon = asked.StartsOn.AddDays(DaysLookedAhead);
        return Placements.Where(p => p.LastDay(Today) < horizon && p.LastDay(Today) >= asked.StartsOn).Select(p => p.LastDay(Today).AddDays(1)).Distinct().Order()
            .Where(day => MostUsed(day, asked.LastDay == DateOnly.MaxValue ? DateOnly.MaxValue : day.AddDays(length), block, asked.Self) < limit)
            .Select(day => (DateOnly?)day).FirstOrDefault();
    }

    private static string Key(OrganisationId school) => school.ToString();
}
