using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>What kind of panel a series or referral belongs to.</summary>
public static class PanelTypes
{
    /// <summary>The panels a partnership has: Onroll's own while it has not written down others.</summary>
    public static Task<IReadOnlyList<PanelType>> PanelTypesAsync(this OnrollDbContext db, PartnershipId partnership, DateOnly day, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<PanelType>>([StandardPanel.Type]);

    /// <summary>One of them. Onroll's own where the partnership no longer has it, so that old cases can still be read.</summary>
    public static async Task<PanelType> PanelTypeAsync(this OnrollDbContext db, PartnershipId partnership, string typeId, DateOnly day, CancellationToken stop) =>
        (await db.PanelTypesAsync(partnership, day, stop)).FirstOrDefault(type => type.Id == typeId) ?? StandardPanel.Type;

    /// <summary>The part of an agenda that a kind of item belongs to.</summary>
    public static AgendaPart PartFor(this PanelType type, AgendaItemKind kind)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Agenda.FirstOrDefault(part => part.Items.Contains(kind)) ?? (type.Agenda.Count > 0 ? type.Agenda[0] : null) ?? new AgendaPart { Id = "all", Name = "Agenda", Items = [kind] };
    }

    /// <summary>What people call a seat's role.</summary>
    public static string RoleName(this PanelType type, string roleId) => type.Members.FirstOrDefault(role => role.Id == roleId)?.Name ?? roleId;

    public static PanelRole Role(this PanelType type, string roleId) => type.Members.FirstOrDefault(role => role.Id == roleId) ?? new PanelRole { Id = roleId, Name = roleId, Votes = false };

    public static string PartName(this PanelType type, string partId) => type.Agenda.FirstOrDefault(part => part.Id == partId)?.Name ?? partId;

    /// <summary>What the type asks of a quorum: its number, and the seats it cannot do without.</summary>
    public static QuorumAsked Asked(this PanelType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var required = type.Members.Where(role => role.Required).Select(role => role.Id).ToList();
        return new QuorumAsked(type.Quorum == 0 ? QuorumAsked.HalfOfMembers.Share : 0, type.Quorum, required);
    }

    /// <summary>Whether a seat's role is invited to a part of the agenda.</summary>
    public static bool Invites(this PanelType type, string roleId, string partId) => type.Role(roleId).Parts is { Count: > 0 } parts ? parts.Contains(partId) : true;
}
