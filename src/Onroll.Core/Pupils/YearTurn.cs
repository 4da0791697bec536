using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Onroll.Core.Store;
using Onroll.Core.Support;
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
/// <param name="LeavingDate">The last day on roll of those who leave. Whoever joined later joined for the new year.</param>
/// <param name="LastNcYear">The oldest year the school teaches; its pupils leave.</param>
public sealed record YearTurn(OrganisationId School, AcademicYear NewYear, DateOnly LeavingDate, int LastNcYear, RegisterAtTurn Register)
{
    /// <summary>Pupils who stay on roll in the year they are in, by a person's choice. Usually nobody.</summary>
    public IReadOnlyCollection<PupilId> Repeating { get; init; } = [];
}

/// <summary>A pupil as the turn of the year finds them.</summary>
/// <param name="NcYear">Null when not recorded.</param>
/// <param name="FormGroup">Null when not recorded.</param>
public sealed record PupilAtTurn(Guid EnrolmentId, PupilId PupilId, string Name, string? NcYear, string? FormGroup);

/// <summary>A pupil who goes up, with the year and form they will be in.</summary>
public sealed record PupilGoingUp(PupilAtTurn Pupil, string NcYear, string? FormGroup);

/// <summary>An entry of the register of pupils at risk as the turn of the year finds it.</summary>
public sealed record EntryAtTurn(RegisterEntryId RegisterEntryId, PupilId PupilId, string Name, RegisterRating Rating);

/// <summary>Whose term dates the new year has.</summary>
public enum CalendarAtTurn
{
    /// <summary>Nobody's: deadlines of the new year cannot be counted.</summary>
    Missing,

    /// <summary>The authority's stands in.</summary>
    Authoritys,

    Own,
}

/// <summary>Why a turn that can be rehearsed cannot be done.</summary>
public enum TurnHindrance
{
    /// <summary>The year was turned for this school before.</summary>
    Done = 1,

    /// <summary>Those who leave are still on roll.</summary>
    TooEarly,

    /// <summary>Most pupils are recorded in the year of their age in the new year: an import has moved them up.</summary>
    MovedAlready,
}

/// <summary>Everything the turn of the year would do, for people to read before it is done.</summary>
/// <param name="Leavers">Pupils whose spell ends.</param>
/// <param name="GoingUp">Pupils whose year goes up by one.</param>
/// <param name="OffScale">Pupils whose recorded year is on no scale: a person must look at them.</param>
/// <param name="Repeating">Pupils who stay in their year by choice.</param>
/// <param name="Joiners">Pupils already known who join in the new year.</param>
/// <param name="RegisterClosed">Entries of the register of pupils at risk that would be closed.</param>
/// <param name="RegisterCarried">Entries that would stay.</param>
/// <param name="Hindrance">Null when it can be done.</param>
public sealed record YearTurnPlan(
    YearTurn Turn,
    IReadOnlyList<PupilAtTurn> Leavers,
    IReadOnlyList<PupilGoingUp> GoingUp,
    IReadOnlyList<PupilAtTurn> OffScale,
    IReadOnlyList<PupilAtTurn> Repeating,
    IReadOnlyList<PupilAtTurn> Joiners,
    IReadOnlyList<EntryAtTurn> RegisterClosed,
    IReadOnlyList<EntryAtTurn> RegisterCarried,
    CalendarAtTurn Calendar,
    TurnHindrance? Hindrance)
{
    /// <summary>Everybody who keeps the year recorded for them.</summary>
    public IEnumerable<PupilAtTurn> Staying => Repeating.Concat(OffScale);

    /// <summary>The same for the same plan: a rehearsed plan is only carried out while nothing has changed.</summary>
    public string Fingerprint { get; } = Digest(
    [
        string.Create(CultureInfo.InvariantCulture, $"{Turn.School} {Turn.NewYear.Key} {Turn.LeavingDate:yyyyMMdd} {Turn.LastNcYear} {Turn.Register}"),
        .. Leavers.Select(p => $"leaves {p.EnrolmentId}"),
        .. GoingUp.Select(p => $"up {p.Pupil.EnrolmentId} {p.NcYear} {p.FormGroup}"),
        .. Repeating.Concat(OffScale).Select(p => $"stays {p.EnrolmentId}"),
        .. Joiners.Select(p => $"joins {p.EnrolmentId}"),
        .. RegisterClosed.Select(e => $"closed {e.RegisterEntryId}"),
        .. RegisterCarried.Select(e => $"carried {e.RegisterEntryId}"),
    ]);

    private static string Digest(IEnumerable<string> lines) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
}
