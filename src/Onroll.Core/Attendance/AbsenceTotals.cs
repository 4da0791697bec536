using Onroll.Rules.Attendance;

namespace Onroll.Core.Attendance;

/// <summary>The sessions of many registers added up, and how many of the registers missed much.</summary>
/// <remarks>R-ATT-08 and R-ATT-09. A register is one enrolment: one pupil at one school in one academic year.</remarks>
public sealed class AbsenceTotals
{
    public long Attended { get; private set; }

    public long Authorised { get; private set; }

    public long Unauthorised { get; private set; }

    /// <summary>Sessions missed by suspension, part of <see cref="Authorised"/>.</summary>
    public long Suspended { get; private set; }

    public long Absent => Authorised + Unauthorised;

    public long Possible => Attended + Absent;

    /// <summary>Registers with at least one possible session: those with none are in no figure (R-ATT-10).</summary>
    public int Registers { get; private set; }

    public int Persistent { get; private set; }

    /// <summary>Part of <see cref="Persistent"/>.</summary>
    public int Severe { get; private set; }

    /// <summary>Takes one register in.</summary>
    public void Add(SessionCounts counts, AbsenceThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        if (counts.Possible == 0)
        {
            return;
        }

        Attended += counts.Attended;
        Authorised += counts.Authorised;
        Unauthorised += counts.Unauthorised;
        Suspended += counts.Suspended;
        Registers++;
        var level = thresholds.LevelOf(counts, fewestPossible: 1);
        Persistent += level >= AbsenceLevel.Persistent ? 1 : 0;
        Severe += level == AbsenceLevel.Severe ? 1 : 0;
    }

    /// <summary>Takes in what was added up elsewhere.</summary>
    public void Add(AbsenceTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Attended += other.Attended;
        Authorised += other.Authorised;
        Unauthorised += other.Unauthorised;
        Suspended += other.Suspended;
        Registers += other.Registers;
        Persistent += other.Persistent;
        Severe += other.Severe;
    }
}
