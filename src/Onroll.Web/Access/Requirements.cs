using Microsoft.AspNetCore.Authorization;
using Onroll.Core.Access;

namespace Onroll.Web.Access;

/// <summary>What an endpoint asks of whoever calls it.</summary>
public enum Demand
{
    /// <summary>Somebody signed in, with a role or without.</summary>
    Account,

    /// <summary>Somebody signed in who holds a role.</summary>
    Place,

    /// <summary>A role that has the permission.</summary>
    Permission,
}

/// <summary>An endpoint's decision about who may call it. Every endpoint has one, or is open to all by name.</summary>
public abstract class DecisionAttribute(Demand demand, params Permission[] anyOf)
    : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Demand Demand { get; } = demand;

    /// <summary>The permissions of which one is enough. Empty unless a permission is asked for.</summary>
    public IReadOnlyList<Permission> AnyOf { get; } = anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];

    public bool Allows(CurrentViewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Demand switch
        {
            Demand.Account => viewer.HasAccount,
            Demand.Place => viewer.IsSignedIn,
            _ => AnyOf.Any(viewer.May),
        };
    }
}

/// <summary>Only for people whose role has the permission, or one of several.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(params Permission[] anyOf) : DecisionAttribute(Demand.Permission, anyOf);

/// <summary>For anybody who is signed in and holds a role.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresSignInAttribute() : DecisionAttribute(Demand.Place);

/// <summary>For anybody who is signed in, also while they hold no role: their own account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAccountAttribute() : DecisionAttribute(Demand.Account);

/// <summary>Runs as nobody, whoever is signed in: the pages at the door, which begin sessions.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AtTheDoorAttribute : Attribute, IAllowAnonymous;

/// <summary>Refuses every endpoint that has forgotten to decide.</summary>
internal sealed class Undecided : IAuthorizationRequirement;

/// <summary>Answers what endpoints ask, from the viewer of the request.</summary>
internal sealed class DecisionHandler(CurrentViewer viewer) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        foreach (var requirement in context.PendingRequirements.ToList())
        {
            var allowed = requirement switch
            {
                DecisionAttribute decision => decision.Allows(viewer),

                // Where no route leads there is nothing to protect: it will be "not found" or "not that method".
                Undecided => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint,
                _ => false,
            };
            if (allowed)
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }
}
