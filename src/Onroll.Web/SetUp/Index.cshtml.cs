using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>What is set up and what is missing, as a list of things to do.</summary>
[Requires(Permission.EditMembers, Permission.ManagePeople, Permission.EditCalendar, Permission.SetRegisterRules, Permission.SeeAudit)]
public sealed class IndexModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public IReadOnlyList<SetUpTask> Tasks { get; private set; } = [];

    public IReadOnlyList<SetUpTask> Countable => [.. Tasks.Where(task => task.IsDone is not null)];

    public int Done => Tasks.Count(task => task.IsDone is true);

    public async Task OnGetAsync(CancellationToken stop) => Tasks = await new SetUpTasks(db, current).AllAsync(stop);
}
