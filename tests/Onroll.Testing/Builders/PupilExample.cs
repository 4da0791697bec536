using System.Globalization;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Testing.Builders;

/// <summary>Pupils for tests. Their UPNs come from local authority 999, which does not exist.</summary>
public static class PupilExample
{
    public static Pupil Pupil(AreaId area, int number = 1, string forename = "Rowan", string surname = "O'Neill")
    {
        var pupil = new Pupil
        {
            AreaId = area,
            PupilId = PupilId.New(),
            Upn = Upn(number),
            Forename = forename,
            Surname = surname,
            DateOfBirth = new DateOnly(2013, 3, 4),
            Sex = "M",
        };
        pupil.FoldNames([]);
        return pupil;
    }

    /// <summary>The valid UPN with this serial number.</summary>
    public static Upn Upn(int number)
    {
        var body = "99940012" + (number / 1000).ToString("D1", CultureInfo.InvariantCulture) + (number % 1000).ToString("D3", CultureInfo.InvariantCulture);
        return Onroll.Rules.Codes.Upn.Parse(Onroll.Rules.Codes.Upn.CheckLetterFor(body) + body, null);
    }

    public static Enrolment Enrolment(Pupil pupil, OrganisationId school, DateOnly? from = null, DateOnly? to = null) => new()
    {
        AreaId = pupil.AreaId,
        EnrolmentId = Guid.CreateVersion7(),
        PupilId = pupil.PupilId,
        OrganisationId = school,
        Status = "C",
        EntryDate = from ?? new DateOnly(2024, 9, 3),
        LeavingDate = to,
        NcYear = "9",
        FormGroup = "9R",
    };
}
