namespace Onroll.Web.Shared;

/// <summary>
/// What stands around the page of one request. The layout reads it; whoever knows the signed-in session fills it, once,
/// before the page runs. Until then it is <see cref="ShellModel.Nobody"/>: a header with no names and no menus.
/// </summary>
public sealed class Shell
{
    public ShellModel Model { get; set; } = ShellModel.Nobody;
}

/// <summary>The header, navigation and footer as data.</summary>
public sealed record ShellModel
{
    public static readonly ShellModel Nobody = new();

    /// <summary>The signed-in person; null when nobody is.</summary>
    public ShellPerson? Person { get; init; }

    /// <summary>Where the person is working now: a school, provider, council or the partnership itself.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The partnership, under the place's name; null when the place is the partnership and needs no second line.</summary>
    public string? PartnershipName { get; init; }

    /// <summary>Every place the person may switch to, the present one included. One or none: no switcher is drawn.</summary>
    public IReadOnlyList<ShellPlace> Places { get; init; } = [];

    /// <summary>The sections this person's roles open, in order.</summary>
    public IReadOnlyList<ShellNavItem> Navigation { get; init; } = [];

    /// <summary>True when every person and school shown is invented; the footer says so.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Whether the person may search for pupils at all; administrators may not.</summary>
    public bool CanSearch { get; init; }

    /// <summary>What was searched for, kept in the box; null elsewhere than on the results.</summary>
    public string? SearchQuery { get; init; }

    /// <summary>The sign-in's length; null when nobody is signed in.</summary>
    public ShellSession? Session { get; init; }

    public ShellAddresses Addresses { get; init; } = new();
}

public sealed record ShellPerson(string Name, string Initials, string? Role = null);

/// <param name="Detail">The kind of place or the person's role there, as a second line.</param>
public sealed record ShellPlace(string Name, string? Detail, string Href, bool IsCurrent = false);

/// <param name="Count">Things waiting in this section; null or 0 shows nothing.</param>
/// <param name="CountWords">What the count counts, for screen readers: "due or late".</param>
/// <param name="Also">A second beginning of addresses that belong to the section. Null when there is none.</param>
public sealed record ShellNavItem(string Text, string Href, int? Count = null, string? CountWords = null, string? Also = null)
{
    /// <summary>Whether a page at this path belongs to this section.</summary>
    public bool IsCurrent(PathString path) =>
        Href == "/" ? !path.HasValue || path == "/" : path.StartsWithSegments(Href) || (Also is not null && path.StartsWithSegments(Also));
}

/// <param name="IdleFor">How long a session lasts without a request; the warning comes two minutes before.</param>
public sealed record ShellSession(TimeSpan IdleFor);

/// <summary>Addresses the shell itself links to, in one place.</summary>
public sealed record ShellAddresses
{
    public string Home { get; init; } = "/";
    public string Search { get; init; } = "/search";
    public string Help { get; init; } = "/help";
    public string Accessibility { get; init; } = "/accessibility";
    public string Privacy { get; init; } = "/privacy";
    public string Account { get; init; } = "/account";
    public string SignIn { get; init; } = "/sign-in";
    public string SignOut { get; init; } = "/sign-out";
    public string KeepAlive { get; init; } = "/session/keep-alive";
}
