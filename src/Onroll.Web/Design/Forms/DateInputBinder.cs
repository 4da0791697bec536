using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Onroll.Web.Design.Forms;

/// <summary>
/// Reads a date typed into day, month and year boxes, or one ISO date. What is wrong is said in GOV.UK words:
/// which part is missing, or that there is no such day. Nothing typed at all is null and the form decides.
/// </summary>
public sealed class DateInputBinder : IModelBinder
{
    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var values = bindingContext.ValueProvider;
        var whole = values.GetValue(name).FirstValue;
        var parts = new DateParts(
            Text(values, $"{name}.Day"), Text(values, $"{name}.Month"), Text(values, $"{name}.Year"));

        if (!string.IsNullOrWhiteSpace(whole))
        {
            bindingContext.ModelState.SetModelValue(name, whole, whole);
            if (DateOnly.TryParseExact(whole.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                bindingContext.Result = ModelBindingResult.Success(day);
            }
            else
            {
                Refuse(bindingContext, "must be a real date");
            }
        }
        else if (!parts.AreBlank)
        {
            bindingContext.ModelState.SetModelValue(name, parts, parts.ToString());
            Read(bindingContext, parts);
        }
        else if (Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }

        return Task.CompletedTask;
    }

    private static void Read(ModelBindingContext context, DateParts parts)
    {
        if (parts.Missing is { } missing)
        {
            Refuse(context, $"must include a {missing}");
        }
        else if (ToDate(parts) is { } day)
        {
            context.Result = ModelBindingResult.Success(day);
        }
        else
        {
            Refuse(context, "must be a real date");
        }
    }

    private static DateOnly? ToDate(DateParts parts)
    {
        var month = Array.FindIndex(MonthNames, name => name.Length > 0 &&
            parts.Month.Length >= 3 && name.StartsWith(parts.Month, StringComparison.OrdinalIgnoreCase)) + 1;
        if (month == 0 && !int.TryParse(parts.Month, NumberStyles.None, CultureInfo.InvariantCulture, out month))
        {
            return null;
        }

        return int.TryParse(parts.Day, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && int.TryParse(parts.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                ? new DateOnly(year, month, day)
                : null;
    }

    private static void Refuse(ModelBindingContext context, string why)
    {
        var subject = context.ModelMetadata.DisplayName ?? Words(context.ModelMetadata.PropertyName) ?? "Date";
        context.ModelState.TryAddModelError(context.ModelName, $"{subject} {why}");
        context.Result = ModelBindingResult.Failed();
    }

    private static string Text(IValueProvider values, string key) => values.GetValue(key).FirstValue?.Trim() ?? "";

    // "StartsOn" is "Starts on" until the page names the field better with a display name.
    private static string? Words(string? property) => property is null
        ? null
        : string.Concat(property.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}

/// <summary>The three boxes as typed.</summary>
internal sealed record DateParts(string Day, string Month, string Year)
{
    public bool AreBlank => Day.Length == 0 && Month.Length == 0 && Year.Length == 0;

    /// <summary>The first empty box in words; null when all are filled.</summary>
    public string? Missing => this switch
    {
        { Day.Length: 0, Month.Length: 0 } => "day and month",
        { Day.Length: 0 } => "day",
        { Month.Length: 0 } => "month",
        { Year.Length: 0 } => "year",
        _ => null,
    };

    public override string ToString() => $"{Day} {Month} {Year}";
}

/// <summary>Uses <see cref="DateInputBinder"/> for every day a form or address carries.</summary>
public sealed class DateInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateInputBinder() : null;
}
