using System.Globalization;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Demonstration;

/// <summary>What a story tells of leaving a roll, of part-time timetables and of answered questions.</summary>
internal sealed class StoryRoll
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "leaving", "part-time", "part-time-review", "part-time-end", "answered" };

    private readonly List<(string Word, string[] Parts)> _lines = [];

    /// <returns>False for a word that is none of the roll.</returns>
    public bool Take(string word, string[] parts)
    {
        if (!Words.Contains(word))
        {
            return false;
        }

        _lines.Add((word, parts));
        return true;
    }

    /// <summary>Adds the rows of what has happened by today.</summary>
    public void Add(PupilRows rows, IReadOnlyList<Enrolment> spells, RowIds ids, DateOnly today)
    {
        foreach (var (word, parts) in _lines.Where(line => DemonstrationData.Date(line.Parts[0][..10]) <= today))
        {
            var day = DemonstrationData.Date(parts[0][..10]);
            var spell = spells.First(s => s.EntryDate <= day && (s.LeavingDate is null || s.LeavingDate >= day) && s.Status != "S");
            switch (word)
            {
                case "leaving":
                    rows.Leavings.Add(Left(spell, parts));
                    break;
                case "part-time":
                    rows.PartTime.Add(PartTime(spell, parts, ids.Next()));
                    break;
                case "part-time-review":
                    rows.PartTimeReviews.Add(Review(rows.PartTime.Last(t => t.PupilId == spell.PupilId), parts, ids.Next()));
                    break;
                case "part-time-end":
                    var ended = rows.PartTime.Last(t => t.PupilId == spell.PupilId);
                    (ended.EndedOn, ended.EndedHow) = (day, parts[1]);
                    break;
                default:
                    rows.Answers.Add(Answer(spell, parts, ids.Next()));
                    break;
            }
        }
    }

    private static Leaving Left(Enrolment spell, string[] parts) => new()
    {
        AreaId = spell.AreaId, EnrolmentId = spell.EnrolmentId, PupilId = spell.PupilId, OrganisationId = spell.OrganisationId,
        Ground = Enum.Parse<RemovalGround>(parts[1]), Destination = Enum.Parse<LeaverDestination>(parts[2]), ParentWasAsked = parts[3] == "asked",
        SaidOn = DemonstrationData.Date(parts[4]), SaidBy = parts[5], Note = parts[6],
    };

    private static PartTimeTimetable PartTime(Enrolment spell, string[] parts, Guid id)
    {
        var (from, to) = (DemonstrationData.Date(parts[0][..10]), DemonstrationData.Date(parts[0][12..]));
        return new PartTimeTimetable
        {
            AreaId = spell.AreaId, PartTimeTimetableId = id, PupilId = spell.PupilId, OrganisationId = spell.OrganisationId,
            StartsOn = from, RunsSince = from, EndsOn = to, SessionsAWeek = int.Parse(parts[1], CultureInfo.InvariantCulture), Which = parts[2], Why = parts[3],
            AgreedBy = parts[4], ParentAgreedOn = parts[5] == "" ? null : DemonstrationData.Date(parts[5]), AuthorityToldOn = parts[6] == "" ? null : DemonstrationData.Date(parts[6]),
            SocialWorker = WasAsked.DoesNotApply, EhcPlan = parts[7] == "plan" ? WasAsked.Yes : WasAsked.DoesNotApply,
            NextReviewOn = DemonstrationData.Date(parts[8]), Plan = parts.ElementAtOrDefault(9),
        };
    }

    private static PartTimeReview Review(PartTimeTimetable of, string[] parts, Guid id) => new()
    {
        AreaId = of.AreaId, PartTimeReviewId = id, PartTimeTimetableId = of.PartTimeTimetableId, PupilId = of.PupilId,
        HeldOn = DemonstrationData.Date(parts[0]), ReviewerName = parts[1], ParentCame = parts[2] == "parent", Found = parts[3],
    };

    private static QuestionAnswer Answer(Enrolment spell, string[] parts, Guid id) => new()
    {
        AreaId = spell.AreaId, QuestionAnswerId = id, PupilId = spell.PupilId, OrganisationId = spell.OrganisationId,
        From = DemonstrationData.Date(parts[0][..10]), To = DemonstrationData.Date(parts[0][^10..]), Kind = Enum.Parse<QuestionKind>(parts[1]), Outcome = Enum.Parse<QuestionOutcome>(parts[2]),
        AnsweredBy = parts[3], AnsweredAtUtc = DemonstrationData.Date(parts[4]).ToDateTime(new TimeOnly(15, 40), DateTimeKind.Utc), Answer = parts[5],
    };
}
