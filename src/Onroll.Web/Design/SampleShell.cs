using Onroll.Web.Shared;

namespace Onroll.Web.Design;

/// <summary>An invented person's header, so that the design page shows the whole shell without an account.</summary>
internal static class SampleShell
{
    public static readonly ShellModel Model = new()
    {
        Person = new("Ruth Adeyemi", "RA", "behaviour and attendance lead"),
        PlaceName = "Alderway Academy",
        PartnershipName = "Aldermere Partnership",
        Places =
        [
            new("Alderway Academy", "Your school", "/design", IsCurrent: true),
            new("Aldermere Partnership", "Panel member", "/design"),
        ],
        Navigation =
        [
            new("Today", "/", 4, "late or due today"),
            new("Pupils", "/pupils"),
            new("Register", "/register"),
            new("Suspensions", "/suspensions"),
            new("Ladder", "/ladder"),
            new("Meetings", "/meetings", 1, "this week"),
            new("Moves and places", "/moves"),
            new("Insight", "/insight"),
            new("Review", "/review"),
            new("Design", "/design"),
        ],
        CanSearch = true,
        IsDemonstration = true,
    };
}
