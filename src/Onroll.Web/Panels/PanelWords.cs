using Onroll.Core.Panels;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;
using Onroll.Web.Design;

namespace Onroll.Web.Panels;

/// <summary>States of referrals and meetings as pages say them.</summary>
public static class PanelWords
{
    public static string Of(ReferralState state) => state switch
    {
        ReferralState.Draft => "Being written",
        ReferralState.Submitted => "With the panel",
        ReferralState.Returned => "Returned",
        ReferralState.Decided => "Decided",
        _ => "Withdrawn",
    };

    public static ChipLook Look(ReferralState state) => state switch
    {
        ReferralState.Draft => ChipLook.Action,
        ReferralState.Submitted => ChipLook.Later,
        ReferralState.Returned => ChipLook.Late,
        ReferralState.Decided => ChipLook.Done,
        _ => ChipLook.Quiet,
    };

    public static string Of(SectionState state) => state switch
    {
        SectionState.Done => "Done",
        SectionState.Begun => "Begun",
        SectionState.ToDo => "To do",
        _ => "If it helps",
    };

    public static ChipLook Look(SectionState state) => state switch
    {
        SectionState.Done => ChipLook.Done,
        SectionState.Optional => ChipLook.Quiet,
        _ => ChipLook.Action,
    };

    public static string Of(MeetingState state) => state switch
    {
        MeetingState.Planned => "Agenda being made",
        MeetingState.Circulated => "Papers sent",
        MeetingState.Running => "Meeting now",
        MeetingState.Held => "Minutes to approve",
        MeetingState.Approved => "Minutes approved",
        _ => "Cancelled",
    };

    public static ChipLook Look(MeetingState state) => state switch
    {
        MeetingState.Planned or MeetingState.Held => ChipLook.Action,
        MeetingState.Running => ChipLook.Today,
        MeetingState.Circulated => ChipLook.Later,
        MeetingState.Approved => ChipLook.Done,
        _ => ChipLook.Quiet,
    };

    public static string Of(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Referrals => "A referral",
        AgendaItemKind.Reviews => "A review",
        AgendaItemKind.Moves => "A move",
        AgendaItemKind.PlacementRequests => "A request for a place",
        AgendaItemKind.Arrivals => "An arrival: new to the area, back from home education, newly looked after",
        AgendaItemKind.Challenges => "A permanent exclusion the panel had not heard",
        AgendaItemKind.Register => "A pupil on the register",
        _ => "Something else",
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.Here => "Here",
        Presence.Represented => "Represented, may decide",
        Presence.RepresentedWithoutPowers => "Represented, may not decide",
        Presence.Apologies => "Apologies",
        Presence.Absent => "Absent",
        _ => "Expected",
    };
}
