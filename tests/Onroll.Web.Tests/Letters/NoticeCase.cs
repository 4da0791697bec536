using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Letters;

/// <summary>A decided case with a family that lives apart and a school whose letterhead is complete.</summary>
internal sealed record NoticeCase(Exclusion Exclusion, Contact Mother, Contact Father)
{
    public string Address(string part) => $"/exclusions/{Exclusion.ExclusionId}/{part}";

    public string Prepare(Contact contact) => Address($"notices/prepare?kind=Exclusion&to=Parent&contact={contact.ContactId}");

    public static async Task<NoticeCase> AddAsync(WebHost host, ExclusionCategory category = ExclusionCategory.PermanentExclusion, int? sessions = null, params object[] more)
    {
        var given = ExclusionsHost.Suspension(host, new(2026, 11, 10), sessions, category);
        var made = new NoticeCase(given, Parent(given, "Dana O’Neill", true, null), Parent(given, "Marek Wolan", false, "Polish"));
        await ExclusionsHost.AddAsync(
            host,
            [
                given, made.Mother, made.Father,
                new ExclusionDecision
                {
                    AreaId = given.AreaId, ExclusionId = given.ExclusionId, PupilId = given.PupilId, DecidedAtUtc = new DateTime(2026, 11, 10, 10, 20, 0, DateTimeKind.Utc), DecidedBy = UserId.System,
                    DecidedByName = "Martin Okafor", DecidedAs = DecidedAs.Head, WhatHappened = "Brought a knife into school.", Considered = "What else was tried.", Breach = "A weapon.", Harm = "Others are afraid.",
                    PupilsAccount = "I wasn't going to use it.", AccountGivenTo = "Mr Sandhu",
                },
                new ExclusionCheck { AreaId = given.AreaId, ExclusionId = given.ExclusionId, PupilId = given.PupilId, Kind = CheckKind.AlternativesTried, IsDone = false, Note = "urgency after 9 November" },
                new SchoolLetterhead
                {
                    AreaId = given.AreaId, OrganisationId = given.OrganisationId, Address = "Mill Lane, Aldermere", Phone = "01632 960 100", BoardContact = "the Clerk, Mrs Farrar", ReviewContact = "the Review Clerk", LocalAdvice = "Alder SENDIASS",
                },
                .. more,
            ]);
        return made;
    }

    public static GoverningBoardReview Board(WebHost host, Exclusion given) => new()
    {
        AreaId = host.World.AreaId, GoverningBoardReviewId = Guid.CreateVersion7(), ExclusionId = given.ExclusionId, PupilId = given.PupilId, OrganisationId = given.OrganisationId,
        ToldOn = new(2026, 11, 10), MeetsOn = new(2026, 11, 26), MeetsAt = new(10, 0), Place = "Alderway library",
    };

    private static Contact Parent(Exclusion given, string name, bool livesWith, string? language) => new()
    {
        AreaId = given.AreaId, ContactId = Guid.CreateVersion7(), PupilId = given.PupilId, Name = name, Relationship = livesWith ? "Mother" : "Father", HasParentalResponsibility = true, LivesWithPupil = livesWith, Address = "1 Weir Street, Aldermere", Language = language,
    };
}
