using Onroll.Core.Access;

namespace Onroll.Web.Accounts;

internal static class PasswordWords
{
    public static readonly string Hint = $"{PasswordRules.MinLength} characters or more. Three or four words that do not belong together are easy to remember and hard to guess.";
}
