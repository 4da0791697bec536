using Onroll.Core;
using Onroll.Core.Forms;
using Onroll.Rules.Packs;
using Onroll.Web.Pupils;

namespace Onroll.Web.Forms;

/// <summary>What is wrong with a section as it was typed. What is missing is no error: a form may be put down half written.</summary>
public static class SectionErrors
{
    public const int TextMaxLength = 4000, LineMaxLength = 300;

    /// <returns>Errors by the field's name under <see cref="SectionForm"/>.</returns>
    public static IEnumerable<FieldError> Errors(this SectionForm form, FormSection section)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(section);
        return section.Fields.SelectMany(field => field.Kind switch
        {
            FieldKind.Targets => form.Targets[field.Id].SelectMany((row, at) => Of(row, $"{nameof(form.Targets)}[{field.Id}][{at}]")),
            FieldKind.Support => form.Support[field.Id].SelectMany((row, at) => Of(row, $"{nameof(form.Support)}[{field.Id}][{at}]")),
            FieldKind.Timetable or FieldKind.Date or FieldKind.Choices => [],
            _ => Of(field, form.Texts[field.Id], $"{nameof(form.Texts)}[{field.Id}]"),
        });
    }

    private static IEnumerable<FieldError> Of(FormField field, string? typed, string name)
    {
        var most = field.Kind is FieldKind.Line or FieldKind.Person ? LineMaxLength : TextMaxLength;
        if (typed?.Length > most)
        {
            yield return new(name, $"{field.Label}: use {most} characters or fewer");
        }

        if (field.Kind is FieldKind.Number or FieldKind.Money && Number.IsNoNumber(typed))
        {
            yield return new(name, $"{field.Label}: enter a number, such as {(field.Kind == FieldKind.Money ? "125.50" : "7")}");
        }

        if (field.Kind is FieldKind.Choice or FieldKind.Rating && Text.Kept(typed) is { } chosen && !field.Choices.Contains(chosen))
        {
            yield return new(name, $"{field.Label}: choose one of the answers offered");
        }
    }

    private static IEnumerable<FieldError> Of(TargetRow row, string name)
    {
        if (row.IsEmpty)
        {
            yield break;
        }

        if (Text.Kept(row.Outcome) is not { } outcome)
        {
            yield return new($"{name}.{nameof(row.Outcome)}", "Enter what will be different, or clear the row");
        }
        else if (outcome.Length > LineMaxLength)
        {
            yield return new($"{name}.{nameof(row.Outcome)}", $"Use {LineMaxLength} characters or fewer");
        }

        foreach (var (field, typed) in new[] { (nameof(row.Start), row.Start), (nameof(row.Aim), row.Aim) }.Where(one => Number.IsNoNumber(one.Item2)))
        {
            yield return new($"{name}.{field}", "Enter a number, such as 95");
        }

        if (row.Measure is not (null or TargetMeasure.Judgement) && Text.Kept(row.Aim) is null)
        {
            yield return new($"{name}.{nameof(row.Aim)}", "Enter where it should be, or choose “People will say”");
        }

        if (row.Measure == TargetMeasure.OwnScale && (Number.Read(row.Aim) > 10 || Number.Read(row.Start) > 10))
        {
            yield return new($"{name}.{nameof(row.Aim)}", "The scale goes from 0 to 10");
        }
    }

    private static IEnumerable<FieldError> Of(SupportRow row, string name)
    {
        if (row.IsEmpty)
        {
            yield break;
        }

        if (Text.Kept(row.What) is null)
        {
            yield return new($"{name}.{nameof(row.What)}", "Enter what is done, or clear the row");
        }

        foreach (var (field, _) in new[] { (nameof(row.What), row.What), (nameof(row.Who), row.Who), (nameof(row.When), row.When) }.Where(one => one.Item2?.Length > LineMaxLength))
        {
            yield return new($"{name}.{field}", $"Use {LineMaxLength} characters or fewer");
        }

        if (Number.IsNoNumber(row.Cost))
        {
            yield return new($"{name}.{nameof(row.Cost)}", "Enter pounds a term, such as 120 or 120.50");
        }

        if (row.To < row.From)
        {
            yield return new($"{name}.{nameof(row.To)}", "The last day must be on or after the first");
        }
    }
}
