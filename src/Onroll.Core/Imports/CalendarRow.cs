using Onroll.Core.Calendar;

namespace Onroll.Core.Imports;

/// <summary>Some days of a calendar.</summary>
/// <param name="To">The last day, included.</param>
/// <param name="Note">Null when there is none.</param>
public sealed record CalendarRow(CalendarPeriodKind Kind, DateOnly From, DateOnly To, string? Note);
