using Onroll.Core.Packs;
using Onroll.Rules.Packs;

namespace Onroll.Core.Tests.Packs;

/// <summary>A pack's text: what is read, and what somebody who writes one is told.</summary>
public sealed class PackTextTests
{
    private const string Small = """
        id: small
        name: A small pack
        version: 1
        words: {panel: inclusion meeting, unit: base | bases}
        roles:
          - {id: school, name: school, held by: school lead}
        ladders:
          - id: ladder
            name: Ladder
            steps:
              - {id: one, name: One, owner: school}
              - id: two
                name: Two
                owner: school
                enforcement: mandatory
                lasts: {unit: school weeks, length: 6, lead time: 3}
                key stages: 4
                entry:
                  all:
                    - has plan: {plan: psp, approved: yes, otherwise: Send the plan first.}
                    - any:
                        - reviews in terms: {terms: 2, plan: psp, consecutive: yes}
                        - exception with reason: school
                next: [one, {to: two, by: school}]
        plans:
          - id: psp
            name: support plan
            sections: [{id: s, name: S, fields: [{id: f, label: What?, mandatory: yes}]}]
        """;

    [Fact]
    public void Read_EveryWayOfWriting_BecomesTheRecord()
    {
        var reading = PackText.Read(Small, "small.yaml");

        Assert.Empty(reading.All);
        var step = reading.Pack!.Ladders[0].Steps[1];
        Assert.Equal(("inclusion meetings", "bases"), (reading.Pack.Words[Concept.Panel].Many, reading.Pack.Words[Concept.Unit].Many));
        Assert.Equal((Enforcement.Mandatory, 6, 3), (step.Enforcement, step.Lasts?.Length, step.Lasts?.LeadTime));
        Assert.Equal([4], step.KeyStages);
        Assert.Equal(["one", "two"], step.Next.Select(next => next.To));
        var gates = Assert.IsType<All>(step.Entry).Gates;
        Assert.Equal(new HasPlan { Plan = "psp", Approved = true, Otherwise = "Send the plan first." }, gates[0]);
        Assert.Equal(new ExceptionWithReason { By = "school" }, Assert.IsType<Any>(gates[1]).Gates[1]);
    }

    [Theory]
    [InlineData("enforcement: mandatory", "enforcment: mandatory", "small.yaml, line 15, ladders[0].steps[1].enforcment: There is no field \"enforcment\" here. Did you mean \"enforcement\"?")]
    [InlineData("enforcement: mandatory", "enforcement: mandatroy", "small.yaml, line 15, ladders[0].steps[1].enforcement: \"mandatroy\" is not known here. Did you mean \"mandatory\"?")]
    [InlineData("length: 6", "length: six", "small.yaml, line 16, ladders[0].steps[1].lasts.length: \"six\" cannot be read. Write a whole number.")]
    [InlineData("lasts: {unit: school weeks, length: 6, lead time: 3}", "lasts: 6 weeks", "small.yaml, line 16, ladders[0].steps[1].lasts: \"6 weeks\" cannot be read. Write a length as \"20 school weeks\", \"1 to 2 school days\" or \"up to 6 calendar weeks\".")]
    [InlineData("- exception with reason: school", "- exeption with reason: school", "small.yaml, line 23, ladders[0].steps[1].entry.all[1].any[1]: There is no gate \"exeption with reason\". Did you mean \"exception with reason\"?")]
    [InlineData("plan: psp, consecutive", "plan: pspp, consecutive", "small.yaml, line 22, ladders[0].steps[1].entry.all[1].any[0].plan: There is no plan \"pspp\" in this pack. Did you mean \"psp\"?")]
    [InlineData("held by: school lead", "held by: school leed", "small.yaml, line 6, roles[0].held by: Onroll has no role \"school leed\". Did you mean \"school lead\"?")]
    [InlineData("name: Two\n", "name:\n", "small.yaml, line 13, ladders[0].steps[1].name: Give it the name people call it by.")]
    [InlineData("version: 1", "version: [1]", "small.yaml, line 3, version: Expected a whole number here.")]
    public void Read_OneMistake_NamesFileLineFieldAndHowToMendIt(string right, string wrong, string message)
    {
        var reading = PackText.Read(Small.Replace(right, wrong, StringComparison.Ordinal), "small.yaml");

        Assert.Contains(message, reading.All.Select(error => error.ToString()));
        Assert.False(reading.CanBeActivated);
    }

    [Fact]
    public void Read_SeveralMistakes_TellsOfAllAtOnce()
    {
        var reading = PackText.Read(Small.Replace("owner:", "ownr:", StringComparison.Ordinal).Replace("mandatory: yes", "mandatory: perhaps", StringComparison.Ordinal), "small.yaml");

        Assert.Equal(3, reading.Errors.Count);
        Assert.Equal(reading.All.OrderBy(error => error.Line), reading.All);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("name: [", "line ")]
    [InlineData("id: a\nid: b\n", "line 2")]
    [InlineData("- one\n- two\n", "A pack is a list of fields")]
    [InlineData("id: a\n---\nid: b\n", "more than one document")]
    public void Read_NoPackAtAll_SaysWhereAndWhy(string text, string says)
    {
        var reading = PackText.Read(text, "odd.yaml");

        Assert.Null(reading.Pack);
        Assert.Contains(says, Assert.Single(reading.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextThatRefersToItselfWithoutEnd_StopsEarly()
    {
        var text = "summary: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"roles: &a{i} [*a{(i == 1 ? "" : i - 1)},*a{(i == 1 ? "" : i - 1)},*a{(i == 1 ? "" : i - 1)},*a{(i == 1 ? "" : i - 1)},*a{(i == 1 ? "" : i - 1)},*a{(i == 1 ? "" : i - 1)},*a{(i == 1 ? "" : i - 1)}]\n".Replace("roles", $"r{i}", StringComparison.Ordinal)));

        Assert.NotEmpty(PackText.Read(text + "plans: *a12\n", "bomb.yaml").Errors);
    }

    [Fact]
    public void Between_OneLengthChanged_NamesItByIdAndNothingElse()
    {
        var changed = Small.Replace("length: 6", "length: 4", StringComparison.Ordinal).Replace("id: small\nname: A small pack", "name: A small pack\nid: small", StringComparison.Ordinal);

        Assert.Equal([new PackChange("ladders, ladder, steps, two, lasts, length", "6", "4")], PackDifference.Between(Small, changed));
        Assert.Empty(PackDifference.Between(Small, Small));
    }
}
