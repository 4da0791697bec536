using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Web.Host;

/// <summary>What a running Onroll is told from outside.</summary>
public sealed record HostOptions
{
    public required StoreLocation Store { get; init; }

    /// <summary>True only under <c>demo</c>: personas are chosen from a list and no mail leaves.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Where people reach Onroll, for links in messages: "https://onroll.example". Null takes it from the request.</summary>
    public Uri? PublicAddress { get; init; }

    public SessionLengths SessionLengths { get; init; } = SessionLengths.Usual;

    /// <summary>Null while there is no mail server: messages wait in the store.</summary>
    public MailServer? MailServer { get; init; }

    /// <summary>A file of SHA-1 hashes of breached passwords, one a line and sorted, as published. Null uses the built-in list alone.</summary>
    public string? BreachedPasswordsFile { get; init; }

    /// <summary>Cookies are for HTTPS only, under names that say so.</summary>
    public bool IsHttps => PublicAddress?.Scheme == Uri.UriSchemeHttps;
}

/// <summary>A mail server that takes messages by SMTP with STARTTLS.</summary>
/// <param name="From">The address messages come from.</param>
/// <param name="UserName">Null when the server asks for none.</param>
public sealed record MailServer(string Host, int Port, string From, string? UserName = null, string? Password = null, bool UseTls = true);
