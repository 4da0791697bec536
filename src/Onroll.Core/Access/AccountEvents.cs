namespace Onroll.Core.Access;

/// <summary>The words in which the audit log tells what happened to an account.</summary>
public static class AccountEvents
{
    /// <summary>The subject of every such entry; the subject's id is the person's.</summary>
    public const string Subject = "accounts";

    public const string SignedOut = "Signed out";
    public const string SignedOutElsewhere = "Signed out on another device";
    public const string SignedOutEverywhere = "Signed out everywhere";
    public const string WrongPassword = "Sign-in refused: wrong password";
    public const string WrongCode = "Sign-in refused: wrong or used code";
    public const string LockedOut = "Sign-in refused and the account locked for a time";
    public const string PasswordChanged = "Changed the password";
    public const string PasswordReset = "Set a new password from a link sent by e-mail";
    public const string ResetAsked = "Asked for a link to set a new password";
    public const string CodesOn = "Switched on one-time codes";
    public const string CodesOff = "Switched off one-time codes";
    public const string RecoveryCodesMade = "Made new recovery codes";
    public const string PasskeyAdded = "Added a passkey";
    public const string PasskeyRemoved = "Removed a passkey";
    public const string EmailChangeAsked = "Asked to change the e-mail address";
    public const string EmailConfirmed = "Confirmed an e-mail address";
    public const string NameChanged = "Changed the name";
    public const string Closed = "Closed the account";
    public const string Reopened = "Reopened the account";
    public const string Created = "Created the account from an invitation";
    public const string FirstAdministrator = "Created the first administrator from the set-up link";

    public static string SignedIn(SignInMethod method) => method switch
    {
        SignInMethod.Password => "Signed in with a password",
        SignInMethod.PasswordAndCode => "Signed in with a password and a one-time code",
        SignInMethod.PasswordAndRecoveryCode => "Signed in with a password and a recovery code",
        SignInMethod.Passkey => "Signed in with a passkey",
        SignInMethod.Persona => "Signed in as a person of the demonstration",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
