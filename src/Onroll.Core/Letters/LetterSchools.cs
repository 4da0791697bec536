using Microsoft.EntityFrameworkCore;
using Onroll.Core.Casework;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>A school as its letters show it.</summary>
public static class LetterSchools
{
    /// <summary>The name of the school's local authority. Null when it is not in Onroll.</summary>
    public static async Task<string?> AuthorityOfAsync(this OnrollDbContext db, Organisation school, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(school);
        return school.LaCode is null ? null : await db.Organisations
            .Where(o => o.Kind == OrganisationKind.LocalAuthority && o.LaCode == school.LaCode).OrderBy(o => o.Name).Select(o => o.Name).FirstOrDefaultAsync(stop);
    }

    /// <summary>Its letterhead, and who signs there today.</summary>
    public static async Task<LetterSchool> LetterSchoolAsync(this OnrollDbContext db, Organisation school, string? authority, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(school);
        var letterhead = await db.SchoolLetterheads.AsNoTracking().SingleOrDefaultAsync(l => l.OrganisationId == school.OrganisationId, stop);
        return new LetterSchool
        {
            Name = school.Name,
            Address = letterhead?.Address,
            Phone = letterhead?.Phone,
            Email = letterhead?.Email,
            HeadName = await db.DecidersAsync(school.OrganisationId, today, stop) is [var first, ..] ? first : null,
            HeadTitle = letterhead?.HeadTitle ?? "Headteacher",
            LocalAuthority = authority,
            BoardContact = letterhead?.BoardContact,
            ReviewContact = letterhead?.ReviewContact,
            LocalAdvice = letterhead?.LocalAdvice,
        };
    }
}
