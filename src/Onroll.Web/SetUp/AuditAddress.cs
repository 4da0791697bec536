using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Audit;
using Onroll.Web.Design;

namespace Onroll.Web.SetUp;

/// <summary>The filters of the audit log as the address carries them.</summary>
public sealed class AuditAddress
{
    [FromQuery(Name = "person")]
    public string? Person { get; set; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "subject")]
    public string? Subject { get; set; }

    public bool IsSet => Person is not null || From is not null || To is not null || Subject is not null;

    public AuditFilter Filter() => new(Person, From, To, Subject);

    /// <summary>The filters as the end of an address.</summary>
    public string Query()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("person", Person), ("from", Iso(From)), ("to", Iso(To)), ("subject", Subject) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", DateWords.English);
}
