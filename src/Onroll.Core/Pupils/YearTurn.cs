using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Pupils;

/// <summary>What becomes of the register of pupils at risk when the year turns. Leavers always come off it.</summary>
public enum RegisterAtTurn
{
    /// <summary>Every entry stays.</summary>
    Carry = 1,

    /// <summary>Green entries are closed, the others stay.</summary>
    CloseGreen,

    /// <summary>Every entry is closed.</summary>
    CloseAll,
}

/// <summary>What a school decides for the turn of the year.</summary>
/// <param name="NewYear">The academic year that begins.</param>
/// <param name="LeavingDate">The last day on roll of those who leave.</param>
/// <param name="LastNcYear">The oldest year the school teaches; its pupils leave.</param>
public sealed record YearTurn(OrganisationId School, AcademicYear NewYear, DateOnly LeavingDate, int LastNcYear, RegisterAtTurn Register);

/// <summary>A pupil as the turn of the year finds them.</summary>
/// <param name="NcYear">Null when not recorded.</param>
/// <param name="FormGroup">Null when not recorded.</param>
public sealed record PupilAtTurn(Guid EnrolmentId, PupilId PupilId, string Name, string? NcYear, string? FormGroup);

/// <summary>A pupil who goes up, with the year and form they will be in.</summary>
public sealed record PupilGoingUp(PupilAtTurn Pupil, string NcYear, string? FormGroup);

/// <summary>Everything the turn of the year would do, for people to read before it is done.</summary>
/// <param name="Leavers">Pupils whose spell ends.</param>
/// <param name="GoingUp">Pupils whose year goes up by one.</param>
/// <param name="Staying">Pupils whose recorded year is on no scale: a person must look at them.</param>
/// <param name="Joiners">Pupils already known who join in the new year.</param>
/// <param name="RegisterClosed">Entries of the register of pupils at risk that would be closed.</param>
/// <param name="RegisterCarried">Entries that would stay.</param>
/// <param name="HasCalendar">Whether the new year's half terms are in.</param>
/// <param name="IsDone">The year was turned for this school before.</param>
public sealed record YearTurnPlan(
    YearTurn Turn,
    IReadOnlyList<PupilAtTurn> Leavers,
    IReadOnlyList<PupilGoingUp> GoingUp,
    IReadOnlyList<PupilAtTurn> Staying,
    IReadOnlyList<PupilAtTurn> Joiners,
    int RegisterClosed,
    int RegisterCarried,
    bool HasCalendar,
    bool IsDone)
{
    /// <summary>The same for the same plan: a rehearsed plan is only carried out while nothing has changed.</summary>
    public string Fingerprint => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Turn.NewYear.Key}-{Turn.LeavingDate:yyyyMMdd}-{Turn.LastNcYear}-{Turn.Register}-{Leavers.Count}-{GoingUp.Count}-{Staying.Count}-{Joiners.Count}-{RegisterClosed}-{RegisterCarried}");
}
