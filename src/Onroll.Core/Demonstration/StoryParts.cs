using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>A stretch of days, and within each of them the morning, the afternoon or both.</summary>
internal sealed record StoryDays(DateOnly From, DateOnly To, Session? Half);

internal sealed record StoryMark(StoryDays Days, char Stored);

/// <summary>How many sessions are missed over a stretch, everything else that is said about it included.</summary>
internal sealed record StoryAbsence(DateOnly From, DateOnly To, int Missed, int Unauthorised);

internal sealed record StorySpell(string School, string? Form, DateOnly From, DateOnly? To);

internal sealed record StoryFact(PupilFactKind Kind, string Code, DateOnly From, DateOnly? To);

internal sealed record StoryIncident(DateOnly Day, string Period, string Type, string Severity, string Action, int? InternalPeriods);

internal sealed record StoryVoice(DateOnly Day, string SaidTo, bool TypedAsSaid, string Words);

internal sealed record StoryShare(string With, SharePurpose Purpose, RecordSections Sections, DateOnly From, DateOnly? To, DateOnly? EndedOn, string Reason);

internal sealed record StoryAction(string Organisation, DateOnly Due, string? OwnerEmail, DateOnly? DoneOn, string Title);

internal sealed record StoryContact(string Name, string Relationship, IReadOnlyDictionary<string, string> Said);
