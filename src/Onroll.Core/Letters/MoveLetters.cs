using Microsoft.EntityFrameworkCore;
using Onroll.Core.Documents;
using Onroll.Core.Moves;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>The letters about a move: the agreement of everybody to a managed move, and the notice of an off-site direction.</summary>
/// <remarks>R-MOV-01, R-OSD-02, G-232, G-234. On the home school's own paper.</remarks>
public static class MoveLetters
{
    /// <returns>The letter as it stands on its page; what is not known is printed as a gap to fill in.</returns>
    public static async Task<Document> MoveLetterAsync(this OnrollDbContext db, MoveCase @case, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(@case);
        var letterhead = await db.SchoolLetterheads.AsNoTracking().SingleOrDefaultAsync(l => l.OrganisationId == @case.Move.HomeId, stop);
        var pupil = await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == @case.Move.PupilId, stop);
        var contact = await db.Contacts.AsNoTracking().Where(c => c.PupilId == @case.Move.PupilId && c.HasParentalResponsibility).OrderBy(c => c.Order).FirstOrDefaultAsync(stop);
        var name = $"{pupil.PreferredForename ?? pupil.Forename} {pupil.PreferredSurname ?? pupil.Surname}";
        return LetterDocument.Of(
            @case.NeedsNotice ? Notice(@case, name) : Agreement(@case, name),
            new LetterFrame(@case.Home.Name, letterhead?.Address, letterhead?.Phone, contact?.Name ?? "The parent or carer", contact?.Address, @case.Notices is [.., var last] ? last.GivenOn : today, LetterLanguage.English, ReadingLevel.Plain)
            {
                SignedAs = letterhead?.HeadTitle ?? "Headteacher",
            });
    }

    private static string Notice(MoveCase @case, string name)
    {
        var notice = @case.Notices.Count > 0 ? @case.Notices[^1] : null;
        var days = notice is null ? Gap("number of school days") : $"{notice.Days} school days";
        return $"""
            # Education off site for {name}

            The school has decided that {name} will be educated at {@case.Host.Name} from {Day(@case.Move.StartsOn)}{(@case.Move.EndsOn is { } last ? $" to {Day(last)}" : "")}, for {days}. This is not a suspension. The school may decide this to improve behaviour; you do not have to agree, but we want to hear what you and {name} think.

            ## Where and when

            - Address: {notice?.Address ?? Gap("address")}
            - Report to: {notice?.ReportTo ?? Gap("person to report to")}
            - Sessions: {notice?.SessionTimes ?? Gap("times of the sessions")}

            ## Why

            {notice?.Reasons ?? @case.Move.Purpose}

            ## What it is to achieve

            {notice?.Objectives ?? Gap("what it is to achieve")}

            ## What happens next

            {Reviews(@case)} You will be invited, and told what is decided. You may also ask in writing for a review at any time; the school holds one unless there was one in the ten weeks before.
            """;
    }

    private static string Agreement(MoveCase @case, string name) => $"""
        # {@case.Move.TypeName} for {name}

        This is what {@case.Home.Name}, {@case.Host.Name}, {name} and the family agree. A move like this is voluntary. Nobody may be pressed into it, and nobody may be threatened with exclusion if they say no. Until the first day you may change your mind.

        ## What is agreed

        - From {@case.Home.Name} to {@case.Host.Name}
        - First day: {Day(@case.Move.StartsOn)}
        - {(@case.Move.EndsOn is { } last ? $"Last day: {Day(last)}" : "It is permanent: from that day the pupil belongs to the new school")}
        - Getting there: {@case.Move.Transport ?? Gap("how the pupil gets there, and who pays")}

        ## Why, and what it is to achieve

        {@case.Move.Purpose}

        ## Support, and who does what

        {@case.Move.Support ?? Gap("the support at both schools")}

        The same behaviour is expected at both schools. {Reviews(@case)}

        ## Signed

        {string.Join("\n", @case.Required.Select(who => $"- {MoveWords.Of(who)}: {(@case.Agreements.FirstOrDefault(a => a.Who == who && a.WithdrawnOn is null) is { } given ? $"{given.Name}, {Day(given.GivenOn)}" : Gap("name, date"))}"))}
        """;

    private static string Reviews(MoveCase @case)
    {
        var days = @case.Meetings.Where(m => m.Kind == MoveMeetingKind.Review).Select(m => Day(m.DueOn)).ToList();
        return days.Count == 0 ? "" : $"We look together how it goes by {string.Join(" and by ", days)}.";
    }

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:dddd d MMMM yyyy}");

    private static string Gap(string what) => $"[{what}]";
}
