using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Store;
using Onroll.Core.Voice;

namespace Onroll.Core.Demonstration;

/// <summary>What is shared about pupils with others, whose caseload they are on, what is planned, and what they have said.</summary>
internal sealed class SupportMaker(Patch patch)
{
    private const double EndedAlready = 0.35, EndedEarly = 0.1;

    private static readonly string[] Words =
    [
        "I like it better when I know what's next.", "Break is the hard part.", "Nobody asked me before.", "I want to get my grades.",
        "The new timetable is better.", "I don't like the bus.", "It's fine. I just want to be left alone.", "My nan helps me with it.",
    ];

    private static readonly string[] Tasks =
        ["Review the support plan", "Meet the family", "Check how the new timetable is going", "Ask the pupil how things are", "Follow up the attendance letter"];

    private readonly IReadOnlyList<Appointment> _appointments = [.. DemonstrationPersonas.Appointments(patch, DemonstrationPersonas.Users())];

    private DateOnly Today => patch.Options.Today;

    public void Make(Outline outline, RowIds ids, PupilRows rows)
    {
        if (outline.MainSpell(Today) is not { } spell)
        {
            return;
        }

        var dice = new Dice(patch.Options.Seed, Throw.Support, outline.Number);
        var outs = outline.Years.Sum(year => year.Outs.Count(@out => @out.StartsOn <= Today));
        Share(outline.Need == "SEMH" && dice.Chance(0.08), "camhs", SharePurpose.SupportPlan, RecordSections.Attendance | RecordSections.Support | RecordSections.Voice, "So that the mental health team in schools can help.");
        Share(outline.InNeed && dice.Chance(0.25), "early-help", SharePurpose.FamilyPlan, RecordSections.Attendance | RecordSections.Family, "So that Early Help can work with the whole family.");
        Share(outs >= 5 && dice.Chance(0.15), "police", SharePurpose.SupportPlan, RecordSections.Exclusions, "So that the safer school officer can plan work with the pupil.");
        Share(outs >= 4 && dice.Chance(0.2), "office", SharePurpose.PanelAgenda, RecordSections.Behaviour | RecordSections.Exclusions | RecordSections.Support | RecordSections.Voice, "So that the panel can decide about support.");
        Share(outs >= 3 && outline.Cohort >= 10 && dice.Chance(0.08), "sawmill", SharePurpose.Placement, RecordSections.Attendance | RecordSections.Needs, "So that Sawmill Workshops can plan a part-week place.");
        Share(outs >= 3 && dice.Chance(0.05), "marsh-farm", SharePurpose.Placement, RecordSections.Attendance | RecordSections.Needs, "So that Marsh Farm can plan a part-week place.");
        if (outline.LookedAfter)
        {
            TakeOn(Role.VirtualSchoolHead, "Looked after");
        }

        if (outs >= 2)
        {
            Plan(outline, spell, ids, rows, dice);
        }

        void Share(bool isShared, string with, SharePurpose purpose, RecordSections sections, string reason)
        {
            if (isShared)
            {
                rows.Shares.Add(ShareOf(ids, patch.Organisation(with).OrganisationId, (purpose, sections | RecordSections.Identity, reason), dice));
            }
        }

        void TakeOn(Role role, string reason) => rows.Caseload.Add(new CaseloadEntry
        {
            AreaId = patch.AreaId, CaseloadEntryId = ids.Next(), PupilId = ids.PupilId, StartsOn = spell.From, Reason = reason,
            AppointmentId = _appointments.First(appointment => appointment.Role == role).AppointmentId,
        });
    }

    private Share ShareOf(RowIds ids, OrganisationId with, (SharePurpose Purpose, RecordSections Sections, string Reason) what, Dice dice)
    {
        var isOver = dice.Chance(EndedAlready);
        var from = Today.AddDays(-(isOver ? 150 + dice.Below(150) : 10 + dice.Below(80)));
        var early = !isOver && dice.Chance(EndedEarly);
        return new Share
        {
            AreaId = patch.AreaId, ShareId = ShareId.From(ids.Next()), PupilId = ids.PupilId, OrganisationId = with, Purpose = what.Purpose,
            LawfulBasis = LawfulBasis.PublicTask, Sections = what.Sections, StartsOn = from, EndsOn = from.AddDays(120), Reason = what.Reason,
            EndedAtUtc = early ? from.AddDays(8).ToDateTime(new TimeOnly(14, 5), DateTimeKind.Utc) : null,
            EndedReason = early ? "The family asked for other help" : null,
        };
    }

    private void Plan(Outline outline, Spell spell, RowIds ids, PupilRows rows, Dice dice)
    {
        if (dice.Chance(0.3) && spell.School.Calendar.NthSchoolDay(Today, 1 + dice.Below(15)) is { } due)
        {
            rows.Actions.Add(new PlannedAction
            {
                AreaId = patch.AreaId, PlannedActionId = ids.Next(), OrganisationId = spell.School.Id, PupilId = ids.PupilId, Title = dice.Pick(Tasks), DueOn = due.Date,
            });
        }

        if (dice.Chance(0.25))
        {
            rows.Voices.Add(new PupilVoice
            {
                AreaId = patch.AreaId, PupilVoiceId = ids.Next(), PupilId = ids.PupilId, Words = dice.Pick(Words), SaidTo = outline.Sex == "M" ? "Form tutor" : "Head of year",
                SaidOn = spell.School.Calendar.LastOnOrBefore(Today.AddDays(-dice.Below(60)))?.Date is { } said && said >= spell.From ? said : Today, TypedAsSaid = dice.Chance(0.6),
            });
        }
    }
}
