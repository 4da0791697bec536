using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Web.Accounts;

/// <summary>The messages accounts send: short, in plain words, with one link.</summary>
public sealed class Messages(HostOptions options, IHttpContextAccessor http, TimeProvider time)
{
    public OutgoingMail Invitation(string email, string name, string inviter, string place, Secret secret) => To(email, "You are invited to Onroll", $"""
        Dear {name},

        {inviter} has invited you to work in Onroll for {place}.

        Open this link to take it up. It works once, and for {Core.Access.Invitation.DaysValid} days:

        {Address($"/invitation/{secret.Text}")}

        If you did not expect this, do nothing: the invitation runs out by itself.
        """);

    public OutgoingMail NewPassword(User user, string token) => To(user.Email!, "Set a new password for Onroll", $"""
        Dear {user.Name},

        Open this link to set a new password. It works once, and for one hour:

        {Address($"/cannot-sign-in/new-password?id={user.Id}&token={Uri.EscapeDataString(token)}")}

        If you did not ask for this, do nothing: your password stays as it is.
        """);   // no account is without an e-mail address

    public OutgoingMail ConfirmAddress(User user, string email, string token) => To(email, "Confirm your e-mail address for Onroll", $"""
        Dear {user.Name},

        Open this link to use this address for Onroll from now on:

        {Address($"/account/confirm-email?email={Uri.EscapeDataString(email)}&token={Uri.EscapeDataString(token)}")}

        If you did not ask for this, do nothing.
        """);

    public OutgoingMail Changed(User user, string what) => To(user.Email!, "Your Onroll account has changed", $"""
        Dear {user.Name},

        {what}

        If this was not you, sign in, choose "Sign out everywhere" on your account page, and tell the administrator of your partnership.
        """);   // no account is without an e-mail address

    private OutgoingMail To(string email, string subject, string body)
    {
        var now = time.UtcNowStored();
        return new OutgoingMail { MailId = Guid.CreateVersion7(), To = email, Subject = subject, Body = body, QueuedAtUtc = now, NextAttemptAtUtc = now };
    }

    // Only a host without a mail server may lack an address of its own; then the request's is good enough to read in the store.
    private string Address(string path)
    {
        var request = http.HttpContext?.Request;
        var root = options.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{request?.Scheme}://{request?.Host}";
        return root + path;
    }
}
