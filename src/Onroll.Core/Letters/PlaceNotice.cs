using Microsoft.EntityFrameworkCore;
using Onroll.Core.Documents;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.Letters;

/// <summary>The notice to a school that it was given a child under the fair access protocol.</summary>
/// <remarks>R-FAP-03, R-FAP-06: what was decided, under which protocol, and what is asked of the school. It says no more of the child than the school needs to answer.</remarks>
public static class PlaceNotice
{
    /// <param name="file">With a decision that stands.</param>
    public static async Task<Document> PlaceNoticeAsync(this OnrollDbContext db, FairAccessFile file, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(file);
        var decision = file.Decision ?? throw new InvalidOperationException("There is no place to tell of.");
        var office = await db.Partnerships.AsNoTracking().Where(p => p.PartnershipId == file.Case.PartnershipId)
            .Join(db.Organisations, p => p.OfficeId, o => o.OrganisationId, (p, o) => o.Name).SingleAsync(stop);
        var school = file.NameOf(decision.SchoolId)!;   // a decision is for a school that exists
        return LetterDocument.Of(
            Text(file, decision),
            new LetterFrame(office, null, null, "The headteacher", school, decision.EndedOn is null ? decision.DecidedOn : today, LetterLanguage.English, ReadingLevel.Plain) { SignedBy = decision.DecidedByName });
    }

    private static string Text(FairAccessFile file, FairAccessDecision decision) => $"""
        # A place for {file.Row.Child} under the fair access protocol

        Your school has been asked to admit {file.Row.Child}, Year {decision.NcYear}, under {decision.Protocol}. The group of the Admissions Code is: {FairAccessCategories.Of(decision.Category).Name.ToLowerInvariant()}.{(decision.IsOverNumber ? " The place is over number, which the protocol allows." : "")}

        ## What is asked

        - Answer in Onroll{(file.Protocol is { } protocol ? $", within {protocol.AnswerWithin} school days" : "")}: agree to a first day, or say why the school refuses.
        - The child’s record is open to your school until they are on your roll.
        - The first day is to be as soon as can be.{(decision.StartsOn is { } first ? $" It is planned for {first.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}." : "")}

        ## Why your school

        {(FairAccessFile.WhyOf(decision) is { Count: > 0 } why ? string.Join("\n", why.Select(reason => $"- {reason}")) : "The panel decided so after looking at all schools of the protocol.")}

        Every admission authority takes part in the protocol once it is agreed. A school that refuses can be directed to admit.
        """;
}
