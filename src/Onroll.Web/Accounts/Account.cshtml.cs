using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>A person's own account.</summary>
[RequiresAccount]
public sealed class AccountModel(CurrentViewer viewer) : PageModel
{
    public CurrentViewer Viewer => viewer;
}
