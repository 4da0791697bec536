using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Moves;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Placements;
using Onroll.Core.Pupils;

namespace Onroll.Core.Store;

/// <summary>Foreign keys by type: whatever holds a pupil's or an organisation's id belongs to one that exists, in the same area.</summary>
internal static class Links
{
    // The logs outlive what they tell of, and a refused look may name a pupil who does not exist.
    private static readonly HashSet<Type> WithoutLinks = [typeof(AuditEntry), typeof(ViewEntry)];

    public static void Add(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IAreaOwned).IsAssignableFrom(e.ClrType) && !WithoutLinks.Contains(e.ClrType)).ToList())
        {
            Link<PupilId>(builder, entity, typeof(Pupil));
            Link<OrganisationId>(builder, entity, typeof(Organisation));
            Link<PartnershipId>(builder, entity, typeof(Partnership));
            Link<PackVersionId>(builder, entity, typeof(PackVersion));
            Link<AppointmentId>(builder, entity, typeof(Appointment));
            Link<ExclusionId>(builder, entity, typeof(Exclusion));
            Link<MoveId>(builder, entity, typeof(Move));
            Link<ProvisionId>(builder, entity, typeof(OfferedProvision));
            Link<PlacementId>(builder, entity, typeof(Placement));
        }

        builder.Entity<Appointment>().HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Link<TId>(ModelBuilder builder, IMutableEntityType entity, Type principal)
        where TId : struct
    {
        if (entity.ClrType == principal)
        {
            return;
        }

        foreach (var property in entity.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(TId)).ToList())
        {
            builder.Entity(entity.ClrType)
                .HasOne(principal)
                .WithMany()
                .HasForeignKey(nameof(IAreaOwned.AreaId), property.Name)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
