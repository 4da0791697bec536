using Onroll.Core.Insight;
using Onroll.Core.Moves;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Rules.Packs;
using Onroll.Testing;

namespace Onroll.Core.Tests.Insight;

public sealed class MoveOutcomesTests   // G-431, G-405, criterion 3.1
{
    // Twenty decided moves to Alderway begun in 2024/25, of which 17 lasted: 85% exactly, and so level 2. One from outside counts
    // nowhere, one finished Year 11, one begun in 2025/26 is still to be seen.
    [Theory, BothDatabases]
    public async Task Ask_ByHand_IsSeventeenOfTwenty(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var row = Assert.Single(await world.AskAsync("managed-move-success-rate", "202425"));
        var bySchool = await world.AskAsync("managed-move-success-rate", "202425", question => question with { By = MeasureBreakdown.School });
        var byTerm = await world.AskAsync("managed-move-success-rate", "202425", question => question with { By = MeasureBreakdown.Term });
        var newest = Assert.Single(await world.AskAsync("managed-move-success-rate"));

        Assert.Equal((17m, 20m, 85.0), (row.Numerator, row.Denominator, row.Value));
        Assert.Equal([(17m, 20m), (0m, 0m)], bySchool.Select(school => (school.Numerator, school.Denominator)));
        Assert.Equal([20m, 0m, 0m], byTerm.Select(term => term.Denominator));
        Assert.Equal((0m, null), (newest.Denominator, newest.Value));
        Assert.Contains("leans towards failure", newest.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("leans towards failure", row.Note ?? "", StringComparison.Ordinal);
        Assert.False(AskMeasures.CanBreakDown(MoveOutcomes.Measure, MeasureBreakdown.Reason));
    }

    [Theory, BothDatabases]
    public async Task Count_OnADashboard_HasTheLevelAndHidesFew(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        await using var db = world.Store.Open();
        var reader = new MeasureReader(db, [world.Alderway]);
        var year = MeasurePeriod.Of(new(2026));   // it runs, and rates the year before last

        var open = await MoveOutcomes.CountAsync(reader, year, MeasureWorld.Today, DisclosureRule.None, default);
        var hidden = await MoveOutcomes.CountAsync(reader, year, MeasureWorld.Today, DisclosureRule.External, default);
        var earlier = await MoveOutcomes.CountAsync(reader, MeasurePeriod.Of(new(2025)), MeasureWorld.Today, DisclosureRule.None, default);

        Assert.Equal((2024, 2, false), (open!.Cohort!.StartYear, open.Level, open.IsHidden));
        Assert.True(hidden!.IsHidden);   // three did not last
        Assert.Equal((null, 20m), (earlier!.Cohort, earlier.Row.Denominator));   // none began in 2023/24: all that are decided, provisionally
        Assert.Null(await MoveOutcomes.CountAsync(new MeasureReader(db, [world.Birchfield]), year, MeasureWorld.Today, DisclosureRule.None, default));
    }

    private static void Happen(MeasureWorld world)
    {
        for (var at = 0; at < 23; at++)
        {
            var pupil = world.AtBirchfield[at % 10];
            var (lasted, running) = (at < 17, at == 22);
            DateOnly started = running ? new(2025, 11, 10) : new(2024, 10, 7);
            world.Add(new Move
            {
                AreaId = world.Store.AreaId, MoveId = Core.Store.MoveId.New(), PupilId = pupil.PupilId, HomeId = world.Birchfield.OrganisationId, HostId = world.Alderway.OrganisationId,
                Basis = MoveBasis.ManagedMove, TypeName = "Managed move", Type = KeptTerms.Write(new MoveType { Id = "trial", Name = "Managed move", Basis = MoveBasis.ManagedMove }), PolicySet = "PS-2024", Purpose = "A fresh start",
                IsExternal = at == 20, LeftOut = at == 21 ? Rules.Moves.LeftOutOfRate.FinishedYear11 : null,
                ProposedOn = started.AddDays(-14), StartsOn = started, StartedOn = started,
                FinalisedOn = lasted ? new DateOnly(2024, 11, 25) : null, EndedOn = lasted || running ? null : new DateOnly(2024, 11, 4),
            });
        }
    }
}
