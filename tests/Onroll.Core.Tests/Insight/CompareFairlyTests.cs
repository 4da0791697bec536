using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Insight;

public sealed class CompareFairlyTests   // R-DIS-01 to 07, R-SDC-01, R-SDC-02, N-02
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly FairnessQuestion Question = new(new AcademicYear(2025), Today);

    [Theory, BothDatabases]
    public async Task Run_ForWhoeverMaySeeThePupils_ComparesPupilsAndNotSuspensions(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        var report = await world.CompareAsync(Question, Role.Head);

        var caribbean = Row(report, "BCRB");
        Assert.Equal((200, 35), (report.Pupils, report.WithOutcome));
        Assert.Equal((20, 40, FairnessView.Compared), (caribbean.Count, caribbean.Population, caribbean.View));
        Assert.Equal(20 / 40.0 / (15 / 156.0), caribbean.Compared.RiskRatio!.Value.Value, 10);
        Assert.Equal((caribbean, 4), (report.Headline!.Row, Ethnicity(report).Unknown));
        Assert.Equal(FairnessView.TooFew, Row(report, "AIND").View);
        Assert.Equal(3, Row(report, "AIND").Count);
    }

    [Theory]
    [InlineData(Role.Governor, false)]
    [InlineData(Role.Head, true)]
    public async Task Run_ForFiguresOnly_HidesSmallCountsAndWhatWouldTellThem(Role role, bool isForOutside)
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);

        var report = await world.CompareAsync(Question with { IsForOutside = isForOutside }, role);

        Assert.Equal((FairnessView.HiddenSmall, null), (Row(report, "AIND").View, Row(report, "AIND").Count));
        Assert.True(Ethnicity(report).Rows.Count(row => row.Count is null) > 1);
        Assert.True(report.HasHidden);
    }

    [Fact]
    public async Task Run_Stages_AreEachOfThoseWhoReachedTheOneBefore()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);

        var stages = (await world.CompareAsync(Question, Role.Head)).Headline!.Stages;

        Assert.Equal(20 / 40.0 / (15 / 156.0), stages[0].Compared!.RiskRatio!.Value.Value, 10);
        Assert.Null(stages[1].Compared);   // 20 pupils reached it: too few to compare
    }

    [Fact]
    public async Task Run_FocusOnAnotherGroup_LooksAtItInstead()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);

        var report = await world.CompareAsync(Question with { Focus = (MeasureBreakdown.Ethnicity, "WBRI") }, Role.Head);

        Assert.Equal("WBRI", report.Headline!.Row.Group.Code);
    }

    [Fact]
    public async Task Run_AgainstAReferenceGroup_ShowsItForComparison()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);

        var report = await world.CompareAsync(Question with { Against = FairnessAgainst.Reference }, Role.Head);

        Assert.Equal(FairnessView.Reference, Row(report, "WBRI").View);
        Assert.Equal(20 / 40.0 / (12 / 120.0), Row(report, "BCRB").Compared.RiskRatio!.Value.Value, 10);
    }

    private static FairnessPart Ethnicity(FairnessReport report) => report.Parts.Single(part => part.By == MeasureBreakdown.Ethnicity);

    private static FairnessRow Row(FairnessReport report, string code) => Ethnicity(report).Rows.Single(row => row.Group.Code == code);

    /// <summary>One school of 200: 120 White British of whom 12 were suspended, 40 Black Caribbean of whom 20 were, 36 Indian of whom 3 were, 4 not recorded.</summary>
    private sealed class World(TestStore store, Organisation school) : IAsyncDisposable
    {
        public static async Task<World> CreateAsync(DatabaseKind kind)
        {
            var store = await TestStore.CreateAsync(kind);
            var school = OrganisationExample.School(store.AreaId);
            var rows = new List<object> { school };
            foreach (var number in Enumerable.Range(1, 200))
            {
                var (code, isSuspended) = number switch
                {
                    <= 120 => ("WBRI", number <= 12),
                    <= 160 => ("BCRB", number <= 140),
                    <= 196 => ("AIND", number <= 163),
                    _ => (null, false),
                };
                rows.AddRange(Pupil(store.AreaId, school, number, code, isSuspended));
            }

            await store.AddAsync([.. rows]);
            return new World(store, school);
        }

        public async Task<FairnessReport> CompareAsync(FairnessQuestion question, Role role)
        {
            await using var db = store.Open();
            var viewer = new Viewer
            {
                UserId = UserId.New(), Name = "Test", AreaId = store.AreaId, AppointmentId = AppointmentId.New(), OrganisationId = school.OrganisationId,
                OrganisationKind = OrganisationKind.School, Role = role, RollOrganisations = [school.OrganisationId], Today = Today, GraceFrom = Today,
            };
            return await CompareFairly.RunAsync(db, viewer, question, default) ?? throw new InvalidOperationException("There are pupils.");
        }

        public ValueTask DisposeAsync() => store.DisposeAsync();

        private static IEnumerable<object> Pupil(AreaId area, Organisation school, int number, string? ethnicity, bool isSuspended)
        {
            var pupil = PupilExample.Pupil(area, number);
            pupil.Sex = number % 2 == 0 ? "F" : "M";
            yield return pupil;
            yield return PupilExample.Enrolment(pupil, school.OrganisationId);
            if (ethnicity is not null)
            {
                yield return new PupilFact
                {
                    AreaId = area, PupilFactId = Guid.CreateVersion7(), PupilId = pupil.PupilId, Kind = PupilFactKind.Ethnicity, Code = ethnicity,
                    ValidFrom = new DateOnly(2024, 9, 1), Source = "test",
                };
            }

            foreach (var day in isSuspended ? [new DateOnly(2025, 11, 3), new(2026, 2, 3)] : Array.Empty<DateOnly>())
            {
                yield return new Exclusion
                {
                    AreaId = area, ExclusionId = ExclusionId.New(), PupilId = pupil.PupilId, OrganisationId = school.OrganisationId,
                    Category = ExclusionCategory.Suspension, StartsOn = day, Sessions = 2, Reason1 = "DB", PolicySet = "PS-2024",
                };
            }
        }
    }
}
