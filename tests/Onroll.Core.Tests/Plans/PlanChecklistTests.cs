using Onroll.Core.Forms;
using Onroll.Core.Plans;

namespace Onroll.Core.Tests.Plans;

public sealed class PlanChecklistTests
{
    [Fact]
    public void Of_NothingWritten_NamesQuestionsAndPoints() => Assert.Equal(
        ["What goes well", "Targets", "Every target can be measured", "The pupil’s words are there"],
        PlanChecklist.Of(PlanWorld.Template, new FormAnswers()).Missing);

    [Fact]
    public void Of_EverythingWritten_IsComplete()
    {
        var answers = PlanWorld.About("Kind", "I like art").With(PlanWorld.Template.Sections[1], PlanWorld.Aims(new Target(Guid.Empty, "Arrives on time", TargetMeasure.Judgement, null, null, null)));

        Assert.True(PlanChecklist.Of(PlanWorld.Template, answers).IsComplete);
    }

    [Fact]
    public void With_OneSection_LeavesTheOthers()
    {
        var answers = PlanWorld.About("Kind", "I like art").With(PlanWorld.Template.Sections[0], PlanWorld.About("Drawing"));

        Assert.Equal(("Drawing", null), (answers.Text("strengths"), answers.Text("words")));
    }
}
