using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Web.Shared;

namespace Onroll.Web.Design;

/// <summary>The living page of the design language: every component and figure with invented content. Demonstration only.</summary>
[AllowAnonymous]
public sealed class DesignModel(Shell shell, IHostEnvironment environment) : PageModel
{
    [BindProperty, Display(Name = "What are you recording?")]
    public string? Kind { get; set; } = "suspension";

    [BindProperty, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; } = DesignSamples.Today;

    [BindProperty]
    public decimal? Days { get; set; } = 2.5m;

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Reasons { get; set; } = ["PP"];

    [BindProperty]
    public string? School { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => Show();

    /// <summary>Sends the form back with its mistakes, to show how that looks.</summary>
    public IActionResult OnPost()
    {
        if (StartsOn is null && !ModelState.ContainsKey(nameof(StartsOn)))
        {
            ModelState.AddModelError(nameof(StartsOn), "Enter the first day");
        }

        if (string.IsNullOrWhiteSpace(Account))
        {
            ModelState.AddModelError(nameof(Account), "Enter what happened");
        }

        return Show();
    }

    private IActionResult Show()
    {
        if (!shell.Model.IsDemonstration && !environment.IsDevelopment())
        {
            return NotFound();
        }

        shell.Model = SampleShell.Model;
        return Page();
    }
}
