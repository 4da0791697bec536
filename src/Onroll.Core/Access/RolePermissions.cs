using System.Collections.Frozen;
using static Onroll.Core.Access.Permission;

namespace Onroll.Core.Access;

/// <summary>What each role may do: the one table.</summary>
/// <remarks>Administrators administer without seeing pupils; whoever sees pupils sees only those of <see cref="PupilVisibility"/>.</remarks>
public static class RolePermissions
{
    private static readonly Permission[] School = [SeePupils, AddToRecord, SeeExclusions, PrepareExclusions, SeeRoll, KeepRoll, SeeAttendanceCases, KeepAttendanceCases, SeeRegister, KeepRegister, KeepSupport, SeeMoves, KeepMoves, ShareRecords, ReferToPanel, SeePanels, SeeFairAccess, ReferForFairAccess, AnswerFairAccess, ExportPupils, SeeFigures];

    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.SchoolLead] = [.. School, CorrectPupils, EditCalendar, SetLetters, KeepReturns],
        [Role.Head] = [.. School, CorrectPupils, EditCalendar, SetRegisterRules, SetLetters, TurnTheYear, UseEmergencyAccess, ReviewEmergencies, KeepReturns],
        [Role.DesignatedSafeguardingLead] = [.. School, CorrectPupils, UseEmergencyAccess],
        [Role.Governor] = [SeeFigures],
        [Role.TrustLead] = [SeePupils, SeeExclusions, SeeRoll, SeeAttendanceCases, SeeRegister, SeeMoves, ExportPupils, SeeFigures, ReleaseFigures],
        [Role.Coordinator] = [SeePupils, AddToRecord, SeeRoll, SeeRegister, SeeMoves, SetPlaces, ShareRecords, SeePanels, RunPanels, SeeFairAccess, ReferForFairAccess, DecideFairAccess, EditMembers, SetRegisterRules, SetLetters, EditCalendar, SeeFigures, RunReturns],
        [Role.Chair] = [SeePupils, SeeRegister, SeePanels, SeeMoves, SetPlaces, SeeFigures],
        [Role.PanelMember] = [SeePupils, SeePanels],
        [Role.LaOfficer] = [SeePupils, AddToRecord, SeeExclusions, SeeRoll, AcceptEvidence, DecidePenaltyReferrals, SeeRegister, SeePanels, AdvisePanel, SeeMoves, SeeFairAccess, ReferForFairAccess, DecideFairAccess, EditCalendar, SeeFigures, ReleaseFigures, UseEmergencyAccess],
        [Role.LaCaseworker] = [SeePupils, AddToRecord, SeePanels, AdvisePanel, SeeFigures],
        [Role.VirtualSchoolHead] = [SeePupils, AddToRecord, SeePanels, AdvisePanel, SeeMoves, SeeFigures, UseEmergencyAccess],
        [Role.Provider] = [SeePupils, AddToRecord, SeePanels, AdvisePanel, SeeMoves, KeepMoves, SeeFairAccess, ReferForFairAccess],
        [Role.AgencyWorker] = [SeePupils, AddToRecord, SeePanels, AdvisePanel, UseEmergencyAccess],
        [Role.Practitioner] = [SeePupils, AddToRecord, SeePanels, AdvisePanel, SeeFairAccess],
        [Role.FinanceOfficer] = [SeeFigures],
        [Role.DataAnalyst] = [SeeFigures, PrepareReleases, RunReturns],
        [Role.DataManager] = [SeePupils, CorrectPupils, SeeRoll, KeepRoll, Import, TurnTheYear, EditCalendar, SeeFigures, KeepReturns],
        [Role.Administrator] = [Import, EditCalendar, EditMembers, ManagePeople, SetRegisterRules, SetLetters, SeeAudit, SeeFigures],
        [Role.DataProtectionLead] = [ReviewEmergencies, SeeAudit, SeeFigures],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    public static bool Allows(Role role, Permission permission) => Table[role].Contains(permission);

    public static IReadOnlySet<Permission> Of(Role role) => Table[role];
}
