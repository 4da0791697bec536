using System.Security.Cryptography;
using System.Text;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Tests.Access;

public sealed class PasswordRulesTests
{
    private static readonly PasswordRules Rules = new(new BreachedPasswords(null));

    [Theory]
    [InlineData("Password2026!")]
    [InlineData("p@55w0rd12345")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("0987654321!!")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcxyabcxyabcxy")]
    [InlineData("Manchester.United1")]
    [InlineData("SummerSchool2026")]
    [InlineData("ILoveYou!!!!!")]
    public void IsGuessable_WhatGuessersTryFirst_IsTrue(string password) => Assert.True(PasswordRules.IsGuessable(password));

    [Theory]
    [InlineData("copper lantern meadow")]
    [InlineData("summer lantern teapot gravel")]
    [InlineData("kq7Lm2pXz9Rt")]
    [InlineData("pâté fjord wax nymph")]
    public void IsGuessable_WordsThatDoNotBelongTogetherOrChance_IsFalse(string password) => Assert.False(PasswordRules.IsGuessable(password));

    [Fact]
    public void ProblemWith_LengthAlone_IsAskedForAndNotSignsOrCapitals()
    {
        Assert.StartsWith("Password must be 12 characters or more", Rules.ProblemWith("kq7Lm2pXz9R", null), StringComparison.Ordinal);
        Assert.Null(Rules.ProblemWith("gravelteapotlantern", null));
        Assert.NotNull(Rules.ProblemWith(new string('k', 257), null));
    }

    [Fact]
    public void ProblemWith_MadeOfTheirOwnName_IsRefused()
    {
        var user = new User { Id = UserId.New(), Name = "Ruth Adeyemi", Email = "r.adeyemi@alderway.example" };

        Assert.Equal("Password must not be made from your name or email address", Rules.ProblemWith("RuthAdeyemi1!", user));
        Assert.Null(Rules.ProblemWith("ruth gravel teapot", user));
    }

    [Fact]
    public void BreachedPasswords_SortedFileOfHashesAndCounts_FindsTheOnesInIt()
    {
        var breached = Enumerable.Range(0, 500).Select(n => $"leaked password {n}").ToList();
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, breached.Select((password, n) => $"{HashOf(password)}:{n * n}").Order(StringComparer.Ordinal));
            var list = new BreachedPasswords(path);

            Assert.All(breached, password => Assert.True(list.Contains(password)));
            Assert.False(list.Contains("never leaked"));
        }
        finally
        {
            File.Delete(path);
        }
    }

#pragma warning disable CA5350 // the published lists are SHA-1
    private static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
}
