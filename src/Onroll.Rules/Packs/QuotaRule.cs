namespace Onroll.Rules.Packs;

/// <summary>How places are shared.</summary>
public enum QuotaKind
{
    /// <summary>One number for the partnership.</summary>
    Fixed,

    /// <summary>Each school's share is worked out from its size and its pupils eligible for free school meals.</summary>
    Formula,

    /// <summary>Each school has the same number; one that does not use a place may lend it.</summary>
    Nominal,
}

/// <summary>How places are shared among schools.</summary>
/// <remarks>Section 11.2 of the catalogue of partnerships; P-NOT-03, P-ROT-03, P-EBB-06.</remarks>
public sealed record QuotaRule
{
    /// <summary>What gates and provisions refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>How places are shared.</summary>
    public QuotaKind Kind { get; init; } = QuotaKind.Fixed;

    /// <summary>Places in all. Null when each school's share says it.</summary>
    public int? Total { get; init; }

    /// <summary>Places for each school, where they are nominal.</summary>
    public int? PerSchool { get; init; }

    /// <summary>Of a hundred, how much size counts, where there is a formula.</summary>
    public int? SizeWeight { get; init; }

    /// <summary>Of a hundred, how much free school meals count, where there is a formula.</summary>
    public int? FreeMealsWeight { get; init; }

    /// <summary>States of the agreement in which a school has a share. Empty means every member.</summary>
    public IReadOnlyList<string> EligibleStates { get; init; } = [];

    /// <summary>Whether an unused place may be lent, with the lender's consent and a date of return.</summary>
    public bool Lending { get; init; }

    /// <summary>The role that may go beyond the quota, with a reason. Null when nobody.</summary>
    public string? OverrideBy { get; init; }

    /// <summary>Each school's share of the total by the formula: whole places by largest remainder.</summary>
    /// <remarks>AS-NOT-3. Ties go to the school with more pupils eligible for free school meals, then to the first named.</remarks>
    /// <exception cref="InvalidOperationException">The rule is not a complete formula.</exception>
    public IReadOnlyDictionary<string, int> Distribute(IReadOnlyList<SchoolSize> schools)
    {
        if (this is not { Kind: QuotaKind.Formula, Total: { } total, SizeWeight: { } size, FreeMealsWeight: { } meals })
        {
            throw new InvalidOperationException("Only a complete formula distributes places.");
        }

        var (pupils, eligible) = (schools.Sum(school => (long)school.Pupils), schools.Sum(school => (long)school.FreeMeals));
        var (sizePart, mealsPart) = eligible == 0 ? (100, 0) : (size, meals);   // with nobody eligible, size is all there is
        var whole = (Int128)(sizePart + mealsPart) * pupils * Math.Max(1, eligible);
        if (whole == 0)
        {
            return schools.ToDictionary(school => school.Id, _ => 0);
        }

        // Exact fractions over one denominator: rounding must not decide who gets a place.
        var shares = schools.Select(school => (School: school, Exact: total * (((Int128)sizePart * school.Pupils * Math.Max(1, eligible)) + ((Int128)mealsPart * school.FreeMeals * pupils)))).ToList();
        var places = shares.ToDictionary(share => share.School.Id, share => (int)(share.Exact / whole));
        var left = total - places.Values.Sum();
        foreach (var (school, _) in shares.OrderByDescending(share => share.Exact % whole).ThenByDescending(share => share.School.FreeMeals).Take(left))
        {
            places[school.Id]++;
        }

        return places;
    }

    /// <summary>Whether a school may take one more place.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="shares">Each school's share; for a fixed quota it is not read.</param>
    /// <param name="used">Places each school uses, borrowed ones included.</param>
    public QuotaAnswer Ask(string school, IReadOnlyDictionary<string, int> shares, IReadOnlyDictionary<string, int> used)
    {
        var (limit, inUse) = (Total ?? shares.Values.Sum(), used.Values.Sum());
        if (inUse >= limit)
        {
            return new QuotaAnswer.Full(inUse, limit);
        }

        if (Kind == QuotaKind.Fixed || Used(school) < Share(school))
        {
            return new QuotaAnswer.Free();
        }

        var lenders = Lending ? shares.Keys.Where(other => other != school && Used(other) < Share(other)).OrderByDescending(other => Share(other) - Used(other)).ToList() : [];
        return lenders.Count > 0 ? new QuotaAnswer.OnLoan(lenders) : new QuotaAnswer.Full(Used(school), Share(school));

        int Share(string id) => shares.GetValueOrDefault(id);
        int Used(string id) => used.GetValueOrDefault(id);
    }
}

/// <summary>What a formula looks at.</summary>
/// <param name="Id">The school.</param>
/// <param name="Pupils">On roll.</param>
/// <param name="FreeMeals">Of those, eligible for free school meals.</param>
public sealed record SchoolSize(string Id, int Pupils, int FreeMeals);

/// <summary>Whether one more place may be taken.</summary>
public abstract record QuotaAnswer
{
    private QuotaAnswer() { }

    /// <summary>Within the school's share.</summary>
    public sealed record Free : QuotaAnswer;

    /// <summary>Beyond it, but these schools have a place they could lend, the one with most to spare first.</summary>
    public sealed record OnLoan(IReadOnlyList<string> From) : QuotaAnswer;

    /// <summary>Refused: "quota 30 of 30".</summary>
    public sealed record Full(int Used, int Of) : QuotaAnswer;
}
