using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.AttendanceCasework;

/// <summary>A referral as somebody writes it down.</summary>
/// <param name="Why">Why it is right although something is missing; of an individual case why the authority should act.</param>
public sealed record ReferralForm(Contact? Parent, PenaltyGround? Ground, string? Why)
{
    /// <summary>What is missing, or empty while the form does not say enough to tell.</summary>
    public IReadOnlyList<PenaltyGap> Gaps(AttendanceCaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Parent is { } parent && Ground is { } ground
            ? PenaltyReferral.Gaps(new PenaltyEvidence(
                ground, file.Today, parent.ContactId, file.Facts.Window.IsMet, [.. file.Steps.Select(step => step.AsRule())], file.NoticesTo(parent.ContactId)))
            : [];
    }

    public IEnumerable<FieldError> Errors(AttendanceCaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Parent is null)
        {
            yield return new("ParentId", "Choose the parent the referral is about");
        }
        else if (file.Referrals.Any(r => r.ContactId == Parent.ContactId && r.Decision is null))
        {
            yield return new("ParentId", $"A referral about {Parent.Name} already waits for the council");
        }

        if (Ground is not { } ground || !Enum.IsDefined(ground))
        {
            yield return new(nameof(Ground), "Say why you ask for a penalty notice");
            yield break;
        }

        var gaps = Gaps(file);
        foreach (var bar in gaps.Where(gap => gap.IsBar()))
        {
            yield return new(bar == PenaltyGap.TwoNoticesAlready ? "ParentId" : nameof(Ground), StepWords.Name(bar));
        }

        if (Why is null && (gaps.Count > 0 || Ground == PenaltyGround.IndividualCase))
        {
            yield return new(nameof(Why), gaps.Count > 0 ? "Enter why a penalty notice is right although something is missing" : "Enter why the council should act below the threshold");
        }
        else if (Why?.Length > PenaltyNoticeReferral.TextMaxLength)
        {
            yield return new(nameof(Why), $"Use {PenaltyNoticeReferral.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>Sends a referral to the school's local authority, which from then on may see what it rests on.</summary>
public sealed class ReferForPenaltyNotice(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <returns>False when a referral about the same parent went meanwhile.</returns>
    public async Task<bool> RunAsync(AttendanceCaseFile file, ReferralForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var (parent, window) = (form.Parent!, file.Facts.Window);   // checked
        db.PenaltyNoticeReferrals.Add(new PenaltyNoticeReferral
        {
            AreaId = db.AreaId,
            PenaltyNoticeReferralId = Guid.CreateVersion7(),
            AttendanceCaseId = file.Case.AttendanceCaseId,
            PupilId = file.Case.PupilId,
            OrganisationId = file.Case.OrganisationId,
            ContactId = parent.ContactId,
            ParentName = parent.Name,
            ParentAddress = parent.Address,
            Ground = form.Ground!.Value,
            WindowFrom = window.From,
            WindowTo = window.To,
            Sessions = ReferredSession.Write(window.Sessions),
            Gaps = string.Join(',', form.Gaps(file).Select(gap => ((int)gap).ToString(CultureInfo.InvariantCulture))),
            WhyDespiteGaps = form.Why,
            NoticeNumber = PenaltyNotice.IssuedOn(file.Today, file.NoticesTo(parent.ContactId)) is PenaltyNotice.Payable payable ? payable.Number : PenaltyNotice.MostNotices,
            SentOn = file.Today,
            SentByName = by.Name,
        });
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.PenaltyNoticeReferrals.AnyAsync(r => r.AttendanceCaseId == file.Case.AttendanceCaseId && r.ContactId == parent.ContactId && r.Decision == null, stop))
            {
                return false;
            }

            throw;
        }
    }
}

/// <summary>One session of the evidence, as it was marked when the referral went.</summary>
public sealed record ReferredSession(DateOnly Date, Session Session, string Code)
{
    private const char Morning = 'A', Afternoon = 'P';

    public static string Write(IEnumerable<AttendanceMark> marks) => string.Join('\n', marks.Select(mark =>
        string.Create(CultureInfo.InvariantCulture, $"{mark.Date:yyyy-MM-dd} {(mark.Session == Session.Morning ? Morning : Afternoon)} {mark.Code?.Value ?? "?"}")));

    public static IReadOnlyList<ReferredSession> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts => new ReferredSession(
            DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts[1][0] == Morning ? Session.Morning : Session.Afternoon, parts[2]))];
    }

    /// <summary>The gaps of a referral as they were kept.</summary>
    public static IReadOnlyList<PenaltyGap> Gaps(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => (PenaltyGap)int.Parse(number, CultureInfo.InvariantCulture))];
    }
}
