using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Moves;

namespace Onroll.Core.Moves;

/// <summary>The notice of an off-site direction as it is written.</summary>
public sealed record NoticeForm(string? Address, string? ReportTo, int? Days, string? Reasons, string? Objectives, string? SessionTimes)
{
    public IEnumerable<FieldError> Errors()
    {
        foreach (var (field, text, missing) in new[]
        {
            (nameof(Address), Address, "Enter the address"),
            (nameof(ReportTo), ReportTo, "Enter whom the pupil reports to"),
            (nameof(Reasons), Reasons, "Enter the reasons"),
            (nameof(Objectives), Objectives, "Enter what it is to achieve"),
            (nameof(SessionTimes), SessionTimes, "Enter the times of the sessions"),
        })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new(field, missing);
            }
            else if (text.Length > OffSiteNotice.TextMaxLength)
            {
                yield return new(field, $"Use {OffSiteNotice.TextMaxLength} characters or fewer");
            }
        }

        if (Days is not > 0)
        {
            yield return new(nameof(Days), "Enter the number of school days");
        }
    }
}

/// <summary>What goes ahead of the first day: the information passport and, for a direction, the written notice.</summary>
public sealed class PrepareMove(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Parts of the passport that have gone to the host. What has gone cannot be called back.</summary>
    public async Task<MoveKept> SharePartsAsync(MoveCase @case, IReadOnlyCollection<PassportPart> parts, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(by);
        foreach (var part in parts.Where(@case.MissingParts.Contains))
        {
            db.MovePassportParts.Add(new MovePassportPart
            {
                AreaId = db.AreaId, MoveId = @case.Move.MoveId, PupilId = @case.Move.PupilId, Part = part, SharedOn = time.TodayInLondon(), SharedByName = by.Name,
            });
        }

        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>The local authority has confirmed that the plan names the new school.</summary>
    public async Task<MoveKept> PlanNamesSchoolAsync(MoveCase @case, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        @case.Move.PlanNamesSchool = true;
        return await db.SaveMoveAsync(by, stop);
    }

    /// <param name="form">Already checked.</param>
    /// <param name="given">Those who were given it, and the day.</param>
    public async Task<MoveKept> GiveNoticeAsync(MoveCase @case, NoticeForm form, (IReadOnlyCollection<DirectionTold> To, DateOnly On) given, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        foreach (var to in given.To)
        {
            db.OffSiteNotices.Add(new OffSiteNotice
            {
                AreaId = db.AreaId,
                OffSiteNoticeId = Guid.CreateVersion7(),
                MoveId = @case.Move.MoveId,
                PupilId = @case.Move.PupilId,
                To = to,
                GivenOn = given.On,
                GivenByName = by.Name,
                Address = form.Address!,   // the form has been checked
                ReportTo = form.ReportTo!,
                Days = form.Days!.Value,
                Reasons = form.Reasons!,
                Objectives = form.Objectives!,
                SessionTimes = form.SessionTimes!,
            });
        }

        return await db.SaveMoveAsync(by, stop);
    }
}
