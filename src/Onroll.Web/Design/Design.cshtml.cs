using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Web.Shared;

namespace Onroll.Web.Design;

[AllowAnonymous]
public sealed class DesignModel(Shell shell) : PageModel
{
    public void OnGet() => shell.Model = SampleShell.Model;
}
