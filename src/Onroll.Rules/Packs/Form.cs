namespace Onroll.Rules.Packs;

/// <summary>What a field of a form takes.</summary>
public enum FieldKind
{
    /// <summary>Some lines of text.</summary>
    Text,

    /// <summary>One line.</summary>
    Line,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Pounds and pence.</summary>
    Money,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Any of the choices.</summary>
    Choices,

    /// <summary>Somebody with a name and a role.</summary>
    Person,

    /// <summary>What the pupil says, in the pupil's words, with how it was taken down.</summary>
    PupilWords,

    /// <summary>What the parent says, in the parent's words.</summary>
    ParentWords,

    /// <summary>Outcomes that can be measured: what, from, to, by when.</summary>
    Targets,

    /// <summary>Support with who gives it, when and at what cost.</summary>
    Support,

    /// <summary>Days and half days, each at a place.</summary>
    Timetable,

    /// <summary>A rating on the choices as a scale, taken again at every review.</summary>
    Rating,

    /// <summary>Something attached.</summary>
    Attachment,
}

/// <summary>What the record can fill in by itself; a person may correct it.</summary>
public enum FilledFrom
{
    /// <summary>Nothing: a person writes it.</summary>
    Nothing,

    /// <summary>Attendance this year against last.</summary>
    Attendance,

    /// <summary>Suspensions and exclusions.</summary>
    Suspensions,

    /// <summary>Incidents of behaviour.</summary>
    Incidents,

    /// <summary>Needs and how they are supported.</summary>
    Needs,

    /// <summary>What was tried, and what came of it.</summary>
    Support,

    /// <summary>Agencies that work with the pupil.</summary>
    Agencies,

    /// <summary>The last thing the pupil said.</summary>
    Voice,

    /// <summary>The family.</summary>
    Family,
}

/// <summary>One thing a form asks.</summary>
public sealed record FormField
{
    /// <summary>What answers are kept under.</summary>
    public string Id { get; init; } = "";

    /// <summary>The question, as it is read.</summary>
    public string Label { get; init; } = "";

    /// <summary>What it takes.</summary>
    public FieldKind Kind { get; init; } = FieldKind.Text;

    /// <summary>A hint beneath the question.</summary>
    public string? Hint { get; init; }

    /// <summary>What can be chosen, or the names of a scale from low to high.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the form is incomplete without it.</summary>
    public bool Mandatory { get; init; }

    /// <summary>What fills it in to begin with.</summary>
    public FilledFrom FilledFrom { get; init; }

    /// <summary>Roles that alone may read it. Empty when whoever may read the form may.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];
}

/// <summary>Fields under one heading.</summary>
public sealed record FormSection
{
    /// <summary>What the section is known by.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its heading.</summary>
    public string Name { get; init; } = "";

    /// <summary>What good answers look like, in a sentence or two.</summary>
    public string? Guidance { get; init; }

    /// <summary>The role that fills it in. Null when whoever fills in the form does.</summary>
    public string? FilledBy { get; init; }

    /// <summary>What it asks.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];
}

/// <summary>Sections of fields: the one thing behind plans, referrals, documents, meetings and conversations.</summary>
/// <remarks>Engine G1 of the toolkit's catalogue. Where only mandatory parts matter, a section without fields is one part.</remarks>
public static class Form
{
    /// <summary>Every field, in order.</summary>
    public static IEnumerable<FormField> Fields(IEnumerable<FormSection> sections) => sections.SelectMany(section => section.Fields);

    /// <summary>The mandatory fields that have no answer, in order.</summary>
    /// <param name="sections">The form.</param>
    /// <param name="answered">The ids of the fields that have an answer.</param>
    public static IReadOnlyList<FormField> Missing(IEnumerable<FormSection> sections, IReadOnlySet<string> answered) =>
        [.. Fields(sections).Where(field => field.Mandatory && !answered.Contains(field.Id))];
}
