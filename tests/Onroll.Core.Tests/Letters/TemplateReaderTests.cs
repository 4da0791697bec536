using Onroll.Core.Letters;

namespace Onroll.Core.Tests.Letters;

public sealed class TemplateReaderTests
{
    [Theory]
    [InlineData("# A\n{pupil-nmae}", 2, "{pupil-nmae} is not something Onroll can fill in. Did you mean “pupil-")]
    [InlineData("# A\n\n[if permanant]\nx\n[end]", 3, "“permanant” is not a condition. Did you mean “permanent”?")]
    [InlineData("# A\n[if permanent]\nx", 2, "[if] without an [end] after it")]
    [InlineData("# A\n[end]", 2, "[end] without an [if] before it")]
    [InlineData("# A\n[otherwise]", 2, "[otherwise] without an [if] before it")]
    [InlineData("# A\n[if permanent]\n[otherwise]\n[otherwise]\n[end]", 4, "[otherwise] without an [if] before it")]
    [InlineData("# A\n[says nothing]\nx", 2, "“nothing” is not a point of the law’s list")]
    [InlineData("# A\n[says reasons]", 2, "[says reasons] has no line after it")]
    [InlineData("# A\n[unless permanent]", 2, "[unless] means nothing here")]
    [InlineData("# A\nDear {recipient", 2, "A { or } without its pair")]
    [InlineData("# A\nDear {}", 2, "{} is not something Onroll can fill in")]
    [InlineData("# A\n[if]\nx\n[end]", 2, "[if] needs a condition")]
    [InlineData("Dear {recipient},", 1, "The first line must be the title")]
    public void Read_AMistake_IsNamedWithItsLine(string text, int line, string message)
    {
        var reading = TemplateReader.Read(text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(line, problem.Line);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Null(reading.Template);
    }

    [Theory]
    [InlineData("permanent", false)]
    [InlineData("not permanent", true)]
    [InlineData("suspension and not permanent", true)]
    [InlineData("permanent or suspension", true)]
    [InlineData("permanent and suspension or exam", true)]
    [InlineData("permanent or suspension and not exam", false)]
    public void Conditions_AreReadAsPeopleSayThem(string condition, bool holds)
    {
        var template = TemplateReader.Read($"# Title\n[if {condition}]\nyes\n[otherwise]\nno\n[end]").Template!;   // a right text

        var letter = FilledLetter.Of(template, SampleLetter.Of(LetterKind.Suspension), LetterLanguage.English);

        Assert.EndsWith(holds ? "yes" : "no", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Placeholders_WithACapital_BeginWithOne()
    {
        var template = TemplateReader.Read("# Title\n{Pupil's} school. {pupil's} school.").Template!;   // a right text
        var sample = SampleLetter.Of(LetterKind.Suspension);

        var letter = FilledLetter.Of(template, sample with { To = sample.To with { IsPupil = true } }, LetterLanguage.English);

        Assert.Equal("# Title\n\nYour school. your school.", letter.Text);
    }

    [Fact]
    public void NestedChoices_AndNotes_ShowOnlyWhatApplies()
    {
        var template = TemplateReader.Read("// to the translator\n# Title\n[if suspension]\n[if permanent]\na\n[otherwise]\nb\n[end]\n[end]").Template!;   // a right text

        var letter = FilledLetter.Of(template, SampleLetter.Of(LetterKind.Suspension), LetterLanguage.English);

        Assert.Equal("# Title\n\nb", letter.Text);
    }

    [Fact]
    public void UnknownFacts_LeaveAGapThatStopsTheLetter()
    {
        var template = TemplateReader.Read("# Title\nRing {school-phone}.").Template!;   // a right text
        var sample = SampleLetter.Of(LetterKind.Suspension);

        var letter = FilledLetter.Of(template, sample with { School = sample.School with { Phone = null } }, LetterLanguage.English);

        Assert.Equal("# Title\n\nRing ‹fill in: the school’s phone number›.", letter.Text);
        Assert.Equal(["the school’s phone number"], letter.Gaps);
        Assert.True(FilledLetter.HasGaps(letter.Text));
    }

    [Fact]
    public void ChangedParagraphs_ThatMadeAPointOfTheLaw_AreNamed()
    {
        var template = TemplateReader.Read("# Title\n[says reasons]\nBecause {reasons}.\n[says advice]\nAsk for advice.").Template!;   // a right text
        var letter = FilledLetter.Of(template, SampleLetter.Of(LetterKind.Suspension), LetterLanguage.English);

        var missing = letter.NoLongerSaid(letter.Text.Replace("Ask for advice.", "", StringComparison.Ordinal));

        Assert.Equal(["advice"], missing);
    }

    [Fact]
    public void Dates_AreWrittenAsTheLanguageWritesThem()
    {
        var template = TemplateReader.Read("# Title\n{first-day}").Template!;   // a right text
        var sample = SampleLetter.Of(LetterKind.Suspension);

        Assert.Contains("Thursday 12 November 2026", FilledLetter.Of(template, sample, LetterLanguage.English).Text, StringComparison.Ordinal);
        Assert.Contains("12 listopada 2026", FilledLetter.Of(template, sample, LetterLanguage.Find("polish")!).Text, StringComparison.Ordinal);   // in the list
        Assert.All(LetterLanguage.All, language => Assert.Matches(@"2026|٢٠٢٦|۲۰۲۶|২০২৬|२०२६", FilledLetter.Of(template, sample, language).Text));
    }
}
