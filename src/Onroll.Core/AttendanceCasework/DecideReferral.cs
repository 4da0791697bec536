using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.AttendanceCasework;

/// <summary>What the authority's officer makes of a referral.</summary>
/// <param name="IssuedOn">The day the notice was issued, once it has been. Only of one that is accepted.</param>
public sealed record DecideReferralForm(ReferralDecision? Decision, string? Reason, DateOnly? IssuedOn)
{
    public IEnumerable<FieldError> Errors(PenaltyNoticeReferral referral, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(referral);
        if (Decision is not { } decision || !Enum.IsDefined(decision))
        {
            yield return new(nameof(Decision), "Say whether you accept or return it");
        }

        if (Decision == ReferralDecision.Returned && Reason is null)
        {
            yield return new(nameof(Reason), "Enter why, so that the school knows what to do next");
        }
        else if (Reason?.Length > PenaltyNoticeReferral.TextMaxLength)
        {
            yield return new(nameof(Reason), $"Use {PenaltyNoticeReferral.TextMaxLength} characters or fewer");
        }

        if (IssuedOn is { } issued && (issued > today || issued < referral.SentOn || Decision == ReferralDecision.Returned))
        {
            yield return new(nameof(IssuedOn), Decision == ReferralDecision.Returned
                ? "A referral that is returned has no notice"
                : "The day the notice was issued must be between the referral and today");
        }
    }
}

/// <summary>Accepts or returns a referral, and later says when the notice was issued, so that it counts.</summary>
public sealed class DecideReferral(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else decided since.</returns>
    public async Task<bool> RunAsync(Guid referralId, int seenVersion, DecideReferralForm form, (DateOnly Today, ChangedBy By) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var referral = await db.PenaltyNoticeReferrals.SingleOrDefaultAsync(r => r.PenaltyNoticeReferralId == referralId, stop);
        if (referral is null || referral.Version != seenVersion)
        {
            return false;
        }

        (referral.DecidedOn, referral.DecidedByName) = referral.Decision == form.Decision ? (referral.DecidedOn, referral.DecidedByName) : (who.Today, who.By.Name);
        (referral.Decision, referral.DecisionReason, referral.IssuedOn) = (form.Decision, form.Reason, form.IssuedOn);
        try
        {
            await db.SaveAsync(who.By, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
