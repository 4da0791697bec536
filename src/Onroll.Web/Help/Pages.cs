using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onroll.Web.Help;

/// <summary>How to do the everyday things.</summary>
[AllowAnonymous]
public sealed class HelpModel : PageModel;

/// <summary>How Onroll meets the accessibility regulations.</summary>
[AllowAnonymous]
public sealed class AccessibilityModel : PageModel;

/// <summary>What is recorded about pupils and about people who use Onroll.</summary>
[AllowAnonymous]
public sealed class PrivacyModel : PageModel;
