using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Families a place has agreed to speak with by a day.</summary>
internal static class FamiliesDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        if (!workday.Viewer.May(Permission.AddToRecord))
        {
            return [];
        }

        return (await workday.Db.RhythmsAsync(workday.Viewer, null, stop))
            .Where(row => row.DueOn <= workday.Until)
            .Select(row => new DueItem(
                DueKind.FamilyContact, row.DueOn, workday.SchoolDaysTo(row.DueOn), Force.Local, "Speak with the family", "Family",
                new PupilInRow(row.Rhythm.PupilId, row.Name, row.Form), FamilyWords.Every(row.Rhythm.EveryDays), row.Rhythm.FamilyRhythmId));
    }
}
