using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Agreements;
using Onroll.Core.Attendance;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Audit;
using Onroll.Core.Behaviour;
using Onroll.Core.Calendar;
using Onroll.Core.Coaching;
using Onroll.Core.Exclusions;
using Onroll.Core.FairAccess;
using Onroll.Core.Imports;
using Onroll.Core.Insight;
using Onroll.Core.Interventions;
using Onroll.Core.Ladders;
using Onroll.Core.Letters;
using Onroll.Core.Packs;
using Onroll.Core.Panels;
using Onroll.Core.Partnerships;
using Onroll.Core.Plans;
using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Core.PreExclusion;
using Onroll.Core.Pupils;
using Onroll.Core.Restorative;
using Onroll.Core.Roll;
using Onroll.Core.Rooms;
using Onroll.Core.Releases;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Support;
using Onroll.Core.Voice;

namespace Onroll.Core.Store;

/// <summary>The record. Confined to one area at a time; every change is audited in its own transaction.</summary>
/// <remarks>One subclass for each database, so that each has its own migrations.</remarks>
public abstract partial class OnrollDbContext(DbContextOptions options, CurrentArea area, TimeProvider time)
    : IdentityUserContext<User, UserId>(options)
{
    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationAttribute> OrganisationAttributes => Set<OrganisationAttribute>();

    public DbSet<Partnership> Partnerships => Set<Partnership>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<MembershipAnswer> MembershipAnswers => Set<MembershipAnswer>();

    public DbSet<PackVersion> PackVersions => Set<PackVersion>();

    public DbSet<PackDraft> PackDrafts => Set<PackDraft>();

    public DbSet<AgreementEntry> AgreementEntries => Set<AgreementEntry>();

    public DbSet<LadderPlace> LadderPlaces => Set<LadderPlace>();

    public DbSet<LadderChange> LadderChanges => Set<LadderChange>();

    public DbSet<LadderEvidence> LadderEvidence => Set<LadderEvidence>();

    public DbSet<Establishment> Establishments => Set<Establishment>();

    public DbSet<CalendarPeriod> CalendarPeriods => Set<CalendarPeriod>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SetUpLink> SetUpLinks => Set<SetUpLink>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<Share> Shares => Set<Share>();

    public DbSet<ShareReader> ShareReaders => Set<ShareReader>();

    public DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();

    public DbSet<CaseloadEntry> CaseloadEntries => Set<CaseloadEntry>();

    public DbSet<Pupil> Pupils => Set<Pupil>();

    public DbSet<FormerName> FormerNames => Set<FormerName>();

    public DbSet<PupilNameGram> PupilNameGrams => Set<PupilNameGram>();

    public DbSet<PupilFact> PupilFacts => Set<PupilFact>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<Leaving> Leavings => Set<Leaving>();

    public DbSet<PartTimeTimetable> PartTimeTimetables => Set<PartTimeTimetable>();

    public DbSet<PartTimeReview> PartTimeReviews => Set<PartTimeReview>();

    public DbSet<QuestionAnswer> QuestionAnswers => Set<QuestionAnswer>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Sibling> Siblings => Set<Sibling>();

    public DbSet<PupilVoice> PupilVoices => Set<PupilVoice>();

    public DbSet<AttendanceYear> AttendanceYears => Set<AttendanceYear>();

    public DbSet<AttendanceCase> AttendanceCases => Set<AttendanceCase>();

    public DbSet<AttendanceCaseStep> AttendanceCaseSteps => Set<AttendanceCaseStep>();

    public DbSet<PenaltyNoticeReferral> PenaltyNoticeReferrals => Set<PenaltyNoticeReferral>();

    public DbSet<AttendanceLetter> AttendanceLetters => Set<AttendanceLetter>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Exclusion> Exclusions => Set<Exclusion>();

    public DbSet<ExclusionDecision> ExclusionDecisions => Set<ExclusionDecision>();

    public DbSet<ExclusionCheck> ExclusionChecks => Set<ExclusionCheck>();

    public DbSet<ExclusionDraft> ExclusionDrafts => Set<ExclusionDraft>();

    public DbSet<ExclusionNotice> ExclusionNotices => Set<ExclusionNotice>();

    public DbSet<NoticeDraft> NoticeDrafts => Set<NoticeDraft>();

    public DbSet<NoticeDate> NoticeDates => Set<NoticeDate>();

    public DbSet<GoverningBoardReview> GoverningBoardReviews => Set<GoverningBoardReview>();

    public DbSet<BoardAttendance> BoardAttendances => Set<BoardAttendance>();

    public DbSet<ReviewPanel> ReviewPanels => Set<ReviewPanel>();

    public DbSet<ReviewPanelMember> ReviewPanelMembers => Set<ReviewPanelMember>();

    public DbSet<DaySixArrangement> DaySixArrangements => Set<DaySixArrangement>();

    public DbSet<ReintegrationMeeting> ReintegrationMeetings => Set<ReintegrationMeeting>();

    public DbSet<ActingHeadCover> ActingHeadCovers => Set<ActingHeadCover>();

    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();

    public DbSet<RegisterReview> RegisterReviews => Set<RegisterReview>();

    public DbSet<RegisterRatingChange> RegisterRatingChanges => Set<RegisterRatingChange>();

    public DbSet<RegisterRuleSet> RegisterRuleSets => Set<RegisterRuleSet>();

    public DbSet<LetterWording> LetterWordings => Set<LetterWording>();

    public DbSet<SchoolLetterhead> SchoolLetterheads => Set<SchoolLetterhead>();

    public DbSet<SupportPlan> SupportPlans => Set<SupportPlan>();

    public DbSet<PlanReview> PlanReviews => Set<PlanReview>();

    public DbSet<PlanEdition> PlanEditions => Set<PlanEdition>();

    public DbSet<Family.FamilyContact> FamilyContacts => Set<Family.FamilyContact>();

    public DbSet<Family.FamilyRhythm> FamilyRhythms => Set<Family.FamilyRhythm>();

    public DbSet<Family.Consent> Consents => Set<Family.Consent>();

    public DbSet<PlannedAction> PlannedActions => Set<PlannedAction>();

    public DbSet<FigureRelease> FigureReleases => Set<FigureRelease>();

    public DbSet<FigureReleaseCounts> FigureReleaseCounts => Set<FigureReleaseCounts>();

    public DbSet<EnteredRank> EnteredRanks => Set<EnteredRank>();

    public DbSet<ReturnRound> ReturnRounds => Set<ReturnRound>();

    public DbSet<ReturnEdition> ReturnEditions => Set<ReturnEdition>();

    public DbSet<Move> Moves => Set<Move>();

    public DbSet<MoveAgreement> MoveAgreements => Set<MoveAgreement>();

    public DbSet<MovePassportPart> MovePassportParts => Set<MovePassportPart>();

    public DbSet<MoveMeeting> MoveMeetings => Set<MoveMeeting>();

    public DbSet<OffSiteNotice> OffSiteNotices => Set<OffSiteNotice>();

    public DbSet<OfferedProvision> OfferedProvisions => Set<OfferedProvision>();

    public DbSet<ProviderCheck> ProviderChecks => Set<ProviderCheck>();

    public DbSet<QuotaShare> QuotaShares => Set<QuotaShare>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<PlacementCheck> PlacementChecks => Set<PlacementCheck>();

    public DbSet<PlacementNote> PlacementNotes => Set<PlacementNote>();
    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferralPart> ReferralParts => Set<ReferralPart>();

    public DbSet<ReferralConsent> ReferralConsents => Set<ReferralConsent>();

    public DbSet<ReferralStep> ReferralSteps => Set<ReferralStep>();

    public DbSet<AgencyAdvice> AgencyAdvice => Set<AgencyAdvice>();

    public DbSet<PanelSeries> PanelSeries => Set<PanelSeries>();

    public DbSet<SeriesMember> SeriesMembers => Set<SeriesMember>();

    public DbSet<PanelMeeting> PanelMeetings => Set<PanelMeeting>();

    public DbSet<MeetingSeat> MeetingSeats => Set<MeetingSeat>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<OutcomeLetter> OutcomeLetters => Set<OutcomeLetter>();

    public DbSet<ItemConflict> ItemConflicts => Set<ItemConflict>();

    public DbSet<Intervention> Interventions => Set<Intervention>();

    public DbSet<InterventionStay> InterventionStays => Set<InterventionStay>();

    public DbSet<InterventionSession> InterventionSessions => Set<InterventionSession>();

    public DbSet<SessionAttendance> SessionAttendances => Set<SessionAttendance>();

    public DbSet<InterventionReview> InterventionReviews => Set<InterventionReview>();

    public DbSet<ProvisionReview> ProvisionReviews => Set<ProvisionReview>();

    public DbSet<RoomVisit> RoomVisits => Set<RoomVisit>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<ConversationPart> ConversationParts => Set<ConversationPart>();

    public DbSet<ExclusionRisk> ExclusionRisks => Set<ExclusionRisk>();

    public DbSet<OpenedTrigger> OpenedTriggers => Set<OpenedTrigger>();

    public DbSet<AssessmentDecision> AssessmentDecisions => Set<AssessmentDecision>();

    public DbSet<CoachingGroup> CoachingGroups => Set<CoachingGroup>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();

    public DbSet<GroupCheckIn> GroupCheckIns => Set<GroupCheckIn>();

    public DbSet<CheckInMark> CheckInMarks => Set<CheckInMark>();

    public DbSet<CaseloadLimit> CaseloadLimits => Set<CaseloadLimit>();

    public DbSet<FairAccessCase> FairAccessCases => Set<FairAccessCase>();

    public DbSet<FairAccessDistance> FairAccessDistances => Set<FairAccessDistance>();

    public DbSet<FairAccessDecision> FairAccessDecisions => Set<FairAccessDecision>();

    public DbSet<FairAccessRound> FairAccessRounds => Set<FairAccessRound>();

    public DbSet<FairAccessStanding> FairAccessStandings => Set<FairAccessStanding>();

    public DbSet<Arrival> Arrivals => Set<Arrival>();

    public DbSet<Benchmark> Benchmarks => Set<Benchmark>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportFinding> ImportFindings => Set<ImportFinding>();

    public DbSet<HeaderMapping> HeaderMappings => Set<HeaderMapping>();

    public DbSet<AttendanceSummary> AttendanceSummaries => Set<AttendanceSummary>();

    public DbSet<EstablishmentLink> EstablishmentLinks => Set<EstablishmentLink>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<ViewEntry> ViewEntries => Set<ViewEntry>();

    public DbSet<Help.Feedback> Feedback => Set<Help.Feedback>();

    /// <summary>The area every query and write is confined to.</summary>
    public AreaId AreaId => area.AreaId;

    /// <summary>Where ids of rows made by the rules come from. The demonstration has its own source, so that it is the same every time.</summary>
    internal Func<Guid> NewId { get; set; } = Guid.CreateVersion7;

    /// <summary>The clock, for the use cases that share this context.</summary>
    internal TimeProvider Time => time;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OnrollDbContext).Assembly);
        ConfineToArea(builder);
        Links.Add(builder);
        Conventions.NameForPeople(builder);
    }

    // A query filter cannot be written once for an interface, so it is written once for each type that has it.
    private void ConfineToArea(ModelBuilder builder)
    {
        var confine = typeof(OnrollDbContext).GetMethod(nameof(Confine), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;   // it is just below
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(typeof(IAreaOwned).IsAssignableFrom).ToList())
        {
            confine.MakeGenericMethod(type).Invoke(this, [builder]);
        }
    }

    private void Confine<T>(ModelBuilder builder)
        where T : class, IAreaOwned
    {
        builder.Entity<T>().HasQueryFilter(row => row.AreaId == AreaId);
        if (typeof(IVersioned).IsAssignableFrom(typeof(T)))
        {
            builder.Entity<T>().Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }
}
