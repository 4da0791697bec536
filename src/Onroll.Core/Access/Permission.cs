namespace Onroll.Core.Access;

/// <summary>Something a role may do. Which pupils it may do it for is <see cref="PupilVisibility"/>'s to say.</summary>
public enum Permission
{
    /// <summary>Open the records of the pupils one may see, and search among them.</summary>
    SeePupils,

    /// <summary>Correct a pupil's facts and contacts.</summary>
    CorrectPupils,

    /// <summary>Record incidents, the pupil's words and actions.</summary>
    AddToRecord,

    /// <summary>See the lists of suspensions and exclusions of the pupils one may see, and the day-six board.</summary>
    SeeExclusions,

    /// <summary>Prepare a suspension or exclusion and work on its case. Only the head, or who acts as head, confirms one.</summary>
    PrepareExclusions,

    /// <summary>See the attendance cases of the school's pupils.</summary>
    SeeAttendanceCases,

    /// <summary>Open an attendance case, record its steps and refer for a penalty notice.</summary>
    KeepAttendanceCases,

    /// <summary>Accept or return a school's referral for a penalty notice.</summary>
    DecidePenaltyReferrals,
    /// <summary>See who left a roll and where they went, and part-time timetables: of the pupils one may see, and as counts.</summary>
    SeeRoll,

    /// <summary>Say where those who left one's own school went, and keep its part-time timetables.</summary>
    KeepRoll,

    /// <summary>Accept, for the local authority, evidence of where a leaver is.</summary>
    AcceptEvidence,

    /// <summary>Share a record with an organisation, and end a share.</summary>
    ShareRecords,

    /// <summary>Open a record in an emergency without any other relationship, for a few hours.</summary>
    UseEmergencyAccess,

    /// <summary>Review the records that others opened in an emergency.</summary>
    ReviewEmergencies,

    /// <summary>See the register of pupils at risk.</summary>
    SeeRegister,

    /// <summary>Add to, review and change the register.</summary>
    KeepRegister,

    /// <summary>Run a school's interventions, its room, restorative conversations and groups.</summary>
    KeepSupport,

    /// <summary>See the moves and places of the pupils one may see, and how many places are free.</summary>
    SeeMoves,

    /// <summary>Propose moves and ask for places for one's own pupils, and work on those one's organisation takes part in.</summary>
    KeepMoves,

    /// <summary>Say which provisions there are, and book beyond a quota with a reason.</summary>
    SetPlaces,

    /// <summary>Change the rules of the register.</summary>
    SetRegisterRules,

    /// <summary>Refer pupils of one's school to a panel, and work on the referrals.</summary>
    ReferToPanel,

    /// <summary>See the meetings of the panels one runs or belongs to.</summary>
    SeePanels,

    /// <summary>Run panels: receive referrals, build agendas, send papers, keep minutes.</summary>
    RunPanels,

    /// <summary>See the children under fair access and the arrivals that one's place of work has part in.</summary>
    SeeFairAccess,

    /// <summary>Refer a child for fair access, and list a child who arrives.</summary>
    ReferForFairAccess,

    /// <summary>Answer for a school that was given a child.</summary>
    AnswerFairAccess,

    /// <summary>See every child under fair access of one's partnership or area, say whether the protocol applies, and decide.</summary>
    DecideFairAccess,

    /// <summary>Advise a panel on a referral one's organisation was asked about.</summary>
    AdvisePanel,

    /// <summary>Change the wording of letters, and what stands on a school's.</summary>
    SetLetters,

    /// <summary>Download lists of the pupils one may see.</summary>
    ExportPupils,

    /// <summary>Import files.</summary>
    Import,

    /// <summary>Carry a school through the turn of the year.</summary>
    TurnTheYear,

    /// <summary>Edit the school calendar.</summary>
    EditCalendar,

    /// <summary>Change the members of the partnership and its details.</summary>
    EditMembers,

    /// <summary>Invite people and give and end their roles.</summary>
    ManagePeople,

    /// <summary>Read the audit log of the area, without the content of pupils' records.</summary>
    SeeAudit,

    /// <summary>See figures that name no pupil.</summary>
    SeeFigures,

    /// <summary>Prepare a table of figures for others to release.</summary>
    PrepareReleases,

    /// <summary>Release a table that somebody else prepared, and withdraw it.</summary>
    ReleaseFigures,

    /// <summary>Write and submit the figures one's own school returns to its partnership.</summary>
    KeepReturns,

    /// <summary>Ask the schools of one's partnership for figures, write them on their behalf, give them back and accept them.</summary>
    RunReturns,
}
