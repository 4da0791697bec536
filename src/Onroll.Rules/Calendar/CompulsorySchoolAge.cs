namespace Onroll.Rules.Calendar;

/// <summary>The days on which a child must be in education.</summary>
/// <remarks>
/// R-CAL-13. Source: Education Act 1996 s.8 and orders under it. Day-six duties, penalty notices and section 19 duties
/// apply only inside it; suspensions can apply outside it.
/// </remarks>
public static class CompulsorySchoolAge
{
    /// <summary>The prescribed day (31 March, 31 August or 31 December) on or after the fifth birthday.</summary>
    public static DateOnly StartsOn(DateOnly dateOfBirth)
    {
        var fifthBirthday = dateOfBirth.AddYears(5);
        return fifthBirthday switch
        {
            { Month: <= 3 } => new(fifthBirthday.Year, 3, 31),
            { Month: <= 8 } => new(fifthBirthday.Year, 8, 31),
            _ => new(fifthBirthday.Year, 12, 31),
        };
    }

    /// <summary>The last Friday in June of the school year in which the child turns 16.</summary>
    public static DateOnly EndsOn(DateOnly dateOfBirth) => SchoolLeavingDay(AcademicYear.Containing(dateOfBirth.AddYears(16)));

    /// <summary>The last Friday in June, from which Year 11 may leave.</summary>
    public static DateOnly SchoolLeavingDay(AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var endOfJune = new DateOnly(year.StartYear + 1, 6, 30);
        return endOfJune.AddDays(-(((int)endOfJune.DayOfWeek - (int)DayOfWeek.Friday + 7) % 7));
    }

    /// <summary>Whether a child is of compulsory school age on a day, both ends included.</summary>
    public static bool Covers(DateOnly dateOfBirth, DateOnly day) => day >= StartsOn(dateOfBirth) && day <= EndsOn(dateOfBirth);
}
