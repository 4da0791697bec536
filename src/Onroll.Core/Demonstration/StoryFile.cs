using System.Globalization;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Demonstration;

/// <summary>One pupil's story, read from a file of lines: a word that says what the line is, then its parts between semicolons.</summary>
internal sealed class StoryFile
{
    private StoryFile(string name) => Name = name;

    public string Name { get; }

    public string Forename { get; private set; } = "";

    public string Surname { get; private set; } = "";

    public string Sex { get; private set; } = "";

    public DateOnly Born { get; private set; }

    public string? Upn { get; private set; }

    public List<StorySpell> Spells { get; } = [];

    public List<StorySpell> SecondSchools { get; } = [];

    public List<StoryFact> Facts { get; } = [];

    public List<StoryContact> Contacts { get; } = [];

    public List<StoryMark> Marks { get; } = [];

    public List<StoryAbsence> Absences { get; } = [];

    public List<Out> Outs { get; } = [];

    public List<StoryIncident> Incidents { get; } = [];

    public List<StoryVoice> Voices { get; } = [];

    public List<StoryShare> Shares { get; } = [];

    public List<StoryAction> Actions { get; } = [];

    public List<(string Email, DateOnly From, string Reason)> Caseload { get; } = [];

    public List<(string Email, int Times)> Looks { get; } = [];

    public StoryCases Cases { get; } = new();

    public StoryAttendance Attendance { get; } = new();
    public StoryRoll Roll { get; } = new();

    public string School => Spells[^1].School;

    /// <summary>The curriculum year in 2026 to 2027, from the form.</summary>
    public int Cohort => int.Parse(string.Concat(Spells[^1].Form!.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);   // the reader asks for one

    /// <exception cref="FormatException">A line that cannot be read, with the file and line.</exception>
    public static StoryFile Read(string name, string text)
    {
        var story = new StoryFile(name);
        foreach (var (number, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var word = line.Split(' ')[0];
            try
            {
                story.Take(word, [.. line[word.Length..].Split(';').Select(part => part.Trim())]);
            }
            catch (Exception problem) when (problem is FormatException or ArgumentException or IndexOutOfRangeException)
            {
                throw new FormatException($"{name}, line {number + 1}: {problem.Message}", problem);
            }
        }

        return story.Spells is [.., { Form: not null }] ? story : throw new FormatException($"{name}: the last school needs a form.");
    }

    public static IReadOnlyList<StoryFile> All() => [.. DemonstrationData.Stories().Select(story => Read(story.Name, story.Text))];

    private void Take(string word, string[] parts)
    {
        switch (word)
        {
            case "pupil":
                (Forename, Surname) = parts[0].Split(' ', 2) is [var first, var last] ? (first, last) : throw new FormatException("Two names are needed.");
                (Sex, Born, Upn) = (parts[1], DemonstrationData.Date(parts[2]), parts.ElementAtOrDefault(3));
                break;
            case "school":
                Spells.Add(Spell(parts));
                break;
            case "second":
                SecondSchools.Add(Spell(parts));
                break;
            case "fact":
                Facts.Add(new StoryFact(Enum.Parse<PupilFactKind>(parts[0]), parts[1], Range(parts[2]).From, OpenRange(parts[2]).To));
                break;
            case "contact":
                Contacts.Add(new StoryContact(parts[0], parts[1], parts.Skip(2).Select(part => part.Split(' ', 2)).ToDictionary(p => p[0], p => p.ElementAtOrDefault(1) ?? "")));
                break;
            case "mark":
                Marks.Add(new StoryMark(Days(parts[0]), (AttendanceCode.Find(parts[1]) ?? throw new FormatException("Not a register code.")).Stored));
                break;
            case "missed":
                Absences.Add(new StoryAbsence(Range(parts[0]).From, Range(parts[0]).To!.Value, Number(parts[1]), Number(parts[2])));   // a closed range
                break;
            case "suspended":
                Outs.Add(new Out(ExclusionCategory.Suspension, Days(parts[0]).From, Days(parts[0]).Half == Session.Afternoon, Number(parts[1]), parts[2].Split(' ')));
                break;
            case "excluded":
                Outs.Add(new Out(ExclusionCategory.PermanentExclusion, Days(parts[0]).From, Days(parts[0]).Half == Session.Afternoon, null, parts[1].Split(' ')));
                break;
            default:
                TakeSupport(word, parts);
                break;
        }
    }

    private void TakeSupport(string word, string[] parts)
    {
        switch (word)
        {
            case "incident":
                Incidents.Add(new StoryIncident(
                    DemonstrationData.Date(parts[0][..10]), parts[0][11..], parts[1], parts[2], parts[3], parts.Length > 4 ? Number(parts[4]) : null));
                break;
            case "voice":
                Voices.Add(new StoryVoice(DemonstrationData.Date(parts[0]), parts[1], parts[2] == "as said", parts[3]));
                break;
            case "share":
                var (from, to) = OpenRange(parts[3]);
                Shares.Add(new StoryShare(
                    parts[0], Enum.Parse<SharePurpose>(parts[1]), Enum.Parse<RecordSections>(parts[2].Replace('+', ',')), from, to,
                    parts.Length > 5 ? DemonstrationData.Date(parts[5]) : null, parts[4]));
                break;
            case "action":
                Actions.Add(new StoryAction(parts[0], DemonstrationData.Date(parts[1]), parts[2] == "" ? null : parts[2], parts.Length > 4 ? DemonstrationData.Date(parts[4]) : null, parts[3]));
                break;
            case "caseload":
                Caseload.Add((parts[0], DemonstrationData.Date(parts[1]), parts[2]));
                break;
            case "looked":
                Looks.Add((parts[0], Number(parts[1])));
                break;
            default:
                if (!Cases.Take(word, parts) && !Attendance.Take(word, parts) && !Roll.Take(word, parts))
                {
                    throw new FormatException($"\"{word}\" is not a word of stories.");
                }

                break;
        }
    }

    private static StorySpell Spell(string[] parts) => new(parts[0], parts[1] == "" ? null : parts[1], OpenRange(parts[2]).From, OpenRange(parts[2]).To);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>"2026-11-20", "2026-11-20 pm", "2026-11-03..2026-12-11 pm".</summary>
    private static StoryDays Days(string text)
    {
        var half = text[^2..] switch { "am" => Session.Morning, "pm" => Session.Afternoon, _ => (Session?)null };
        var (from, to) = Range(half is null ? text : text[..^3]);
        return new StoryDays(from, to!.Value, half);   // a closed range
    }

    /// <summary>One day, or two with dots between.</summary>
    private static (DateOnly From, DateOnly? To) Range(string text) =>
        text.Split("..") is [var from, var to] ? (DemonstrationData.Date(from), DemonstrationData.Date(to)) : (DemonstrationData.Date(text[..10]), DemonstrationData.Date(text[..10]));

    /// <summary>One day that goes on, or two with dots between.</summary>
    private static (DateOnly From, DateOnly? To) OpenRange(string text) =>
        text.Split("..") is [var from, var to] ? (DemonstrationData.Date(from), DemonstrationData.Date(to)) : (DemonstrationData.Date(text[..10]), null);
}
