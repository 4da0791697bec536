using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Web.Tests.Access;

/// <summary>One thing that can be called, with everything the host knows about it.</summary>
public sealed record CallableRoute(string Name, string Method, string Pattern, string? Handler, EndpointMetadataCollection Metadata)
{
    /// <summary>Whether its address names a pupil, or something that is one pupil's alone.</summary>
    public bool IsAboutAPupil { get; } = Pattern.Contains("{pupilId", StringComparison.Ordinal) || Pattern.Contains("{entryId", StringComparison.Ordinal);
}

/// <summary>Every route of a host, read from its own routing table: pages with each of their handlers, and plain endpoints.</summary>
internal static class RouteTable
{
    public static async Task<IReadOnlyList<CallableRoute>> ReadAsync(IServiceProvider services)
    {
        var routes = new List<CallableRoute>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // A host that runs from a build has one route for files that came after it; nothing is decided for it, so it is closed.
            var isFile = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";
            if (!isFile)
            {
                routes.AddRange(await CallsAsync(services, endpoint));
            }
        }

        return [.. routes.DistinctBy(route => route.Name)];
    }

    private static async Task<IEnumerable<CallableRoute>> CallsAsync(IServiceProvider services, RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');   // every route here is made from text
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
            return methods.Select(method => new CallableRoute($"{method} {pattern}", method, pattern, null, endpoint.Metadata));
        }

        // A page's attributes are known only once it has been compiled.
        var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        var metadata = new EndpointMetadataCollection(endpoint.Metadata.Concat(compiled.EndpointMetadata ?? []));
        var calls = compiled.HandlerMethods.Select(handler => Call(handler.HttpMethod.ToUpperInvariant(), pattern, handler.Name, metadata)).ToList();

        // Without a handler for it, a page still answers to GET.
        return calls.Exists(call => call is { Method: "GET", Handler: null }) ? calls : [.. calls, Call("GET", pattern, null, metadata)];
    }

    private static CallableRoute Call(string method, string pattern, string? handler, EndpointMetadataCollection metadata) =>
        new($"{method} {pattern}{(handler is null ? "" : " " + handler)}", method, pattern, handler, metadata);
}
