using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;

namespace Onroll.Web.Shared;

/// <summary>What every form page does with what is wrong.</summary>
internal static class FormErrors
{
    /// <summary>Puts errors beside their fields. A date that could not be read has its own message already, and keeps it.</summary>
    /// <returns>Whether anything is wrong, these errors or others.</returns>
    public static bool HasErrors(this PageModel page, IEnumerable<FieldError> errors, string prefix = "")
    {
        foreach (var error in errors)
        {
            var field = error.Field.Length == 0 || prefix.Length == 0 ? error.Field : $"{prefix}.{error.Field}";
            if (page.ModelState[field] is not { Errors.Count: > 0 })
            {
                page.ModelState.AddModelError(field, error.Message);
            }
        }

        return !page.ModelState.IsValid;
    }

    /// <summary>The page again as it was typed, answered as a failed form.</summary>
    public static IActionResult Invalid(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }

    /// <summary>The page again because somebody else was faster.</summary>
    public static IActionResult Conflict(this PageModel page, string message)
    {
        page.ModelState.AddModelError("", message);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
