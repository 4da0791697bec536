using Onroll.Core.Attendance;
using Onroll.Core.Pupils;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Testing;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.AttendanceCasework;

/// <summary>A school with terms, a pupil with two parents who live apart, and a register that reaches the penalty threshold across half term.</summary>
internal static class AttendanceHost
{
    public static readonly Guid Mother = Guid.Parse("01900000-0000-7000-8000-0000000000aa"), Father = Guid.Parse("01900000-0000-7000-8000-0000000000ab");

    /// <param name="unauthorised">The days missed wholly without permission: two sessions each.</param>
    public static async Task<WebHost> StartAsync(DatabaseKind kind, params DateOnly[] unauthorised)
    {
        var host = await ExclusionsHost.StartAsync(kind);
        DateOnly[] missed = unauthorised.Length > 0 ? unauthorised : [new(2026, 10, 12), new(2026, 10, 13), new(2026, 10, 14), new(2026, 11, 9), new(2026, 11, 10)];
        await ExclusionsHost.AddAsync(host, Register(host, missed), Parent(host, Mother, "Dana O'Neill", "Mother", 1), Parent(host, Father, "Colm O'Neill", "Father", 2));
        await using var db = host.Open();
        var council = db.Organisations.Single(o => o.OrganisationId == host.World.Council.OrganisationId);
        var school = db.Organisations.Single(o => o.OrganisationId == host.World.Alderway.OrganisationId);
        (council.LaCode, school.LaCode) = ("999", "999");
        await db.SaveAsync(TestStore.Tester, default);
        return host;
    }

    /// <summary>Opens a case as the school's lead would.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> OpenCaseAsync(PageClient client, WebHost host)
    {
        var answer = await client.PostFormAsync($"/pupils/{host.World.Own.PupilId}/attendance/case", ("Why", "Mondays are hard."), ("KeyWorker", "Ruth Adeyemi"));
        return answer.Headers.Location!.ToString();   // it leads to the case
    }

    public static (string Name, string Value)[] Day(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    private static AttendanceYear Register(WebHost host, DateOnly[] missed)
    {
        var year = new AcademicYear(2026);
        var days = Enumerable.Range(0, 80).Select(n => new DateOnly(2026, 9, 2).AddDays(n))
            .Where(day => day <= new DateOnly(2026, 11, 20) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (day <= new DateOnly(2026, 10, 23) || day >= new DateOnly(2026, 11, 3)));
        var marks = days.SelectMany(day => new[] { Mark(day, Session.Morning), Mark(day, Session.Afternoon) });
        return new AttendanceYear
        {
            AreaId = host.World.AreaId, PupilId = host.World.Own.PupilId, OrganisationId = host.World.Alderway.OrganisationId, AcademicYear = year.Key,
            Marks = AttendanceMarks.From(year, marks).Text,
        };

        AttendanceMark Mark(DateOnly day, Session session) => new(day, session, missed.Contains(day) ? 'O' : session == Session.Morning ? '/' : '\\');
    }

    private static Contact Parent(WebHost host, Guid id, string name, string relationship, int order) => new()
    {
        AreaId = host.World.AreaId, ContactId = id, PupilId = host.World.Own.PupilId, Name = name, Relationship = relationship, HasParentalResponsibility = true,
        LivesWithPupil = order == 1, Address = $"{order} Mill Lane, Aldermere", Order = order,
    };
}
