using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Insight;

public sealed class SpanAttendanceTests   // R-ATT-08, R-ATT-09, R-SDC-01 to R-SDC-04
{
    private static readonly MeasurePeriod Span = new("2025-09-04..2025-09-09", new(2025, 9, 4), new(2025, 9, 9));

    // Ten boys and girls in turn. Monday 1 September on: the first is in for a week and ill for the next, the second has two
    // sessions without leave on the Monday after, the others are always in.
    [Theory, BothDatabases]
    public async Task Count_ThursdayToTuesday_IsWhatOneCountsByHand(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var figures = await CountAsync(world, [world.Alderway], MeasureBreakdown.Sex);

        // Four school days are eight sessions each. The first missed Monday and Tuesday, 4 of 8, the second Monday, 2 of 8.
        var all = figures.Tally(MeasureBreakdown.None, MeasureGroup.All);
        Assert.Equal((10m, 80m, 74m, 4m, 2m), (all[Quantity.Registers], all[Quantity.SessionsPossible], all[Quantity.SessionsAttended], all[Quantity.SessionsAuthorised], all[Quantity.SessionsUnauthorised]));
        Assert.Equal((2m, 1m), (all[Quantity.RegistersPersistentlyAbsent], all[Quantity.RegistersSeverelyAbsent]));   // 25% and 50%; 50% is severe
        var boys = figures.Groups(MeasureBreakdown.Sex)[0];
        Assert.Equal(90, figures.Of(MeasureCatalogue.Get("attendance-rate"), MeasureBreakdown.Sex, boys).Value);   // 36 of 40
        Assert.False(figures.IsWholeYear);
        Assert.False(figures.HasHidden);
    }

    [Theory, BothDatabases]
    public async Task Hide_GroupsUnderTenAndFewPupils_CannotBeWorkedOut(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        var figures = await CountAsync(world, [world.Alderway, world.Birchfield], MeasureBreakdown.Sex, MeasureBreakdown.School, MeasureBreakdown.Sen);

        figures.Hide(DisclosureRule.External);

        // Ten boys, ten girls, ten at each school are shown; two with support are not, nor, so that they cannot be worked out, the rest.
        Assert.All(figures.Groups(MeasureBreakdown.School), school => Assert.False(figures.IsHidden(MeasureBreakdown.School, school, Quantity.SessionsPossible)));
        var (support, unknown) = (figures.Groups(MeasureBreakdown.Sen)[0], figures.Groups(MeasureBreakdown.Sen)[^1]);
        Assert.True(figures.IsHidden(MeasureBreakdown.Sen, support, Quantity.Registers) && figures.IsHidden(MeasureBreakdown.Sen, support, Quantity.SessionsAbsent));
        Assert.True(figures.IsHidden(MeasureBreakdown.Sen, unknown, Quantity.SessionsAttended));
        Assert.True(figures.IsHidden(MeasureBreakdown.None, MeasureGroup.All, Quantity.RegistersPersistentlyAbsent));   // two pupils
        Assert.Null(figures.Of(MeasureCatalogue.Get("persistent-absence-rate"), MeasureBreakdown.None, MeasureGroup.All).Value);
    }

    [Theory, BothDatabases]
    public async Task Count_AcrossAugust_IsEachYearByItself(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            w.Register(w.AtAlderway[0], "/\\/\\/\\/\\/\\");
            w.Register(w.AtAlderway[0], "  II/\\/\\/\\", year: 202627);   // the week begins on Monday 31 August
        });

        var figures = await CountAsync(world, [world.Alderway], new MeasurePeriod("x..y", new(2025, 9, 5), new(2026, 9, 30)), MeasureBreakdown.NcYear);

        var all = figures.Tally(MeasureBreakdown.None, MeasureGroup.All);
        Assert.Equal((2m, 10m, 2m), (all[Quantity.Registers], all[Quantity.SessionsPossible], all[Quantity.SessionsAbsent]));   // Friday, and Tuesday 1 to Friday 4 September 2026
        Assert.Equal(2, figures.Groups(MeasureBreakdown.NcYear).Count);   // a year older in the second
    }

    [Theory, BothDatabases]
    public async Task Count_EverySessionOfAYear_IsAWholeYear(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var figures = await CountAsync(world, [world.Alderway], new MeasurePeriod("x..y", new(2025, 9, 1), new(2026, 7, 20)));

        Assert.True(figures.IsWholeYear);   // no session is before or after
    }

    [Theory, BothDatabases]
    public async Task Beside_ThreeOthersWithHundreds_GivesARateAndNothingOfFewPupils(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            Happen(w);
            var partnership = new Partnership { AreaId = w.Store.AreaId, PartnershipId = Core.Store.PartnershipId.New(), Code = "P1", Name = "Riverside", OfficeId = w.Birchfield.OrganisationId };
            w.Add(partnership);
            Organisation[] others = [OrganisationExample.School(w.Store.AreaId, "999003", "Cove School"), OrganisationExample.School(w.Store.AreaId, "999004", "Dale School")];
            Array.ForEach(others, w.Add);
            foreach (var school in others.Append(w.Alderway).Append(w.Birchfield))
            {
                w.Add(new Membership { AreaId = w.Store.AreaId, MembershipId = Guid.CreateVersion7(), PartnershipId = partnership.PartnershipId, OrganisationId = school.OrganisationId, Status = MembershipStatus.FullVoluntary, StartsOn = new(2020, 9, 1) });
            }

            for (var number = 100; number < 200; number++)
            {
                w.Enrol(number, others[number % 2], "/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\");
            }
        });
        await using var db = world.Store.Open();
        var reader = new MeasureReader(db, [world.Alderway]);

        var beside = await PartnershipBeside.CountAsync(db, reader, new MeasureQuestion(Span, MeasureWorld.Today) { By = MeasureBreakdown.Sex }, schools => new MeasureReader(db, schools), default);

        // 120 pupils, 960 sessions, 12 missed: six at each of the two schools in which anybody was away.
        Assert.Equal("Riverside", beside!.Name);
        Assert.Equal(100 * 948 / 960.0, beside.Rate(MeasureCatalogue.Get("attendance-rate"), MeasureGroup.All, DisclosureRule.External));
        Assert.Null(beside.Rate(MeasureCatalogue.Get("persistent-absence-rate"), MeasureGroup.All, DisclosureRule.External));   // two elsewhere
        Assert.Null(beside.Rate(MeasureCatalogue.Get("attendance-rate"), new MeasureGroup("M", "Male"), DisclosureRule.External));   // 55 boys elsewhere
        Assert.Null(await PartnershipBeside.CountAsync(db, new MeasureReader(db, [world.Alderway, world.Birchfield]), new MeasureQuestion(Span, MeasureWorld.Today), schools => new MeasureReader(db, schools), default));   // two others are too few
    }

    [Theory]
    [InlineData(null, "2025-10-01", "Enter the first day")]
    [InlineData("2025-10-01", null, "Enter the last day")]
    [InlineData("2025-10-02", "2025-10-01", "The last day must be the first day or later")]
    [InlineData("2026-11-21", "2026-11-22", "The first day must be today or earlier")]
    [InlineData("2023-01-01", "2026-01-01", "Choose 3 years or fewer")]
    [InlineData("2023-01-01", "2025-12-31", null)]
    public void Errors_OfDays_AreTold(string? from, string? to, string? expected) =>
        Assert.Equal(expected, Form(from, to).Errors(MeasureWorld.Today, byMonths: false).Select(error => error.Message).SingleOrDefault());

    [Theory]
    [InlineData("2025-10-06", "2025-10-20", false, "2025-10-06..2025-10-20")]
    [InlineData("2025-10-06", "2025-10-20", true, "2025-10-01..2025-10-31")]
    [InlineData("2025-09-02", "2026-08-30", true, "202526")]   // a whole year goes by its name
    [InlineData("2026-10-05", "2026-11-20", true, "2026-10-01..2026-10-31")]   // November is not over: this week's answer less last week's would be a week
    [InlineData("2026-11-02", "2026-11-20", true, null)]
    [InlineData("2026-11-02", "2026-12-20", false, "2026-11-02..2026-11-20")]
    public void Span_ForWhoSeesNumbersOnly_IsWholeMonthsThatAreOver(string from, string to, bool byMonths, string? expected) =>
        Assert.Equal(expected, Form(from, to).Span(MeasureWorld.Today, byMonths)?.Key);

    private static SpanForm Form(string? from, string? to) => new(from is null ? null : DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null));

    private static Task<SpanAttendance> CountAsync(MeasureWorld world, IReadOnlyList<Organisation> schools, params MeasureBreakdown[] by) => CountAsync(world, schools, Span, by);

    private static async Task<SpanAttendance> CountAsync(MeasureWorld world, IReadOnlyList<Organisation> schools, MeasurePeriod span, params MeasureBreakdown[] by)
    {
        await using var db = world.Store.Open();
        return await SpanAttendance.CountAsync(new MeasureReader(db, schools), span, by, MeasureWorld.Today, default);
    }

    private static void Happen(MeasureWorld world)
    {
        foreach (var pupils in new[] { world.AtAlderway, world.AtBirchfield })
        {
            world.Register(pupils[0], "/\\/\\/\\/\\/\\IIIIIIIIII");
            world.Register(pupils[1], "/\\/\\/\\/\\/\\OO/\\/\\/\\/\\");
            foreach (var pupil in pupils.Skip(2))
            {
                world.Register(pupil, "/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\");
            }
        }

        world.Know(world.AtAlderway[2], Core.Pupils.PupilFactKind.SenProvision, "K", "2024-09-01");
        world.Know(world.AtBirchfield[2], Core.Pupils.PupilFactKind.SenProvision, "K", "2024-09-01");
    }
}
