using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

/// <summary>A name and the short word that scripts use, of a partnership or an area.</summary>
/// <param name="LaCode">The local authority's number; for an area only.</param>
public sealed record NameForm(string? Name, string? Code, string? LaCode = null)
{
    public IReadOnlyList<FieldError> Problems()
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > Partnership.NameMaxLength)
        {
            errors.Add(new(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter a name" : $"The name must be {Partnership.NameMaxLength} characters or fewer"));
        }

        if (string.IsNullOrWhiteSpace(Code) || Code.Trim().Length > Partnership.CodeMaxLength || !Code.Trim().All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            errors.Add(new(nameof(Code), $"The short code must have up to {Partnership.CodeMaxLength} letters, digits or hyphens, without spaces"));
        }

        if (!OrganisationForm.IsLaCode(LaCode))
        {
            errors.Add(new(nameof(LaCode), "The number of a local authority has three digits, for instance 202"));
        }

        return errors;
    }
}

/// <summary>What became of a change of details.</summary>
public enum DetailsKept
{
    Saved = 1,

    /// <summary>Another one has that code.</summary>
    CodeTaken,

    /// <summary>Somebody else was first; nothing was saved.</summary>
    ChangedMeanwhile,
}

/// <summary>Keeps the names of the partnership and its area, and the guidance it works under.</summary>
public sealed class KeepPartnership(OnrollDbContext db, TimeProvider time)
{
    /// <param name="form">Without <see cref="NameForm.Problems"/>.</param>
    public async Task<DetailsKept> RenameAsync(Partnership partnership, int seenVersion, NameForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(form);
        var code = form.Code!.Trim().ToUpperInvariant();   // asked for before
        if (partnership.Version != seenVersion)
        {
            return DetailsKept.ChangedMeanwhile;
        }

        if (await db.Partnerships.AnyAsync(p => p.Code == code && p.PartnershipId != partnership.PartnershipId, stop))
        {
            return DetailsKept.CodeTaken;
        }

        (partnership.Name, partnership.Code) = (form.Name!.Trim(), code);
        return await db.TrySaveAsync(by, stop) ? DetailsKept.Saved : DetailsKept.ChangedMeanwhile;
    }

    /// <param name="form">Without <see cref="NameForm.Problems"/>.</param>
    public async Task<DetailsKept> RenameAsync(Area area, int seenVersion, NameForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(form);
        var code = form.Code!.Trim().ToUpperInvariant();   // asked for before
        if (area.Version != seenVersion)
        {
            return DetailsKept.ChangedMeanwhile;
        }

        // The code is unique in the installation, whatever area one works in.
        if (await db.Areas.IgnoreQueryFilters().AnyAsync(a => a.Code == code && a.AreaId != area.AreaId, stop))
        {
            return DetailsKept.CodeTaken;
        }

        (area.Name, area.Code, area.LaCode) = (form.Name!.Trim(), code, OrganisationForm.Clean(form.LaCode));
        return await db.TrySaveAsync(by, stop) ? DetailsKept.Saved : DetailsKept.ChangedMeanwhile;
    }

    /// <param name="set">Null follows the law of the day.</param>
    /// <returns>False when somebody else was first, or there is no such choice.</returns>
    public async Task<bool> ChoosePolicyAsync(Partnership partnership, int seenVersion, string? set, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        if (partnership.Version != seenVersion || set is not (null or PolicyChoice.England2010))
        {
            return false;
        }

        partnership.PolicySet = set;
        return await db.TrySaveAsync(by, stop);
    }

    /// <summary>Answers an advice about the members with a reason.</summary>
    /// <returns>False when the partnership has no such advice today.</returns>
    public async Task<bool> AnswerAsync(Partnership partnership, string rule, string reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(by);
        var today = time.TodayInLondon();
        var state = await PartnershipState.LoadAsync(db, partnership, today, stop);
        if (!state.Check(today).Any(result => result.Rule == rule && result.Level == Rules.Partnerships.MembershipLevel.Advice))
        {
            return false;
        }

        db.MembershipAnswers.Add(new MembershipAnswer
        {
            AreaId = db.AreaId,
            MembershipAnswerId = Guid.CreateVersion7(),
            PartnershipId = partnership.PartnershipId,
            Rule = rule,
            Reason = reason.Trim(),
            AnsweredAtUtc = time.UtcNowStored(),
            AnsweredBy = by.UserId,
        });
        await db.SaveAsync(by, stop);
        return true;
    }
}
