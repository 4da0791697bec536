using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Web.Access;

/// <summary>A person of the demonstration, to be chosen at the door.</summary>
public sealed record Persona(string Email, string Name, string Role, string OrganisationName);

/// <summary>The personas of the demonstration. None of this is mapped, listed or reachable in any other run.</summary>
public static class Personas
{
    /// <summary>Every persona in the order of their organisations, each in the first of their roles.</summary>
    public static async Task<IReadOnlyList<Persona>> ListAsync(OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);

        // Nobody is signed in yet, so no area is chosen.
        var rows = await (
            from user in db.Users
            where user.IsPersona && user.ClosedAtUtc == null
            join appointment in db.Appointments.IgnoreQueryFilters() on user.Id equals appointment.UserId
            join organisation in db.Organisations.IgnoreQueryFilters()
                on new { appointment.AreaId, appointment.OrganisationId } equals new { organisation.AreaId, organisation.OrganisationId }
            orderby appointment.Role, user.Name
            select new { user.Email, user.Name, appointment.Role, OrganisationName = organisation.Name }).ToListAsync(stop);
        return [.. rows.DistinctBy(row => row.Email).Select(row => new Persona(row.Email!, row.Name, RoleWords.Of(row.Role), row.OrganisationName))];   // no account is without an e-mail address
    }

    public static void MapPersonaEndpoint(this WebApplication app) =>
        app.MapPost("/demonstration/sign-in", SignInAsync)
            .WithMetadata(new AtTheDoorAttribute())
            .DisableAntiforgery();   // the framework's own check, not ours: RefuseForgeries has seen to it

    private static async Task<IResult> SignInAsync(
        [FromForm] string email, [FromForm] string? returnUrl, HttpContext http, OnrollDbContext db, StartSession start, CancellationToken stop)
    {
        var persona = await db.Users.SingleOrDefaultAsync(user => user.Email == email && user.IsPersona && user.ClosedAtUtc == null, stop);
        if (persona is null)
        {
            return Results.NotFound();
        }

        var session = await start.RunAsync(persona, SignInMethod.Persona, Device.Of(http.Request), stop);
        await SessionCookie.SignInAsync(http, session);
        return Results.LocalRedirect(ReturnAddress.Checked(returnUrl));
    }
}

/// <summary>Where to go after signing in.</summary>
public static class ReturnAddress
{
    /// <returns>The address if it is a page of this host, the first page otherwise: a link must not send people elsewhere.</returns>
    public static string Checked(string? address) =>
        address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : "/";
}

/// <summary>A device in words its owner knows.</summary>
public static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "Chromebook"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var agent = request.Headers.UserAgent.ToString();
        var browser = Array.Find(Browsers, known => agent.Contains(known.Sign, StringComparison.Ordinal)).Name;
        var system = Array.Find(Systems, known => agent.Contains(known.Sign, StringComparison.Ordinal)).Name;
        return (browser, system) switch
        {
            (null, null) => "An unknown device",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }
}
