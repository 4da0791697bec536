using Onroll.Core.Attendance;
using Onroll.Core.Exclusions;
using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Insight;

/// <summary>Two schools of ten pupils each in 2025/26, in which little happens: what does is what a test says.</summary>
internal sealed class MeasureWorld : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private readonly List<object> _rows = [];

    private MeasureWorld(TestStore store)
    {
        Store = store;
        Alderway = OrganisationExample.School(store.AreaId);
        Birchfield = OrganisationExample.School(store.AreaId, "999002", "Birchfield School");
        _rows.AddRange([Alderway, Birchfield]);
        AtAlderway = [.. Enumerable.Range(1, 10).Select(i => Enrol(i, Alderway))];
        AtBirchfield = [.. Enumerable.Range(11, 10).Select(i => Enrol(i, Birchfield))];
    }

    public TestStore Store { get; }

    public Organisation Alderway { get; }

    public Organisation Birchfield { get; }

    public IReadOnlyList<Pupil> AtAlderway { get; }

    public IReadOnlyList<Pupil> AtBirchfield { get; }

    public static async Task<MeasureWorld> CreateAsync(DatabaseKind kind, Action<MeasureWorld> happen)
    {
        var world = new MeasureWorld(await TestStore.CreateAsync(kind));
        happen(world);
        await world.Store.AddAsync([.. world._rows]);
        return world;
    }

    public void Suspend(Pupil pupil, string day, int sessions = 2, Action<Exclusion>? and = null) => Exclude(pupil, ExclusionCategory.Suspension, day, sessions, and);

    public void Exclude(Pupil pupil, ExclusionCategory category, string day, int? sessions, Action<Exclusion>? and = null)
    {
        var exclusion = new Exclusion
        {
            AreaId = Store.AreaId,
            ExclusionId = Core.Store.ExclusionId.New(),
            PupilId = pupil.PupilId,
            OrganisationId = SchoolOf(pupil).OrganisationId,
            Category = category,
            StartsOn = DateOnly.Parse(day, null),
            Sessions = sessions,
            Reason1 = "DB",
            PolicySet = "PS-2024",
        };
        and?.Invoke(exclusion);
        _rows.Add(exclusion);
    }

    /// <param name="marks">From Monday 1 September 2025 on.</param>
    public void Register(Pupil pupil, string marks, int year = 202526) => _rows.Add(new AttendanceYear
    {
        AreaId = Store.AreaId, PupilId = pupil.PupilId, OrganisationId = SchoolOf(pupil).OrganisationId, AcademicYear = year, Marks = marks,
    });

    public void Know(Pupil pupil, PupilFactKind kind, string code, string from, string? to = null) => _rows.Add(new PupilFact
    {
        AreaId = Store.AreaId, PupilFactId = Guid.CreateVersion7(), PupilId = pupil.PupilId, Kind = kind, Code = code,
        ValidFrom = DateOnly.Parse(from, null), ValidTo = to is null ? null : DateOnly.Parse(to, null), Source = "test",
    });

    public void Add(object row) => _rows.Add(row);

    public void Publish(string table, string schoolType, string measure, decimal? value, string? marker = null, string period = "202526") => _rows.Add(new Benchmark
    {
        BenchmarkId = _rows.Count, Key = $"{_rows.Count}", Table = table, Period = period, Level = "National", AreaName = "England",
        SchoolType = schoolType, Measure = measure, Value = value, Marker = marker,
    });

    public async Task<IReadOnlyList<MeasureRow>> AskAsync(string measure, string period = "202526", Func<MeasureQuestion, MeasureQuestion>? with = null)
    {
        Assert.True(MeasurePeriod.TryParse(period, out var read));
        await using var db = Store.Open();
        var question = new MeasureQuestion(read, Today);
        return (await new AskMeasures(db).AskAsync([MeasureCatalogue.Get(measure)], with?.Invoke(question) ?? question, default))[0].Rows;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private Organisation SchoolOf(Pupil pupil) => AtAlderway.Contains(pupil) ? Alderway : Birchfield;

    /// <param name="marks">From Monday 1 September 2025 on.</param>
    public void Enrol(int number, Organisation school, string marks)
    {
        var pupil = Enrol(number, school);
        _rows.Add(new AttendanceYear { AreaId = Store.AreaId, PupilId = pupil.PupilId, OrganisationId = school.OrganisationId, AcademicYear = 202526, Marks = marks });
    }

    private Pupil Enrol(int number, Organisation school)
    {
        var pupil = PupilExample.Pupil(Store.AreaId, number);
        pupil.Sex = number % 2 == 0 ? "F" : "M";
        _rows.AddRange([pupil, PupilExample.Enrolment(pupil, school.OrganisationId)]);
        return pupil;
    }
}
