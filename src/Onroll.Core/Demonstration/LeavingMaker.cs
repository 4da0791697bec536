using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Demonstration;

/// <summary>Where those are who left the patch early: of most somebody has confirmed it, of a few nobody has.</summary>
internal static class LeavingMaker
{
    private const double NotConfirmed = 0.06;

    // The first are those of Population; what a school's file says of them is only words.
    private static readonly Dictionary<string, (RemovalGround Ground, LeaverDestination Destination, string? Place)> Known = new(StringComparer.Ordinal)
    {
        ["Moved out of the area"] = (RemovalGround.MovedAway, LeaverDestination.OtherSchool, "A school near the new home"),
        ["Another school outside the area"] = (RemovalGround.OtherSchool, LeaverDestination.OtherSchool, "A school outside the area"),
        ["Elective home education"] = (RemovalGround.HomeEducation, LeaverDestination.HomeEducation, null),
        ["Independent school"] = (RemovalGround.OtherSchool, LeaverDestination.OtherSchool, "An independent school"),
        ["Moved abroad"] = (RemovalGround.MovedAway, LeaverDestination.Other, "Abroad"),
    };

    /// <returns>Null for whoever has not left, or is on another roll here.</returns>
    public static Leaving? Of(Enrolment spell, Dice dice, DateOnly today)
    {
        if (spell.LeavingDate is not { } left || spell.Destination is null || !Known.TryGetValue(spell.Destination, out var known))
        {
            return null;
        }

        var confirmedOn = left.AddDays(5 + dice.Below(16));
        var isConfirmed = !dice.Chance(NotConfirmed) && confirmedOn <= today;
        var isSchool = known.Destination == LeaverDestination.OtherSchool;
        return new Leaving
        {
            AreaId = spell.AreaId,
            EnrolmentId = spell.EnrolmentId,
            PupilId = spell.PupilId,
            OrganisationId = spell.OrganisationId,
            Ground = known.Ground,
            Destination = known.Destination,
            Place = known.Place,
            SaidOn = left.AddDays(3) <= today ? left.AddDays(3) : today,
            SaidBy = "The school office",
            Confirmation = !isConfirmed ? null : isSchool ? LeaverConfirmation.ReceivingSchool : LeaverConfirmation.Evidence,
            ConfirmedOn = isConfirmed ? confirmedOn : null,
            ConfirmedBy = !isConfirmed ? null : isSchool ? "The new school’s office" : "Sam Whitcombe",
            Evidence = isConfirmed && !isSchool ? "The parent’s letter, and a visit" : null,
        };
    }
}
