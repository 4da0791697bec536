using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Codes;

namespace Onroll.Rules.Tests.Codes;

/// <summary>R-FMT-03.</summary>
public sealed class UpnTests
{
    private static readonly HashSet<string> KnownAuthorities = ["801", "999"];

    [Theory]
    [InlineData("H801200001001", false)]
    [InlineData("B999123400017", false)]
    [InlineData("L999123400025", false)]
    [InlineData("Y999432123003", false)]
    [InlineData("Z999200001001", false)]
    [InlineData("V99943212300B", true)]
    [InlineData("G80120000101A", true)]
    [InlineData(" b999123400017 ", false)]
    public void TryParse_TestVectors_AreAccepted(string text, bool temporary)
    {
        Assert.True(Upn.TryParse(text, out var upn));
        Assert.Equal(temporary, upn.IsTemporary);
        Assert.Equal(text.Trim().ToUpperInvariant(), upn.Value);
    }

    [Theory]
    [InlineData("A999123400017", UpnProblem.WrongCheckLetter)]
    [InlineData("B99912340001", UpnProblem.WrongLength)]
    [InlineData("", UpnProblem.WrongLength)]
    [InlineData(null, UpnProblem.WrongLength)]
    [InlineData("I999123400017", UpnProblem.FirstCharacterNotACheckLetter)]
    [InlineData("7999123400017", UpnProblem.FirstCharacterNotACheckLetter)]
    [InlineData("B999123400018", UpnProblem.WrongCheckLetter)]
    [InlineData("B998123400017", UpnProblem.UnknownLocalAuthority)]
    [InlineData("BX99123400017", UpnProblem.UnknownLocalAuthority)]
    [InlineData("B9991234X0017", UpnProblem.MiddleNotDigits)]
    [InlineData("B99912340001O", UpnProblem.LastCharacterInvalid)]
    [InlineData("I99", UpnProblem.WrongLength)]
    [InlineData("IX99X23400O1I", UpnProblem.FirstCharacterNotACheckLetter)]
    public void Read_EachFailure_HasOneProblemInTheStatedOrder(string? text, UpnProblem problem)
    {
        Assert.Equal(new UpnReading.Rejected(problem), Upn.Read(text, KnownAuthorities));
    }

    [Fact]
    public void Read_AuthoritiesNotGiven_AcceptsAnyThreeDigits()
    {
        Assert.IsType<UpnReading.Accepted>(Upn.Read("B999123400017"));
    }

    [Fact]
    public void Message_EveryProblem_IsASentenceOfItsOwn()
    {
        var messages = Enum.GetValues<UpnProblem>().Select(problem => problem.Message()).ToList();

        Assert.All(messages, message => Assert.EndsWith(".", message, StringComparison.Ordinal));
        Assert.Equal(messages.Count, messages.Distinct().Count());
    }

    [Fact]
    public void Parse_NotAUpn_NeverRepeatsTheText()
    {
        var thrown = Assert.Throws<FormatException>(() => Upn.Parse("A999123400017", null));

        Assert.DoesNotContain("9991234", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckLetterFor_AnyBody_MakesAValidUpn()
    {
        var bodies = Gen.Choose(0, 999_999).Two().Select(pair => $"{pair.Item1:000000}{pair.Item2:000000}").ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(bodies, body => Upn.TryParse(Upn.CheckLetterFor(body) + body, out _)));
    }

    [Fact]
    public void TryParse_AnySingleWrongDigit_IsRejected()
    {
        var slips = (from position in Gen.Choose(1, 12) from shift in Gen.Choose(1, 9) select (position, shift)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(slips, slip =>
        {
            var digits = "B999123400017".ToCharArray();
            digits[slip.position] = (char)('0' + ((digits[slip.position] - '0' + slip.shift) % 10));
            return !Upn.TryParse(new string(digits), out _);
        }));
    }

    [Fact]
    public void CheckLetterFor_NotABody_Throws()
    {
        Assert.Throws<FormatException>(() => Upn.CheckLetterFor("99912340001"));
        Assert.Throws<FormatException>(() => Upn.CheckLetterFor("9991234000X7"));
    }

    [Theory]
    [InlineData("999/4001", "9994001")]
    [InlineData("9994001", "9994001")]
    public void Laestab_BothForms_AreOneValue(string text, string stored)
    {
        var laestab = Laestab.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal((stored, "999/4001", "999", "4001"), (laestab.Value, laestab.ToString(), laestab.LocalAuthorityCode, laestab.EstablishmentNumber));
    }

    [Theory]
    [InlineData("999-4001")]
    [InlineData("99/94001")]
    [InlineData("999400")]
    [InlineData(null)]
    public void Laestab_OtherShapes_AreRefused(string? text)
    {
        Assert.False(Laestab.TryParse(text, out _));
    }

    [Theory]
    [InlineData("142857", true)]
    [InlineData("14285", false)]
    [InlineData("14285A", false)]
    [InlineData(null, false)]
    public void Urn_SixDigits_AndNothingElse(string? text, bool valid)
    {
        Assert.Equal(valid, Urn.TryParse(text, out _));
    }
}
