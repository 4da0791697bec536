using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Testing.Builders;

namespace Onroll.Testing.Worlds;

/// <summary>A small partnership with one person in every role, and the pupils on whom access is decided.</summary>
/// <remarks>Everything belongs to one area but the school, lead and pupil that are <c>Away</c>.</remarks>
public sealed class TestWorld
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    // When the clock of a test starts.
    private static readonly DateTime Noon = Today.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private readonly List<object> _rows = [];

    public TestWorld()
    {
        Office = OrganisationExample.Other(AreaId, OrganisationKind.PartnershipOffice, "Aldermere Partnership");
        FarOffice = OrganisationExample.Other(AreaId, OrganisationKind.PartnershipOffice, "Farmere Partnership");
        Trust = OrganisationExample.Other(AreaId, OrganisationKind.Trust, "Meres Trust");
        Council = OrganisationExample.Other(AreaId, OrganisationKind.LocalAuthority, "Aldermere Council");
        Agency = OrganisationExample.Other(AreaId, OrganisationKind.Agency, "Aldermere Young Minds");
        Alderway = OrganisationExample.School(AreaId);
        Birchfield = OrganisationExample.School(AreaId, "999002", "Birchfield School");
        Cove = OrganisationExample.School(AreaId, "999003", "Cove School");
        Unit = MakeUnit();
        AwaySchool = OrganisationExample.School(AwayAreaId, "999004", "Dunmere School");
        Partnership = new Partnership { AreaId = AreaId, PartnershipId = PartnershipId.New(), Code = "ALD", Name = "Aldermere Partnership", OfficeId = Office.OrganisationId };
        FarPartnership = new Partnership { AreaId = AreaId, PartnershipId = PartnershipId.New(), Code = "FAR", Name = "Farmere Partnership", OfficeId = FarOffice.OrganisationId };
        Alderway.TrustId = Trust.OrganisationId;
        Own = On(Alderway, 1, "Rowan", "O'Neill");
        Other = On(Birchfield, 2, "Sam", "Okafor");
        Shared = On(Birchfield, 3, "Priya", "Shah");
        EndedShare = On(Birchfield, 4, "Tom", "Ellis");
        Far = On(Cove, 5, "Mia", "Novak");
        Away = On(AwaySchool, 6, "Leo", "Grant");
        Entries = new[] { Own, Other, Shared, EndedShare, Far, Away }.ToDictionary(pupil => pupil.PupilId, pupil => Entry(pupil, SchoolOf(pupil)));
        _rows.AddRange(Entries.Values.Where(entry => entry.AreaId == AreaId));
        foreach (var organisation in SharedWith)
        {
            _rows.Add(Share(Shared, organisation, Today.AddMonths(3)));
            _rows.Add(Share(EndedShare, organisation, Today.AddDays(-1)));
        }
    }

    public AreaId AreaId { get; } = AreaId.New();

    public AreaId AwayAreaId { get; } = AreaId.New();

    public Partnership Partnership { get; }

    /// <summary>Another partnership of the same area.</summary>
    public Partnership FarPartnership { get; }

    public Organisation Office { get; }

    public Organisation FarOffice { get; }

    public Organisation Trust { get; }

    public Organisation Council { get; }

    public Organisation Agency { get; }

    /// <summary>The school of the persona who leads; of the trust.</summary>
    public Organisation Alderway { get; }

    /// <summary>Another school of the partnership.</summary>
    public Organisation Birchfield { get; }

    /// <summary>A school of the other partnership.</summary>
    public Organisation Cove { get; }

    public Organisation Unit { get; }

    /// <summary>A school of another area.</summary>
    public Organisation AwaySchool { get; }

    /// <summary>On roll at Alderway.</summary>
    public Pupil Own { get; }

    /// <summary>On roll at Birchfield, shared with nobody; the virtual school head opened it in an emergency an hour ago.</summary>
    public Pupil Other { get; }

    /// <summary>On roll at Birchfield, ordinary sections shared with every organisation that has a persona.</summary>
    public Pupil Shared { get; }

    /// <summary>As <see cref="Shared"/>, but the share ended yesterday.</summary>
    public Pupil EndedShare { get; }

    /// <summary>On roll at Cove, in the other partnership; the virtual school head's emergency of yesterday is over.</summary>
    public Pupil Far { get; }

    /// <summary>In the other area.</summary>
    public Pupil Away { get; }

    /// <summary>The entry of each pupil on the register of their school.</summary>
    public IReadOnlyDictionary<PupilId, RegisterEntry> Entries { get; }

    private IEnumerable<Organisation> SharedWith => [Alderway, Office, Council, Agency, Unit];

    public static string EmailOf(Role role) => $"{role.ToString().ToLowerInvariant()}@aldermere.example";

    /// <summary>Where the persona of a role works.</summary>
    public Organisation PlaceOf(Role role) => role switch
    {
        Role.SchoolLead or Role.Head or Role.DesignatedSafeguardingLead or Role.Governor or Role.DataManager => Alderway,
        Role.TrustLead => Trust,
        Role.LaOfficer or Role.LaCaseworker or Role.VirtualSchoolHead => Council,
        Role.Provider => Unit,
        Role.AgencyWorker or Role.Practitioner => Agency,
        _ => Office,
    };

    /// <summary>Writes the world into a store that has the tables and nothing else.</summary>
    public async Task WriteAsync(IServiceProvider services)
    {
        await using (var away = services.GetContext(AwayAreaId))
        {
            away.AddRange(new Area { AreaId = AwayAreaId, Code = "AWAY", Name = "Dunmere" }, AwaySchool, Away, Enrol(Away, AwaySchool), Entries[Away.PupilId]);
            AddPerson(away, TestPeople.AwayLead, "Iris Dunne", (AwaySchool, Role.SchoolLead));
            await away.SaveAsync(TestStore.Tester, default);
        }

        await using var db = services.GetContext(AreaId);
        db.Add(new Area { AreaId = AreaId, Code = "MAIN", Name = "Aldermere", LaCode = "999" });
        db.AddRange(Office, FarOffice, Trust, Council, Agency, Alderway, Birchfield, Cove, Unit, Partnership, FarPartnership);
        db.AddRange(Member(Partnership, Alderway), Member(Partnership, Birchfield), Member(Partnership, Unit), Member(FarPartnership, Cove));
        db.AddRange(Own, Other, Shared, EndedShare, Far);
        db.AddRange(Enrol(Own, Alderway), Enrol(Other, Birchfield), Enrol(Shared, Birchfield), Enrol(EndedShare, Birchfield), Enrol(Far, Cove));
        db.AddRange(_rows);
        foreach (var role in Enum.GetValues<Role>())
        {
            var appointment = AddPerson(db, EmailOf(role), TestPeople.NameOf(role), (PlaceOf(role), role));
            if (role is Role.VirtualSchoolHead)
            {
                db.AddRange(Emergency(Other, appointment, Noon.AddHours(-1)), Emergency(Far, appointment, Noon.AddDays(-1)));
            }
        }

        AddPerson(db, TestPeople.OtherLead, "Ben Archer", (Birchfield, Role.SchoolLead));
        AddPerson(db, TestPeople.FarLead, "Cara Moss", (Cove, Role.SchoolLead));
        AddPerson(db, TestPeople.TwoPlaces, "Dev Patel", (Birchfield, Role.SchoolLead), (Office, Role.PanelMember));
        AddPerson(db, TestPeople.NoPlace, "Eve Long");
        await db.SaveAsync(TestStore.Tester, default);
    }

    /// <returns>The first of the person's roles. Null for somebody without.</returns>
    private static Appointment? AddPerson(OnrollDbContext db, string email, string name, params (Organisation Place, Role Role)[] roles)
    {
        var user = UserExample.Persona(email, name);
        db.Add(user);
        var appointments = roles.Select(held => UserExample.Appointment(user, held.Place, held.Role)).ToList();
        db.AddRange(appointments);
        return appointments.FirstOrDefault();
    }

    private static EmergencyAccess Emergency(Pupil pupil, Appointment? by, DateTime openedAtUtc) => new()
    {
        AreaId = pupil.AreaId,
        EmergencyAccessId = Guid.CreateVersion7(),
        PupilId = pupil.PupilId,
        AppointmentId = by!.AppointmentId,   // asked only of people with a role
        UserId = by.UserId,
        UserName = TestPeople.NameOf(by.Role),
        OrganisationId = by.OrganisationId,
        Kind = EmergencyKind.Missing,
        Reason = "Not seen since the morning, and the police ask",
        OpenedAtUtc = openedAtUtc,
        EndsAtUtc = openedAtUtc + EmergencyAccess.Lasts,
    };

    private static Pupil On(Organisation school, int number, string forename, string surname) =>
        PupilExample.Pupil(school.AreaId, number, forename, surname);

    private static Enrolment Enrol(Pupil pupil, Organisation school) => PupilExample.Enrolment(pupil, school.OrganisationId);

    private static Membership Member(Partnership partnership, Organisation organisation) => new()
    {
        AreaId = partnership.AreaId,
        MembershipId = Guid.CreateVersion7(),
        PartnershipId = partnership.PartnershipId,
        OrganisationId = organisation.OrganisationId,
        Status = MembershipStatus.FullVoluntary,
        StartsOn = new DateOnly(2020, 9, 1),
    };

    private static Share Share(Pupil pupil, Organisation with, DateOnly endsOn) => new()
    {
        AreaId = pupil.AreaId,
        ShareId = ShareId.New(),
        PupilId = pupil.PupilId,
        OrganisationId = with.OrganisationId,
        Purpose = SharePurpose.Referral,
        LawfulBasis = LawfulBasis.PublicTask,
        Sections = RecordSections.Identity | RecordSections.Attendance | RecordSections.Behaviour,
        StartsOn = new DateOnly(2026, 9, 7),
        EndsOn = endsOn,
        Reason = "To agree support with the family",
    };

    private static RegisterEntry Entry(Pupil pupil, Organisation school) => new()
    {
        AreaId = pupil.AreaId,
        RegisterEntryId = RegisterEntryId.New(),
        PupilId = pupil.PupilId,
        OrganisationId = school.OrganisationId,
        Rating = RegisterRating.Amber,
        RatingSince = new DateOnly(2026, 10, 5),
        Reasons = new RegisterReasons([], null).Write(),
        AssessedOn = Today,
        RulesVersion = 1,
        AddedOn = new DateOnly(2026, 10, 5),
        AddedReason = "Their form tutor is worried",
    };

    private Organisation SchoolOf(Pupil pupil) => pupil == Own ? Alderway : pupil == Far ? Cove : pupil == Away ? AwaySchool : Birchfield;

    private Organisation MakeUnit()
    {
        var unit = OrganisationExample.Other(AreaId, OrganisationKind.PupilReferralUnit, "Aldermere Pupil Referral Unit");
        unit.LaCode = "999";
        return unit;
    }
}
