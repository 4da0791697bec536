using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Access;

namespace Onroll.Web.Today;

/// <summary>Gives a person the secret address of their calendar, once, and takes it away.</summary>
[RequiresSignIn]
public sealed class CalendarFeedPageModel(CurrentViewer current, OnrollDbContext db, KeepCalendarFeed feed, HostOptions options) : PageModel
{
    public bool HasFeed { get; private set; }

    /// <summary>Set in the answer to the button only.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => HasFeed = await HasOneAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var secret = await feed.CreateAsync(current.ChangedBy("Made a calendar address"), stop);
        Address = $"{options.PublicAddress?.ToString().TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}"}{Request.PathBase}/calendar-feed/{secret}.ics";
        HasFeed = true;
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken stop)
    {
        await feed.RevokeAsync(current.ChangedBy("Ended the calendar address"), stop);
        TempData["Notice"] = "The calendar address no longer works";
        return Redirect("/calendar-feed");
    }

    private Task<bool> HasOneAsync(CancellationToken stop) =>
        db.Users.AnyAsync(u => u.Id == current.Viewer.UserId && u.CalendarFeedHash != null, stop);
}
