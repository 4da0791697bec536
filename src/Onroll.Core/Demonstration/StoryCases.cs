using System.Globalization;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Demonstration;

/// <summary>What a story tells of a suspension or exclusion: who decided it and why, who was told, what was arranged. Each line names its first day.</summary>
internal sealed class StoryCases
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "decided", "limbs", "heard", "check", "told", "learns", "governors", "returned" };

    private readonly List<(string Word, DateOnly Day, string[] Parts)> _lines = [];

    /// <returns>False for a word that is none of a case.</returns>
    public bool Take(string word, string[] parts)
    {
        if (!Words.Contains(word))
        {
            return false;
        }

        _lines.Add((word, DemonstrationData.Date(parts[0]), parts[1..]));
        return true;
    }

    /// <summary>Adds the rows of every case that has happened by today.</summary>
    public void Add(PupilRows rows, IEnumerable<Exclusion> exclusions, RowIds ids, StoryPeople people)
    {
        foreach (var exclusion in exclusions)
        {
            var lines = _lines.Where(line => line.Day == exclusion.StartsOn).ToLookup(line => line.Word, line => line.Parts);
            foreach (var parts in lines["decided"])
            {
                rows.Decisions.Add(Decision(exclusion, parts, lines["limbs"].FirstOrDefault(), lines["heard"].FirstOrDefault(), people));
            }

            rows.Checks.AddRange(lines["check"].Select(parts => new ExclusionCheck
            {
                AreaId = exclusion.AreaId, ExclusionId = exclusion.ExclusionId, PupilId = exclusion.PupilId,
                Kind = Enum.Parse<CheckKind>(parts[0]), IsDone = parts[1] == "yes", Note = parts.ElementAtOrDefault(2),
            }));
            foreach (var parts in lines["told"])
            {
                AddNotice(rows, exclusion, parts, ids.Next());
            }

            rows.DaySix.AddRange(lines["learns"].Select(parts => Learns(exclusion, parts, ids.Next(), people)));
            rows.Boards.AddRange(lines["governors"].Select(parts => Governors(exclusion, parts, ids.Next())));
            rows.Returns.AddRange(lines["returned"].Select(parts => Returned(exclusion, parts, ids.Next())));
        }
    }

    private static ExclusionDecision Decision(Exclusion x, string[] parts, string[]? limbs, string[]? heard, StoryPeople people) => new()
    {
        AreaId = x.AreaId, ExclusionId = x.ExclusionId, PupilId = x.PupilId, DecidedAtUtc = Instant(parts[1]), DecidedBy = people.Find(parts[0]).Id,
        DecidedByName = people.Find(parts[0]).Name, DecidedAs = DecidedAs.Head, WhatHappened = parts[2], Considered = parts[3], WorkSet = parts.ElementAtOrDefault(4),
        Breach = limbs?[0], Harm = limbs?[1], AccountGivenTo = heard?[0], PupilsAccount = heard?[1], NoAccountBecause = heard is null ? "Had left the site" : null,
    };

    private static void AddNotice(PupilRows rows, Exclusion x, string[] parts, Guid id)
    {
        rows.Notices.Add(new ExclusionNotice
        {
            AreaId = x.AreaId, ExclusionNoticeId = id, ExclusionId = x.ExclusionId, PupilId = x.PupilId, Kind = Enum.Parse<NoticeKind>(parts[0]),
            Recipient = Enum.Parse<NoticeRecipient>(parts[1]), RecipientName = parts[2], Delivery = Enum.Parse<NoticeDelivery>(parts[3]),
            SentAtUtc = Instant(parts[4]), SentByName = parts[5], CountsAsGivenOn = parts[6] == "" ? null : DemonstrationData.Date(parts[6]),
        });
        rows.NoticeDates.AddRange(parts.Skip(7).Select(told => told.Split(' ')).Select(told => new NoticeDate
        {
            AreaId = x.AreaId, ExclusionNoticeId = id, ExclusionId = x.ExclusionId, Deadline = told[0], On = DemonstrationData.Date(told[1]),
        }));
    }

    private static DaySixArrangement Learns(Exclusion x, string[] parts, Guid id, StoryPeople people) => new()
    {
        AreaId = x.AreaId, DaySixArrangementId = id, ExclusionId = x.ExclusionId, PupilId = x.PupilId, OrganisationId = people.PlaceOf(parts[0]),
        ProviderName = parts[1], StartsOn = DemonstrationData.Date(parts[2]), SessionTimes = parts[3], Address = parts[4], ReportTo = parts[5],
    };

    private static GoverningBoardReview Governors(Exclusion x, string[] parts, Guid id) => new()
    {
        AreaId = x.AreaId, GoverningBoardReviewId = id, ExclusionId = x.ExclusionId, PupilId = x.PupilId, OrganisationId = x.OrganisationId,
        ToldOn = DemonstrationData.Date(parts[0]), MeetsOn = DemonstrationData.Date(parts[1]), MeetsAt = TimeOnly.ParseExact(parts[2], "HH:mm", CultureInfo.InvariantCulture),
        Place = parts[3], PapersSentOn = DemonstrationData.Date(parts[4]),
    };

    private static ReintegrationMeeting Returned(Exclusion x, string[] parts, Guid id) => new()
    {
        AreaId = x.AreaId, ReintegrationMeetingId = id, ExclusionId = x.ExclusionId, PupilId = x.PupilId, OrganisationId = x.OrganisationId,
        BackOn = DemonstrationData.Date(parts[0]), HeldOn = DemonstrationData.Date(parts[1]), PupilCame = parts[2].Contains("pupil", StringComparison.Ordinal),
        ParentCame = parts[2].Contains("parent", StringComparison.Ordinal), Plan = parts[3],
    };

    // "2026-11-10 11:40". The stories are told in winter, when London's clock is UTC.
    private static DateTime Instant(string text) => DateTime.ParseExact(
        text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

/// <summary>The people stories name by their e-mail address.</summary>
internal sealed record StoryPeople(Func<string, User> Find, Func<string, OrganisationId> PlaceOf);
