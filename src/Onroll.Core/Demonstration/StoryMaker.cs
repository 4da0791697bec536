using System.Globalization;
using Onroll.Core.Actions;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Audit;
using Onroll.Core.Behaviour;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Voice;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;

namespace Onroll.Core.Demonstration;

/// <summary>Turns a story into the rows of one pupil's record, as far as it has happened by today.</summary>
internal sealed class StoryMaker(Patch patch)
{
    private const int FirstSerial = 36;
    private static readonly TimeOnly WrittenAt = new(15, 40);

    private readonly IReadOnlyList<User> _people = DemonstrationPersonas.Users();
    private readonly Dictionary<string, TimeOnly> _periods = DemonstrationData.Lines("school-day.csv")
        .ToDictionary(line => line["period"], line => TimeOnly.ParseExact(line["starts"], "HH:mm", CultureInfo.InvariantCulture));

    private DateOnly Today => patch.Options.Today;

    public void Make(StoryFile story, int number, PupilRows rows)
    {
        var ids = new RowIds(0, -1000 + number, PupilId.From(new Dice(0, Throw.Story, number).Id((uint)number)));
        rows.Add(Person(story, number, ids));
        var outline = OutlineOf(story, number);
        AddSchools(story, outline, ids, rows);
        AddRegisters(story, outline, ids, rows);
        AddFamilyAndFacts(story, ids, rows);
        AddSupport(story, ids, rows);
        story.Attendance.Add(rows, ids, (patch.School(story.School), Today), new StoryPeople(Person, email => AppointmentOf(email).OrganisationId));
        story.Roll.Add(rows, [.. rows.Enrolments.Where(e => e.PupilId == ids.PupilId)], ids, Today);
        story.Cases.Add(rows, [.. rows.Exclusions.Where(x => x.PupilId == ids.PupilId)], ids, new StoryPeople(Person, email => AppointmentOf(email).OrganisationId));
    }

    private Pupil Person(StoryFile story, int number, RowIds ids) => new()
    {
        AreaId = patch.AreaId, PupilId = ids.PupilId, Upn = UpnOf(story, number), Surname = story.Surname, Forename = story.Forename,
        DateOfBirth = story.Born, Sex = story.Sex, Postcode = "AM2 6TP",
    };

    private static Upn UpnOf(StoryFile story, int number)
    {
        if (story.Upn is { } given)
        {
            return Upn.Parse(given, null);
        }

        var body = string.Create(CultureInfo.InvariantCulture, $"9992114{(2026 - story.Cohort) % 100:00}{FirstSerial + 1 + number:000}");
        return Upn.Parse(Upn.CheckLetterFor(body) + body, null);
    }

    private Outline OutlineOf(StoryFile story, int number)
    {
        var outline = new Outline { Number = number, Cohort = story.Cohort, Sex = story.Sex, Ethnicity = "WBRI", Sen = "N", FreeMeals = false, Strain = 0 };
        outline.Spells.AddRange(story.Spells.Select(spell => new Spell(patch.School(spell.School), spell.From) { To = spell.To }));
        outline.Spells.AddRange(story.SecondSchools.Select(spell => new Spell(patch.School(spell.School), spell.From) { To = spell.To, Status = "S" }));
        if (story.SecondSchools.Exists(spell => spell.From <= Today && (spell.To is null || spell.To >= Today)))
        {
            outline.Spells[story.Spells.Count - 1].Status = "M";
        }

        foreach (var year in outline.Years)
        {
            year.Outs.AddRange(story.Outs.Where(@out => new AcademicYear(year.StartYear).Contains(@out.StartsOn) && @out.StartsOn <= Today));
        }

        return outline;
    }

    private void AddSchools(StoryFile story, Outline outline, RowIds ids, PupilRows rows)
    {
        foreach (var (spell, told) in outline.Spells.Zip(story.Spells.Concat(story.SecondSchools)).Where(pair => pair.First.From <= Today))
        {
            var ended = spell.To < Today;
            var taught = outline.NcYear(ended ? AcademicYear.Containing(spell.To!.Value).StartYear : 2026);   // it has ended on that day
            rows.Enrolments.Add(new Enrolment
            {
                AreaId = patch.AreaId, EnrolmentId = ids.Next(), PupilId = ids.PupilId, OrganisationId = spell.School.Id, Status = spell.Status,
                EntryDate = spell.From, LeavingDate = ended ? spell.To : null, Destination = ended && spell.Status != "S" && told != story.Spells[^1] ? patch.School(story.School).Organisation.Name : null,
                NcYear = taught.ToString(CultureInfo.InvariantCulture), FormGroup = told.Form,
            });
            var own = outline.Years.SelectMany(year => year.Outs).Where(@out => spell.Status != "S" && spell.Covers(@out.StartsOn));
            rows.Exclusions.AddRange(own.Select(@out => PupilMaker.Row(@out, spell, ids, patch)));
        }
    }

    private void AddRegisters(StoryFile story, Outline outline, RowIds ids, PupilRows rows)
    {
        foreach (var year in outline.Years)
        {
            var academicYear = new AcademicYear(year.StartYear);
            foreach (var spell in outline.Spells)
            {
                if (Stay.Of(spell, academicYear.FirstDay, academicYear.LastDay < Today ? academicYear.LastDay : Today) is { } stay
                    && StoryRegister.Fill(story, outline, spell, stay, year) is { Slots: > 0 } register)
                {
                    rows.Attendance.Add(new AttendanceYear
                    {
                        AreaId = patch.AreaId, PupilId = ids.PupilId, OrganisationId = spell.School.Id, AcademicYear = academicYear.Key,
                        Marks = Rules.Attendance.AttendanceMarks.From(academicYear, register.Marks()).Text,
                    });
                }
            }
        }
    }

    private void AddFamilyAndFacts(StoryFile story, RowIds ids, PupilRows rows)
    {
        rows.Facts.AddRange(story.Facts.Where(fact => fact.From <= Today).Select(fact => new PupilFact
        {
            AreaId = patch.AreaId, PupilFactId = ids.Next(), PupilId = ids.PupilId, Kind = fact.Kind, Code = fact.Code, ValidFrom = fact.From, ValidTo = fact.To,
            Source = $"pupil file of {patch.School(story.School).Organisation.Name}",
        }));
        rows.Contacts.AddRange(story.Contacts.Select((contact, i) => new Contact
        {
            AreaId = patch.AreaId, ContactId = ids.Next(), PupilId = ids.PupilId, Name = contact.Name, Relationship = contact.Relationship, Order = i + 1,
            HasParentalResponsibility = contact.Said.ContainsKey("responsible"), LivesWithPupil = contact.Said.ContainsKey("home"),
            Address = contact.Said.GetValueOrDefault("address"), Phone = contact.Said.GetValueOrDefault("phone"), Language = contact.Said.GetValueOrDefault("language"),
            NeedsInterpreter = contact.Said.ContainsKey("interpreter"), NeedsEasyRead = contact.Said.ContainsKey("easy-read"), BestWay = contact.Said.GetValueOrDefault("best"),
        }));
    }

    private void AddSupport(StoryFile story, RowIds ids, PupilRows rows)
    {
        rows.Incidents.AddRange(story.Incidents.Where(incident => incident.Day <= Today).Select(incident => new Incident
        {
            AreaId = patch.AreaId, IncidentId = ids.Next(), PupilId = ids.PupilId, OrganisationId = SchoolOn(story, incident.Day), OccurredOn = incident.Day,
            OccurredAt = _periods[incident.Period].AddMinutes(10), Period = incident.Period, Type = incident.Type, Severity = incident.Severity,
            ActionTaken = incident.Action, InternalExclusionPeriods = incident.InternalPeriods,
        }));
        rows.Voices.AddRange(story.Voices.Where(voice => voice.Day <= Today).Select(voice => new PupilVoice
        {
            AreaId = patch.AreaId, PupilVoiceId = ids.Next(), PupilId = ids.PupilId, Words = voice.Words, SaidOn = voice.Day, SaidTo = voice.SaidTo, TypedAsSaid = voice.TypedAsSaid,
        }));
        rows.Shares.AddRange(story.Shares.Where(share => share.From <= Today).Select(share => new Share
        {
            AreaId = patch.AreaId, ShareId = ShareId.From(ids.Next()), PupilId = ids.PupilId, OrganisationId = patch.Organisation(share.With).OrganisationId,
            Purpose = share.Purpose, LawfulBasis = LawfulBasis.PublicTask, Sections = share.Sections, StartsOn = share.From, EndsOn = share.To, Reason = share.Reason,
            EndedAtUtc = share.EndedOn <= Today ? At(share.EndedOn!.Value) : null, EndedReason = share.EndedOn <= Today ? "No longer needed" : null,   // it has a day when compared
        }));
        rows.Actions.AddRange(story.Actions.Select(action => new PlannedAction
        {
            AreaId = patch.AreaId, PlannedActionId = ids.Next(), PupilId = ids.PupilId, OrganisationId = patch.Organisation(action.Organisation).OrganisationId,
            Title = action.Title, DueOn = action.Due, OwnerId = action.OwnerEmail is { } email ? Person(email).Id : null, DoneAtUtc = action.DoneOn is { } done && done <= Today ? At(done) : null,
        }));
        rows.Caseload.AddRange(story.Caseload.Where(entry => entry.From <= Today).Select(entry => new CaseloadEntry
        {
            AreaId = patch.AreaId, CaseloadEntryId = ids.Next(), PupilId = ids.PupilId, AppointmentId = AppointmentOf(entry.Email).AppointmentId, StartsOn = entry.From, Reason = entry.Reason,
        }));
        AddLooks(story, ids, rows);
    }

    // Looks at the record over the last four weeks, by people who may.
    private void AddLooks(StoryFile story, RowIds ids, PupilRows rows)
    {
        foreach (var (email, times) in story.Looks)
        {
            var days = patch.School(story.School).Calendar.OpenDaysBetween(Today.AddDays(-28), Today.AddDays(-1)).ToArray();
            for (var time = 0; time < times && days.Length > 0; time++)
            {
                rows.Views.Add(new ViewEntry
                {
                    AreaId = patch.AreaId, ViewEntryId = ids.Next(), PupilId = ids.PupilId, UserId = Person(email).Id, UserName = Person(email).Name,
                    OrganisationId = AppointmentOf(email).OrganisationId, AtUtc = At(days[^(1 + (time * 2 % days.Length))]), Page = "Pupil record",
                    Route = AppointmentOf(email).OrganisationId == patch.School(story.School).Id ? GrantRoute.Roll : GrantRoute.Share,
                });
            }
        }
    }

    private OrganisationId SchoolOn(StoryFile story, DateOnly day) =>
        patch.School(story.Spells.First(spell => spell.From <= day && (spell.To is null || spell.To >= day)).School).Id;

    private User Person(string email) => _people.SingleOrDefault(user => user.Email == email) ?? throw new InvalidOperationException($"Nobody has the address {email}.");

    private Appointment AppointmentOf(string email) => DemonstrationPersonas.Appointments(patch, _people).First(appointment => appointment.UserId == Person(email).Id);

    private static DateTime At(DateOnly day) => day.ToDateTime(WrittenAt, DateTimeKind.Utc);
}
