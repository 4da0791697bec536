using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>The kinds of move there are where a partnership's way of working names none: what the law knows.</summary>
public static class StandardMoveTypes
{
    public static IReadOnlyList<MoveType> All { get; } =
    [
        new()
        {
            Id = "managed-move",
            Name = "Managed move",
            Summary = "A permanent transfer to another mainstream school that everybody agrees to",
            Basis = MoveBasis.ManagedMove,
        },
        new()
        {
            Id = "off-site-direction",
            Name = "Off-site direction",
            Summary = "Time at another school or provider to improve behaviour; may become a managed move",
            Basis = MoveBasis.OffSiteDirection,
            Lasts = new DurationRule { Unit = DurationUnit.SchoolWeeks, Length = DirectionReviews.MostSchoolWeeks, Minimum = 1 },
            ReviewEvery = new DurationRule { Unit = DurationUnit.SchoolWeeks, Length = DirectionReviews.MostSchoolWeeks },
        },
        new()
        {
            Id = "day-stay",
            Name = "Day stay",
            Summary = "A day or two in another school's room, with work set. Not a suspension",
            Basis = MoveBasis.DayStay,
            Lasts = new DurationRule { Unit = DurationUnit.SchoolDays, Length = 1, Minimum = 1, Maximum = 2 },
        },
    ];
}
