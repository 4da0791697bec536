using Onroll.Core.AttendanceCasework;
using Onroll.Core.Calendar;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>What a story tells of an attendance case: why it was opened, its steps, and a referral for a penalty notice.</summary>
internal sealed class StoryAttendance
{
    private string[]? _case;
    private readonly List<string[]> _steps = [];
    private readonly List<string[]> _referrals = [];

    /// <returns>False for a word that is none of an attendance case.</returns>
    public bool Take(string word, string[] parts)
    {
        switch (word)
        {
            case "absence-case":
                _case = parts;
                return true;
            case "absence-step":
                _steps.Add(parts);
                return true;
            case "absence-referral":
                _referrals.Add(parts);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Adds the rows, as far as they have happened by today.</summary>
    public void Add(PupilRows rows, RowIds ids, (DemonstrationSchool School, DateOnly Today) at, StoryPeople people)
    {
        if (_case is null || DemonstrationData.Date(_case[0]) > at.Today)
        {
            return;
        }

        var opened = DemonstrationData.Date(_case[0]);
        var facts = Facts(rows, ids.PupilId, at.School, opened);
        var year = facts.ThisYear;
        var @case = new AttendanceCase
        {
            AreaId = at.School.Organisation.AreaId, AttendanceCaseId = ids.Next(), PupilId = ids.PupilId, OrganisationId = at.School.Id, OpenedOn = opened,
            OpenedByName = people.Find(_case[1]).Name, KeyWorker = people.Find(_case[1]).Name, Why = _case[2],
            PossibleThen = year.Possible, MissedThen = year.Absent, UnauthorisedThen = year.Unauthorised, InTenWeeksThen = facts.Window.Sessions.Count,
        };
        rows.AttendanceCases.Add(@case);
        var contacts = rows.Contacts.Where(contact => contact.PupilId == ids.PupilId).ToList();
        rows.AttendanceSteps.AddRange(_steps.Select(parts => Step(@case, parts, ids.Next(), contacts)));
        foreach (var parts in _referrals.Where(parts => DemonstrationData.Date(parts[0]) <= at.Today))
        {
            var window = Facts(rows, ids.PupilId, at.School, DemonstrationData.Date(parts[0])).Window;
            rows.PenaltyReferrals.Add(Referral(@case, parts, ids.Next(), (window, contacts.Single(contact => contact.Name == parts[1]))));
        }
    }

    // kind; day; review; reviewed; progress; ends; parent; who; barriers; support; agreed; the family's words; what the review found
    private static AttendanceCaseStep Step(AttendanceCase @case, string[] parts, Guid id, List<Contact> contacts)
    {
        var parent = contacts.Find(contact => contact.Name == parts[6]);
        return new AttendanceCaseStep
        {
            AreaId = @case.AreaId, AttendanceCaseStepId = id, AttendanceCaseId = @case.AttendanceCaseId, PupilId = @case.PupilId, OrganisationId = @case.OrganisationId,
            Kind = Enum.Parse<AttendanceStepKind>(parts[0]), On = DemonstrationData.Date(parts[1]), ReviewOn = Day(parts[2]), ReviewedOn = Day(parts[3]),
            ReviewedByName = parts[3] == "" ? null : @case.OpenedByName, Progress = parts[4] == "" ? null : Enum.Parse<AttendanceProgress>(parts[4]), EndsOn = Day(parts[5]),
            ContactId = parent?.ContactId, ParentName = parent?.Name, Participants = Said(parts[7]), Barriers = Said(parts[8]), Support = Said(parts[9]), Agreed = Said(parts[10]),
            ParentsWords = Said(parts[11]), ReviewNote = Said(parts[12]), RecordedByName = @case.OpenedByName,
        };
    }

    private static PenaltyNoticeReferral Referral(AttendanceCase @case, string[] parts, Guid id, (PenaltyWindow Window, Contact Parent) of) => new()
    {
        AreaId = @case.AreaId, PenaltyNoticeReferralId = id, AttendanceCaseId = @case.AttendanceCaseId, PupilId = @case.PupilId, OrganisationId = @case.OrganisationId,
        ContactId = of.Parent.ContactId, ParentName = of.Parent.Name, ParentAddress = of.Parent.Address, Ground = Enum.Parse<PenaltyGround>(parts[2]),
        WindowFrom = of.Window.From, WindowTo = of.Window.To, Sessions = ReferredSession.Write(of.Window.Sessions), Gaps = "", WhyDespiteGaps = Said(parts[3]), NoticeNumber = 1,
        SentOn = DemonstrationData.Date(parts[0]), SentByName = @case.OpenedByName,
    };

    private static AttendanceFacts Facts(PupilRows rows, PupilId pupil, DemonstrationSchool school, DateOnly on) => new(
        new AttendanceHistory(rows.Attendance.Where(row => row.PupilId == pupil && row.OrganisationId == school.Id)
            .Select(row => AttendanceMarks.Parse(new AcademicYear(row.AcademicYear / 100), row.Marks))),
        new CalendarInForce(school.Calendar, false), on);

    private static DateOnly? Day(string text) => text == "" ? null : DemonstrationData.Date(text);

    private static string? Said(string text) => text == "" ? null : text;
}
