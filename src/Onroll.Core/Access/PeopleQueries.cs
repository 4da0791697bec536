using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>One role of one person, as a list shows it.</summary>
public sealed record PersonRow(
    UserId UserId, string Name, string Email, Role Role, string OrganisationName, string? JobTitle, DateOnly? EndsOn, DateTime? LastSeenAtUtc, bool IsClosed);

/// <summary>Some rows of a list, and how many there are in all.</summary>
public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, int Total);

/// <summary>An invitation that has not been taken up.</summary>
public sealed record OpenInvitation(InvitationId InvitationId, string Name, string Email, Role Role, string OrganisationName, DateTime ExpiresAtUtc);

/// <summary>A role of one person in this area.</summary>
public sealed record HeldRole(Appointment Appointment, string OrganisationName);

/// <summary>Who works in the area, for those who manage them.</summary>
public static class PeopleQueries
{
    /// <param name="words">Part of a name, e-mail address or organisation. Null or empty shows everybody.</param>
    public static async Task<PeoplePage> PeopleAsync(
        this OnrollDbContext db, string? words, (int Skip, int Take) slice, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var today = db.Time.TodayInLondon();
        var rows =
            from appointment in db.Appointments
            where appointment.EndsOn == null || appointment.EndsOn >= today
            join user in db.Users on appointment.UserId equals user.Id
            join organisation in db.Organisations on appointment.OrganisationId equals organisation.OrganisationId
            select new { appointment, user, organisation };
        foreach (var word in (words ?? "").ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // Names of staff and schools are short lists: upper() of the database is good enough here.
#pragma warning disable CA1862 // the database knows no StringComparison
            rows = rows.Where(r => r.user.Name.ToUpper().Contains(word) || r.user.NormalizedEmail!.Contains(word) || r.organisation.Name.ToUpper().Contains(word));   // no account is without an e-mail address
#pragma warning restore CA1862
        }

        var page = rows
            .OrderBy(r => r.user.Name).ThenBy(r => r.organisation.Name).ThenBy(r => r.appointment.AppointmentId)
            .Skip(slice.Skip).Take(slice.Take)
            .Select(r => new PersonRow(
                r.user.Id, r.user.Name, r.user.Email!, r.appointment.Role, r.organisation.Name, r.appointment.JobTitle, r.appointment.EndsOn,
                db.UserSessions.Where(s => s.UserId == r.user.Id).Max(s => (DateTime?)s.LastSeenAtUtc), r.user.ClosedAtUtc != null));
        return new PeoplePage(await page.ToListAsync(stop), await rows.CountAsync(stop));
    }

    public static Task<List<OpenInvitation>> OpenInvitationsAsync(this OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = db.Time.UtcNowStored();
        var open =
            from invitation in db.Invitations
            where invitation.AcceptedAtUtc == null && invitation.WithdrawnAtUtc == null && invitation.ExpiresAtUtc > now
            join organisation in db.Organisations on invitation.OrganisationId equals organisation.OrganisationId
            orderby invitation.Name
            select new OpenInvitation(
                invitation.InvitationId, invitation.Name, invitation.Email, invitation.Role, organisation.Name, invitation.ExpiresAtUtc);
        return open.ToListAsync(stop);
    }

    /// <summary>Every role the person has or had in this area, the present ones first.</summary>
    public static Task<List<HeldRole>> RolesHereAsync(this OnrollDbContext db, UserId userId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var roles =
            from appointment in db.Appointments
            where appointment.UserId == userId
            join organisation in db.Organisations on appointment.OrganisationId equals organisation.OrganisationId
            orderby appointment.EndsOn != null, organisation.Name
            select new HeldRole(appointment, organisation.Name);
        return roles.ToListAsync(stop);
    }

    /// <summary>The open organisations of the area, in name order.</summary>
    public static Task<List<Organisation>> OpenOrganisationsAsync(this OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var today = db.Time.TodayInLondon();
        return db.Organisations.AsNoTracking().Where(o => o.ClosedOn == null || o.ClosedOn > today).OrderBy(o => o.Name).ToListAsync(stop);
    }
}
