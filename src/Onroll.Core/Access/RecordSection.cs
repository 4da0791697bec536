namespace Onroll.Core.Access;

/// <summary>The parts of a pupil's record that are shared, or not, one by one. Stored by value: never renumber.</summary>
[Flags]
public enum RecordSections
{
    None = 0,

    /// <summary>Name, date of birth, school, year.</summary>
    Identity = 1,
    Attendance = 2,
    Behaviour = 4,
    Exclusions = 8,

    /// <summary>The register, plans and support.</summary>
    Support = 16,

    /// <summary>The pupil's own words.</summary>
    Voice = 32,

    /// <summary>Parents and carers, siblings, how to reach them.</summary>
    Family = 64,

    /// <summary>Special educational needs and other characteristics.</summary>
    Needs = 128,

    /// <summary>Health: its own grant.</summary>
    Health = 256,

    /// <summary>Child protection, looked-after and social care facts: their own grant.</summary>
    Safeguarding = 512,

    /// <summary>Everything but what needs its own grant.</summary>
    Ordinary = Identity | Attendance | Behaviour | Exclusions | Support | Voice | Family | Needs,

    /// <summary>What needs its own grant on the appointment, whatever else allows it.</summary>
    OwnGrant = Health | Safeguarding,
}
