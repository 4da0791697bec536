using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Exclusions;

/// <summary>A school with the terms of the rule book's reference calendar, and a pupil who can be suspended.</summary>
internal static class ExclusionsHost
{
    public static async Task<WebHost> StartAsync(DatabaseKind kind)
    {
        var host = await WebHost.StartAsync(kind);
        await AddAsync(
            host, Term(host, new(2026, 9, 2), new(2026, 10, 23), "Autumn"), Term(host, new(2026, 11, 3), new(2026, 12, 18), "Autumn"),
            Term(host, new(2027, 1, 5), new(2027, 2, 12), "Spring"), Term(host, new(2027, 2, 22), new(2027, 3, 25), "Spring"));
        return host;
    }

    public static Exclusion Suspension(WebHost host, DateOnly startsOn, int? sessions, ExclusionCategory category = ExclusionCategory.Suspension) => new()
    {
        AreaId = host.World.AreaId,
        ExclusionId = ExclusionId.New(),
        PupilId = host.World.Own.PupilId,
        OrganisationId = host.World.Alderway.OrganisationId,
        Category = category,
        StartsOn = startsOn,
        Sessions = sessions,
        Reason1 = "PP",
        PolicySet = "PS-2026",
    };

    public static async Task AddAsync(WebHost host, params object[] rows)
    {
        await using var db = host.Open();
        db.AddRange(rows);
        await db.SaveAsync(TestStore.Tester, default);
    }

    /// <summary>Begins a draft and goes as far as the last step, as a person would.</summary>
    /// <returns>The address of the draft's first step.</returns>
    public static async Task<string> PrepareAsync(PageClient client, WebHost host, params (string Name, string Value)[] length)
    {
        var begun = await client.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/exclusion", ("Category", "Suspension"));
        var first = begun.Headers.Location!.ToString();   // it leads to the first step
        var second = await client.PostAndFollowAsync(first, [("Seen", "1"), .. length]);
        await client.PostAndFollowAsync(
            first.Replace("length", "grounds", StringComparison.Ordinal),
            ("Seen", second.Value("Seen")), ("Ground", "Behaviour"), ("Reason1", "PP"), ("WhatHappened", "Hit another pupil once in the corridor at break."));
        await client.PostAndFollowAsync(
            first.Replace("length", "considered", StringComparison.Ordinal),
            ("Seen", "3"), ("Considered", "Provocation, and what else was tried."), ("PupilsAccount", "He called my mum something."), ("AccountGivenTo", "Ms Marsh, 11:30am"));
        return first;
    }

    private static CalendarPeriod Term(WebHost host, DateOnly from, DateOnly to, string name) => new()
    {
        AreaId = host.World.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = host.World.Alderway.OrganisationId,
        Kind = CalendarPeriodKind.Term,
        StartsOn = from,
        EndsOn = to,
        Note = name,
    };
}
