using System.Text.RegularExpressions;
using Onroll.Core.Letters;
using Xunit.Abstractions;

namespace Onroll.Core.Tests.Letters;

public sealed partial class StandardLettersTests(ITestOutputHelper output)
{
    private const double PlainGrade = 9, EasyGrade = 5;

    public static TheoryData<LetterKind, ReadingLevel> Letters
    {
        get
        {
            var all = new TheoryData<LetterKind, ReadingLevel>();
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                all.Add(kind, ReadingLevel.Plain);
                all.Add(kind, ReadingLevel.EasyRead);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Letters))]
    public void Every_Letter_IsRightAndHasNoGapWhenAllIsKnown(LetterKind kind, ReadingLevel level)
    {
        var reading = TemplateReader.Read(StandardLetters.Text(kind, level));

        Assert.Empty(reading.Problems);
        Assert.Empty(FilledLetter.Of(reading.Template!, SampleLetter.Of(kind), LetterLanguage.English).Gaps);   // without problems there is one
    }

    [Theory, MemberData(nameof(Letters))]
    public void Every_Letter_IsEasyEnoughToRead(LetterKind kind, ReadingLevel level)
    {
        var text = Prose(FilledLetter.Of(StandardLetters.Template(kind, level), SampleLetter.Of(kind), LetterLanguage.English).Text);

        var grade = ReadingEase.Grade(text);

        output.WriteLine($"{kind} {level}: {grade:0.0}");
        Assert.True(grade <= (level == ReadingLevel.Plain ? PlainGrade : EasyGrade), $"grade {grade:0.0}");
    }

    [Theory, MemberData(nameof(Letters))]
    public void Every_Letter_ToAnAdultPupil_SpeaksToThem(LetterKind kind, ReadingLevel level)
    {
        var sample = SampleLetter.Of(kind);
        var toPupil = sample with { To = sample.To with { IsPupil = true }, Pupil = sample.Pupil with { IsCompulsorySchoolAge = false } };

        var text = FilledLetter.Of(StandardLetters.Template(kind, level), toPupil, LetterLanguage.English).Text;

        Assert.DoesNotMatch(@"\b[Yy]ou (is|has|was|does)\b|you and you\b|\b[Yy]our will\b", text);
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("school", 1)]
    [InlineData("governor", 3)]
    [InlineData("excluded", 3)]
    [InlineData("suspended", 3)]
    [InlineData("named", 1)]
    [InlineData("people", 2)]
    [InlineData("representations", 5)]
    public void Syllables_AreCountedNearEnough(string word, int syllables) => Assert.Equal(syllables, ReadingEase.Syllables(word));

    [Theory]
    [InlineData("The cat sat on the mat.", -1.45)]
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3)]
    public void Grades_AreThoseOfTheFormula(string text, double grade) => Assert.Equal(grade, ReadingEase.Grade(text), 0.9);

    // Headings, lists and greetings are short and would flatter; days and addresses are not our writing.
    private static string Prose(string text) => Address().Replace(Date().Replace(NotProse().Replace(text, ""), "today"), "this page").Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\b\w+day \d+ \w+ \d{4}(; )?")]
    private static partial Regex Date();

    [GeneratedRegex(@"\bwww\.\S+|\b\S+@\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(#|- |Dear |Yours ).*$", RegexOptions.Multiline)]
    private static partial Regex NotProse();
}
