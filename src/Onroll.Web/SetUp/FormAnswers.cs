using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Web.Design;

namespace Onroll.Web.SetUp;

/// <summary>How the set-up pages answer a form that cannot be saved: the page again, with everything that was typed.</summary>
internal static class FormAnswers
{
    /// <summary>The page again, saying what is wrong with which field.</summary>
    /// <param name="prefix">The bound property the fields belong to.</param>
    public static PageResult Refuse(this PageModel page, string prefix, params IEnumerable<FieldError> errors)
    {
        foreach (var error in errors)
        {
            page.ModelState.AddModelError(error.Field.Length == 0 ? "" : $"{prefix}.{error.Field}", error.Message);
        }

        return page.Answer(StatusCodes.Status400BadRequest);
    }

    /// <summary>The page again, because somebody else was first.</summary>
    /// <param name="version">The hidden field with the version shown, so that the next attempt knows what it replaces.</param>
    public static PageResult Overtaken(this PageModel page, string version, string message)
    {
        page.ModelState.Remove(version);
        page.ModelState.AddModelError("", message);
        return page.Answer(StatusCodes.Status409Conflict);
    }

    private static PageResult Answer(this PageModel page, int status)
    {
        page.Response.StatusCode = status;
        return page.Page();
    }
}

/// <summary>One part of a record as somebody else saved it and as it was typed here.</summary>
public sealed record BothParts(string Part, string? Now, string? Yours)
{
    public bool Differ => !string.Equals(Now ?? "", Yours ?? "", StringComparison.Ordinal);
}

/// <summary>What two people wrote at one time, side by side.</summary>
public sealed record BothVersions(ChangeMeanwhile? By, IReadOnlyList<BothParts> Parts)
{
    /// <summary>"Colin Reid changed this at 12:04pm".</summary>
    public string Title => By is null ? "Somebody changed this while you were writing" : $"{By.ByName} changed this at {Clock(By.AtUtc)}, while you were writing";

    private static string Clock(DateTime utc) => TimeOnly.FromDateTime(London.InLondon(utc)).ToClock();
}
