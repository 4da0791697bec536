using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Roll;

/// <summary>What is known of where one leaver went, and who says so.</summary>
[Requires(Permission.SeeRoll)]
public sealed class LeaverModel(OpenLeaver open, CurrentViewer current, OnrollDbContext db) : PageModel
{
    public OpenLeaver Open => open;

    /// <summary>Those about this leaving, for people who may see what they tell of.</summary>
    public IReadOnlyList<NamedQuestion> Questions { get; private set; } = [];

    public bool MayAnswer => current.May(Permission.PrepareExclusions) && open.MayKeep;

    public async Task<IActionResult> OnGetAsync(Guid enrolmentId, CancellationToken stop)
    {
        if (!await open.OpenAsync(enrolmentId, "Where a leaver went", stop))
        {
            return NotFound();
        }

        if (current.May(Permission.SeeExclusions))
        {
            var spell = open.Leaver.Spell;
            Questions = [.. (await db.QuestionsAsync(open.Viewer, [spell.OrganisationId], spell.PupilId, stop))
                .Where(q => q.Question.Kind >= QuestionKind.SoonAfterSuspension && q.Question.From == open.Leaver.LeftOn)];
        }

        return Page();
    }
}
