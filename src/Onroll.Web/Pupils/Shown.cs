using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Pupils;
using Onroll.Core.Voice;
using Onroll.Rules.Calendar;
using Onroll.Web.Design;

namespace Onroll.Web.Pupils;

/// <summary>What the partial of the register draws.</summary>
public sealed record RegisterShown(PupilRegister Register, SchoolCalendar Calendar, AttendanceFinding? Finding, PupilRecord Record);

/// <summary>What the partial of the timeline draws. <paramref name="Only"/> is the kind filtered by, null for everything.</summary>
public sealed record TimelineShown(Timeline Timeline, TimelineKind? Only, PupilRecord Record);

/// <summary>What the card of who can see draws. <paramref name="Looked"/> is null for people who may not know.</summary>
public sealed record WhoCanSeeShown(IReadOnlyList<CanSee> CanSee, IReadOnlyList<Looked>? Looked, PupilRecord Record);

/// <summary>Who said something, when, to whom and how it was written down.</summary>
public static class VoiceWords
{
    public static string By(PupilVoice voice, PupilHeader header)
    {
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentNullException.ThrowIfNull(header);
        return $"{header.FirstName}, {voice.SaidOn.ToDay()}, to {voice.SaidTo}, {(voice.TypedAsSaid ? "typed as it was said" : "written up later")}.";
    }
}

/// <summary>How to reach a parent or carer, in a sentence.</summary>
public static class ContactWords
{
    /// <returns>Null when there is nothing to say.</returns>
    public static string? Needs(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        string?[] parts =
        [
            contact.Language is null ? null : $"Speaks {contact.Language}",
            contact.NeedsInterpreter ? "needs an interpreter" : null,
            contact.NeedsEasyRead ? "needs letters in easy read" : null,
            contact.LivesWithPupil ? null : "lives apart",
        ];
        var said = string.Join("; ", parts.OfType<string>());
        return said.Length == 0 ? null : char.ToUpperInvariant(said[0]) + said[1..] + ".";
    }
}
