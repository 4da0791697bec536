using Onroll.Rules.Attendance;

namespace Onroll.Rules.Rooms;

/// <summary>What a room was used for over a stretch of time.</summary>
/// <remarks>T-RFC-02, T-RFC-03. A visit is never a suspension and is counted with none.</remarks>
/// <param name="ByPupil">How many pupils came once, twice and so on, fewest first.</param>
/// <param name="Minutes">Lesson time missed by those who have gone back.</param>
/// <param name="Suggested">Pupils with at least the number of visits that calls for a closer look.</param>
public sealed record RoomUse(int Visits, int Pupils, IReadOnlyList<(int Times, int Pupils)> ByPupil, int Minutes, int Suggested)
{
    /// <summary>Visits by one pupil in the time after which somebody looks closer, where the partnership says nothing else.</summary>
    public const int ManyVisits = 3;

    /// <summary>Pupils who came once, of all who came.</summary>
    public Share NoRepeat => new(ByPupil.Where(of => of.Times == 1).Sum(of => of.Pupils), Pupils);

    /// <summary>Counts visits.</summary>
    /// <param name="visits">The pupil of each visit, and its minutes; nought while it goes on.</param>
    /// <param name="many">How many visits call for a closer look.</param>
    public static RoomUse Of<T>(IReadOnlyCollection<(T Pupil, int Minutes)> visits, int many = ManyVisits)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(visits);
        var times = visits.GroupBy(visit => visit.Pupil).Select(of => of.Count()).ToList();
        return new RoomUse(
            visits.Count, times.Count, [.. times.GroupBy(count => count).OrderBy(of => of.Key).Select(of => (of.Key, of.Count()))], visits.Sum(visit => visit.Minutes), times.Count(count => count >= many));
    }
}
