using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Support;
using Onroll.Testing;

namespace Onroll.Core.Tests.Support;

/// <summary>Things people do to the register in tests.</summary>
internal static class RegisterWorldActions
{
    public static async Task<EntryReviewed> ReviewAsync(this RegisterWorld world, Pupil pupil, RegisterRating? rating, string? ratingReason)
    {
        var entry = (await world.EntryOfAsync(pupil))!;
        var form = new ReviewForm("Talked it over", rating, ratingReason, RegisterWorld.Today.AddDays(20), world.Lead.Id, new SupportWords(null, null, "Mentor", null));
        return await world.Use<ReviewEntry>().RunAsync(world.Viewer(), entry.RegisterEntryId, form, world.Store.Clock.GetUtcNow().UtcDateTime, default);
    }

    public static async Task LeaveAsync(this RegisterWorld world, Pupil pupil, DateOnly on)
    {
        await using var db = world.Store.Open();
        (await db.Enrolments.SingleAsync(e => e.PupilId == pupil.PupilId)).LeavingDate = on;
        await db.SaveAsync(TestStore.Tester, default);
    }

    public static async Task TurnYearAsync(this RegisterWorld world, string from, string to)
    {
        await using var db = world.Store.Open();
        foreach (var spell in await db.Enrolments.Where(e => e.NcYear == from).ToListAsync())
        {
            spell.NcYear = to;
        }

        await db.SaveAsync(TestStore.Tester, default);
    }
}
