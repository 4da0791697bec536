using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Design;

namespace Onroll.Web.Accounts;

/// <summary>A sign-in in words.</summary>
internal static class SessionWords
{
    public static string When(DateTime utc)
    {
        var there = London.InLondon(utc);
        return $"{there.ToString("d MMMM yyyy", DateWords.English)}, {TimeOnly.FromDateTime(there).ToClock()}";
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", DateWords.English);

    public static string How(SignInMethod method) => method switch
    {
        SignInMethod.Password => "With a password",
        SignInMethod.PasswordAndCode => "With a password and a code",
        SignInMethod.PasswordAndRecoveryCode => "With a password and a recovery code",
        SignInMethod.Passkey => "With a passkey",
        SignInMethod.Persona => "From the demonstration’s list",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
