using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SetUp;

/// <summary>What the tests of the set-up pages put into the store.</summary>
internal static class SetUpHost
{
    /// <summary>The school year 2026 to 2027 of a school, or of the area.</summary>
    public static async Task AddYearAsync(this WebHost host, OrganisationId? owner)
    {
        (DateOnly From, DateOnly To, string Name)[] terms =
        [
            (new(2026, 9, 1), new(2026, 10, 23), "Autumn"), (new(2026, 11, 2), new(2026, 12, 18), "Autumn"), (new(2027, 1, 4), new(2027, 2, 12), "Spring"),
            (new(2027, 2, 22), new(2027, 3, 25), "Spring"), (new(2027, 4, 12), new(2027, 5, 28), "Summer"), (new(2027, 6, 7), new(2027, 7, 21), "Summer"),
        ];
        await using var db = host.Open();
        db.CalendarPeriods.AddRange(terms.Select(term => host.Days(owner, CalendarPeriodKind.Term, term.From, term.To, term.Name)));
        await db.SaveAsync(TestStore.Tester, default);
    }

    public static CalendarPeriod Days(this WebHost host, OrganisationId? owner, CalendarPeriodKind kind, DateOnly from, DateOnly? to = null, string? name = null) => new()
    {
        AreaId = host.World.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = owner,
        Kind = kind,
        StartsOn = from,
        EndsOn = to ?? from,
        Note = name,
    };

    public static async Task AddAsync(this WebHost host, params object[] rows)
    {
        await using var db = host.Open();
        db.AddRange(rows);
        await db.SaveAsync(TestStore.Tester, default);
    }

    /// <summary>The three boxes of a date.</summary>
    public static (string, string)[] Date(string field, int day, int month, int year) =>
        [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", $"{year}")];

    public static Establishment Establishment(string urn, string name, int type = 1, string? town = null) => new()
    {
        Urn = Rules.Codes.Urn.Parse(urn, null),
        Name = name,
        SearchName = Folding.Fold(name),
        LaCode = "999",
        EstablishmentNumber = "4050",
        TypeCode = type,
        TypeName = "Community school",
        Status = "Open",
        Phase = "Secondary",
        LowAge = 11,
        HighAge = 16,
        Town = town,
        ReligiousCharacter = "Church of England",
    };
}
