using Onroll.Core.Agreements;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>What kind of panel a series or referral belongs to.</summary>
public static class PanelTypes
{
    /// <summary>The panels of the way of working in force on a day; Onroll's own while a partnership has written none down.</summary>
    public static async Task<IReadOnlyList<PanelType>> PanelTypesAsync(this OnrollDbContext db, PartnershipId partnership, DateOnly day, CancellationToken stop) =>
        await db.PackInForceAsync(partnership, day, stop) is { Pack.Panels.Count: > 0 } use ? await db.PanelsOfAsync(use, day, stop) : [StandardPanel.Type];

    /// <summary>One of them. A kind that is no longer in force is read from the last version that had it, so that old cases can still be read.</summary>
    public static async Task<PanelType> PanelTypeAsync(this OnrollDbContext db, PartnershipId partnership, string typeId, DateOnly day, CancellationToken stop) =>
        (await db.PanelTypesAsync(partnership, day, stop)).FirstOrDefault(type => type.Id == typeId)
        ?? await db.OldPanelTypeAsync(partnership, typeId, stop)
        ?? StandardPanel.Type;

    /// <summary>The kind of panel a referral was begun for, by the version it was begun under.</summary>
    public static async Task<PanelType> PanelTypeOfAsync(this OnrollDbContext db, Referral referral, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return referral.PackVersionId is { } version && (await db.PackOfVersionAsync(version, stop)).Pack.Panels.FirstOrDefault(type => type.Id == referral.PanelTypeId) is { } then
            ? then
            : await db.PanelTypeAsync(referral.PartnershipId, referral.PanelTypeId, day, stop);
    }

    // Where the panel does not say how far it binds, what members have signed does: once enough have.
    private static async Task<IReadOnlyList<PanelType>> PanelsOfAsync(this OnrollDbContext db, PackInUse use, DateOnly day, CancellationToken stop)
    {
        if (use.Pack.Agreement is not { } agreement || use.Pack.Panels.All(type => type.Force is not null))
        {
            return use.Pack.Panels;
        }

        var isOpen = (await db.AgreementRegisterAsync(use.PartnershipId, day, stop))?.IsOpen == true;
        return [.. use.Pack.Panels.Select(type => type with { Force = type.Force ?? (isOpen ? agreement.Force : DecisionForce.Agreed) })];
    }

    private static async Task<PanelType?> OldPanelTypeAsync(this OnrollDbContext db, PartnershipId partnership, string typeId, CancellationToken stop)
    {
        foreach (var version in await db.PackVersionsAsync(partnership, stop))
        {
            if ((await db.PackOfVersionAsync(version.PackVersionId, stop)).Pack.Panels.FirstOrDefault(type => type.Id == typeId) is { } type)
            {
                return type;
            }
        }

        return null;
    }

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
