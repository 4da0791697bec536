using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>A series as it is set up.</summary>
public sealed record SeriesForm(string? Name, TimeOnly? StartsAt, int? Minutes, int? EveryWeeks, int? MinutesForEach, string? Place)
{
    public IEnumerable<FieldError> Errors()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > PanelSeries.NameMaxLength)
        {
            yield return new(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter what the panel is called" : $"Use {PanelSeries.NameMaxLength} characters or fewer");
        }

        if (StartsAt is null)
        {
            yield return new(nameof(StartsAt), "Enter a time, such as 1pm or 13:00");
        }

        if (Minutes is not (>= 15 and <= 600))
        {
            yield return new(nameof(Minutes), "A meeting lasts between 15 and 600 minutes");
        }

        if (EveryWeeks is not (>= 1 and <= 26))
        {
            yield return new(nameof(EveryWeeks), "Enter a number of weeks between 1 and 26");
        }

        if (MinutesForEach is not (>= 1 and <= 120))
        {
            yield return new(nameof(MinutesForEach), "Enter between 1 and 120 minutes");
        }

        if (Place?.Length > PanelSeries.PlaceMaxLength)
        {
            yield return new(nameof(Place), $"Use {PanelSeries.PlaceMaxLength} characters or fewer");
        }
    }
}

/// <summary>Somebody who is to belong to a panel.</summary>
public sealed record SeriesMemberForm(AppointmentId? Appointment, OrganisationId? SpeaksFor, string? RoleId, bool Chairs, bool Hosts);

/// <summary>Sets up a panel, its members and its dates.</summary>
public sealed class KeepSeries(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    public async Task<Guid> BeginAsync(PartnershipId partnership, PanelType type, SeriesForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(form);
        var series = new PanelSeries
        {
            AreaId = db.AreaId, PanelSeriesId = db.NewId(), PartnershipId = partnership, PanelTypeId = type.Id, Name = form.Name!.Trim(),   // checked, as is all below
            StartsAt = form.StartsAt!.Value, Minutes = form.Minutes!.Value, EveryWeeks = form.EveryWeeks!.Value, MinutesForEach = form.MinutesForEach!.Value, Place = Kept(form.Place),
        };
        db.PanelSeries.Add(series);
        await db.SaveAsync(by, stop);
        return series.PanelSeriesId;
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> ChangeAsync(PanelSeries series, SeriesForm form, int seen, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(form);
        if (series.Version != seen)
        {
            return false;
        }

        (series.Name, series.StartsAt, series.Minutes) = (form.Name!.Trim(), form.StartsAt!.Value, form.Minutes!.Value);   // checked
        (series.EveryWeeks, series.MinutesForEach, series.Place) = (form.EveryWeeks!.Value, form.MinutesForEach!.Value, Kept(form.Place));
        return await db.SavedFirstAsync(by, stop);
    }

    /// <param name="form">Already checked.</param>
    public async Task AddMemberAsync(PanelSeries series, SeriesMemberForm form, DateOnly from, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(form);
        var members = await db.SeriesMembers.Where(m => m.PanelSeriesId == series.PanelSeriesId && m.EndsOn == null).ToListAsync(stop);
        db.SeriesMembers.Add(new SeriesMember
        {
            AreaId = db.AreaId, SeriesMemberId = db.NewId(), PanelSeriesId = series.PanelSeriesId, AppointmentId = form.Appointment!.Value,   // checked, as is all below
            OrganisationId = form.SpeaksFor!.Value, RoleId = form.RoleId!, StartsOn = from,
            ChairOrder = form.Chairs ? (members.Max(m => m.ChairOrder) ?? 0) + 1 : null, HostOrder = form.Hosts ? (members.Max(m => m.HostOrder) ?? 0) + 1 : null,
        });
        await db.SaveAsync(by, stop);
    }

    /// <returns>False when there is no such member any more.</returns>
    public async Task<bool> EndMemberAsync(PanelSeries series, Guid memberId, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(series);
        var member = await db.SeriesMembers.SingleOrDefaultAsync(m => m.SeriesMemberId == memberId && m.PanelSeriesId == series.PanelSeriesId && m.EndsOn == null, stop);
        if (member is null)
        {
            return false;
        }

        member.EndsOn = on;
        await db.SaveAsync(by, stop);
        return true;
    }

    /// <summary>Puts meetings into the calendar, one after the other, with the next chair and host of the rotas.</summary>
    /// <param name="between">The first day, which fixes the weekday, and the last.</param>
    /// <returns>How many were added: days on which one stands already are left alone.</returns>
    public async Task<int> ScheduleAsync(PanelSeries series, PanelType type, (DateOnly First, DateOnly To) between, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(type);
        var calendar = (await db.CalendarOfAsync(null, stop)).Calendar;
        var there = await db.PanelMeetings.Where(m => m.PanelSeriesId == series.PanelSeriesId && m.State != MeetingState.Cancelled).Select(m => m.On).ToListAsync(stop);
        var days = MeetingDates.Of(calendar, between.First, series.EveryWeeks, between.To, type.Rhythm.TermTimeOnly).Except(there).ToList();
        var earlier = there.Count(on => on < between.First);
        foreach (var day in days)
        {
            await AddMeetingAsync(series, day, earlier++, stop);
        }

        await db.SaveAsync(by, stop);
        return days.Count;
    }

    private async Task AddMeetingAsync(PanelSeries series, DateOnly day, int earlier, CancellationToken stop)
    {
        var members = await db.SeriesMembers.AsNoTracking()
            .Where(m => m.PanelSeriesId == series.PanelSeriesId && m.StartsOn <= day && (m.EndsOn == null || m.EndsOn >= day)).ToListAsync(stop);
        var chair = MeetingDates.Turn([.. members.Where(m => m.ChairOrder != null).OrderBy(m => m.ChairOrder)], earlier);
        var host = MeetingDates.Turn([.. members.Where(m => m.HostOrder != null).OrderBy(m => m.HostOrder)], earlier);
        var hostName = host is null ? null : await db.Organisations.Where(o => o.OrganisationId == host.OrganisationId).Select(o => o.Name).SingleAsync(stop);
        db.PanelMeetings.Add(new PanelMeeting
        {
            AreaId = db.AreaId, PanelMeetingId = db.NewId(), PanelSeriesId = series.PanelSeriesId, PartnershipId = series.PartnershipId, On = day,
            StartsAt = series.StartsAt, Minutes = series.Minutes, Place = series.Place ?? hostName, ChairId = chair?.SeriesMemberId, State = MeetingState.Planned,
        });
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
