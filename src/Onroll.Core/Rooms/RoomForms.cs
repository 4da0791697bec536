namespace Onroll.Core.Rooms;

/// <summary>A visit as somebody logs it.</summary>
public sealed record RoomVisitForm(string? Room, DateOnly? On, TimeOnly? ArrivedAt, RoomStay? Stay, string? Lessons, string? Reason, string? SentBy, string? WorkSet)
{
    /// <param name="now">London's clock.</param>
    /// <param name="rooms">The rooms of the school, by id.</param>
    public IEnumerable<FieldError> Errors(DateTime now, IReadOnlyCollection<string> rooms)
    {
        if (Room is null || !rooms.Contains(Room))
        {
            yield return new(nameof(Room), "Say which room");
        }

        if (On is null)
        {
            yield return new(nameof(On), "Enter the day");
        }
        else if (On > DateOnly.FromDateTime(now))
        {
            yield return new(nameof(On), "The day must be today or in the past");
        }

        if (ArrivedAt is null)
        {
            yield return new(nameof(ArrivedAt), "Enter when the pupil came, such as 10:40am");
        }
        else if (On?.ToDateTime(ArrivedAt.Value) > now)
        {
            yield return new(nameof(ArrivedAt), "The time must be now or in the past");
        }

        if (Stay is null)
        {
            yield return new(nameof(Stay), "Say for how long");
        }

        if (Reason is null)
        {
            yield return new(nameof(Reason), "Say why");
        }

        if (SentBy is null)
        {
            yield return new(nameof(SentBy), "Enter who sent the pupil");
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(Lessons), Lessons, RoomVisit.NameMaxLength), (nameof(Reason), Reason, RoomVisit.TextMaxLength), (nameof(SentBy), SentBy, RoomVisit.NameMaxLength), (nameof(WorkSet), WorkSet, RoomVisit.TextMaxLength),
        }.Where(one => one.Item2?.Length > one.Item3))
        {
            yield return new(field, $"Use {most} characters or fewer");
        }
    }
}

/// <summary>The way back to lessons, as somebody writes it down.</summary>
public sealed record RoomReturnForm(TimeOnly? LeftAt, string? PupilsAccount, bool ConversationHeld, string? StillOpen)
{
    public IEnumerable<FieldError> Errors(RoomVisit visit, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (LeftAt is null)
        {
            yield return new(nameof(LeftAt), "Enter when the pupil went back, such as 11:30am");
        }
        else if (LeftAt < visit.ArrivedAt)
        {
            yield return new(nameof(LeftAt), "The pupil cannot go back before coming");
        }
        else if (visit.On.ToDateTime(LeftAt.Value) > now)
        {
            yield return new(nameof(LeftAt), "The time must be now or in the past");
        }

        if (visit.AsksPupil && PupilsAccount is null)
        {
            yield return new(nameof(PupilsAccount), "Enter what the pupil says: why they were here, and what will change");
        }
        else if (PupilsAccount?.Length > Voice.PupilVoice.WordsMaxLength)
        {
            yield return new(nameof(PupilsAccount), $"Use {Voice.PupilVoice.WordsMaxLength} characters or fewer");
        }

        if (StillOpen?.Length > RoomVisit.TextMaxLength)
        {
            yield return new(nameof(StillOpen), $"Use {RoomVisit.TextMaxLength} characters or fewer");
        }
    }
}
