using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Demonstration;
using Onroll.Core.Store;

namespace Onroll.Web.Access;

/// <summary>One role of a person of the demonstration, to be chosen at the door.</summary>
public sealed record Persona(string Email, string Name, AppointmentId AppointmentId, Role Role, string OrganisationName);

/// <summary>The personas of the demonstration. None of this is mapped, listed or reachable in any other run.</summary>
public static class Personas
{
    /// <summary>A line for each role somebody holds today: first the school and the person whom the guides show, then by kind of organisation.</summary>
    public static async Task<IReadOnlyList<Persona>> ListAsync(OnrollDbContext db, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);

        // Nobody is signed in yet, so no area is chosen.
        var rows = await (
            from user in db.Users
            where user.IsPersona && user.ClosedAtUtc == null
            join appointment in db.Appointments.IgnoreQueryFilters() on user.Id equals appointment.UserId
            where appointment.StartsOn <= today && (appointment.EndsOn == null || appointment.EndsOn >= today)
            join organisation in db.Organisations.IgnoreQueryFilters()
                on new { appointment.AreaId, appointment.OrganisationId } equals new { organisation.AreaId, organisation.OrganisationId }
            orderby organisation.Kind, organisation.Name, appointment.Role, user.Name
            select new Persona(user.Email!, user.Name, appointment.AppointmentId, appointment.Role, organisation.Name)).ToListAsync(stop);   // no account is without an e-mail address
        var guide = DemonstrationPersonas.SchoolLead;
        var first = rows.Find(row => row.Email == guide)?.OrganisationName;
        return [.. rows.OrderBy(row => row.OrganisationName != first).ThenBy(row => row.OrganisationName == first && row.Email != guide)];
    }

    public static void MapPersonaEndpoint(this WebApplication app) =>
        app.MapPost("/demonstration/sign-in", SignInAsync)
            .WithMetadata(new AtTheDoorAttribute())
            .DisableAntiforgery();   // the framework's own check, not ours: RefuseForgeries has seen to it

    private static async Task<IResult> SignInAsync([AsParameters] PersonaChoice choice, HttpContext http, OnrollDbContext db, StartSession start, CancellationToken stop)
    {
        var persona = await db.Users.SingleOrDefaultAsync(user => user.Email == choice.Email && user.IsPersona && user.ClosedAtUtc == null, stop);
        if (persona is null)
        {
            return Results.NotFound();
        }

        var session = await start.RunAsync(persona, SignInMethod.Persona, Device.Of(http.Request), stop, choice.Appointment);
        await SessionCookie.SignInAsync(http, session);
        return Results.LocalRedirect(ReturnAddress.Checked(choice.ReturnUrl));
    }

    /// <summary>Who was chosen, and in which of their roles. Without one they work where they worked last.</summary>
    private sealed record PersonaChoice(
        [FromForm(Name = "email")] string Email, [FromForm(Name = "returnUrl")] string? ReturnUrl, [FromQuery(Name = "as")] AppointmentId? Appointment);
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
