using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;

namespace Onroll.Rules.Exclusions;

/// <summary>What the law asks about the pupil.</summary>
/// <param name="DateOfBirth">Null when not known: the pupil is then taken to be of compulsory school age, and the reading says so.</param>
/// <param name="IsLookedAfter">Whether a local authority looks after the child: the virtual school head is told.</param>
/// <param name="HasSocialWorker">Whether a children's social worker is allocated, for whatever reason.</param>
/// <param name="HasExamsRemaining">Whether any public examination is still to be sat. Only asked of Year 11 (R-SUS-12).</param>
public sealed record ExcludedPupil(DateOnly? DateOfBirth, bool IsLookedAfter = false, bool HasSocialWorker = false, bool HasExamsRemaining = true)
{
    private const int LastCompulsoryYear = 11;
    private const int LastPrimaryYear = 6;

    /// <summary>Whether the duties that end with compulsory school age hold on that day. True when the date of birth is not known.</summary>
    public bool IsOfCompulsorySchoolAgeOn(DateOnly day) => DateOfBirth is not { } born || CompulsorySchoolAge.Covers(born, day);

    /// <summary>Whether full-time education is owed from the sixth day out, should that be this day.</summary>
    /// <remarks>R-SUS-12: not to a Year 11 pupil with no public examination left, nor outside compulsory school age.</remarks>
    public bool IsOwedEducationOn(DateOnly day) =>
        IsOfCompulsorySchoolAgeOn(day) && (HasExamsRemaining || DateOfBirth is null || YearOn(day) != LastCompulsoryYear);

    /// <summary>Whether the pupil is in Year 6 or below by age. Null when the date of birth is not known.</summary>
    internal bool? IsPrimaryOn(DateOnly day) => YearOn(day) is { } year ? year <= LastPrimaryYear : null;

    private int? YearOn(DateOnly day) => DateOfBirth is { } born ? CurriculumYear.ExpectedFor(born, AcademicYear.Containing(day)) : null;
}
