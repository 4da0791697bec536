using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Governors;

/// <summary>Somebody to invite.</summary>
public sealed record PersonForm(string? Name, AttendsAs? AttendsAs, bool IsChair, bool JoinsRemotely)
{
    public IEnumerable<FieldError> Errors()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > BoardAttendance.NameMaxLength)
        {
            yield return new(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter the name" : $"Use {BoardAttendance.NameMaxLength} characters or fewer");
        }

        if (AttendsAs is null)
        {
            yield return new(nameof(AttendsAs), "Choose what they are at the meeting");
        }
        else if (IsChair && AttendsAs != Exclusions.AttendsAs.Governor)
        {
            yield return new(nameof(IsChair), "Only a governor can chair");
        }
    }
}

/// <summary>Keeps who is invited to the governors' meeting, and who came.</summary>
public sealed class KeepBoardPeople(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    public async Task AddAsync(GoverningBoardReview review, PersonForm form, DateOnly invitedOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(form);
        db.BoardAttendances.Add(new BoardAttendance
        {
            AreaId = db.AreaId,
            BoardAttendanceId = Guid.CreateVersion7(),
            GoverningBoardReviewId = review.GoverningBoardReviewId,
            ExclusionId = review.ExclusionId,
            PupilId = review.PupilId,
            Name = form.Name!.Trim(),   // checked, as is what they are
            AttendsAs = form.AttendsAs!.Value,
            IsChair = form.IsChair,
            JoinsRemotely = form.JoinsRemotely,
            InvitedOn = invitedOn,
        });
        await db.SaveAsync(by, stop);
    }

    /// <param name="came">Null when that is not yet known.</param>
    /// <returns>False when they are no longer on the list.</returns>
    public async Task<bool> MarkAsync(GoverningBoardReview review, Guid personId, bool? came, ChangedBy by, CancellationToken stop)
    {
        if (await FindAsync(review, personId, stop) is not { } person)
        {
            return false;
        }

        person.Came = came;
        await db.SaveAsync(by, stop);
        return true;
    }

    /// <returns>False when they are no longer on the list.</returns>
    public async Task<bool> RemoveAsync(GoverningBoardReview review, Guid personId, ChangedBy by, CancellationToken stop)
    {
        if (await FindAsync(review, personId, stop) is not { } person)
        {
            return false;
        }

        db.BoardAttendances.Remove(person);
        await db.SaveAsync(by, stop);
        return true;
    }

    private Task<BoardAttendance?> FindAsync(GoverningBoardReview review, Guid personId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(review);
        return db.BoardAttendances.SingleOrDefaultAsync(p => p.BoardAttendanceId == personId && p.GoverningBoardReviewId == review.GoverningBoardReviewId, stop);
    }
}
