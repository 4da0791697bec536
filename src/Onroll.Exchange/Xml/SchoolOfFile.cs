using System.Xml.Linq;
using Onroll.Core.Imports;
using Onroll.Rules.Codes;

namespace Onroll.Exchange.Xml;

/// <summary>Which school a return or transfer file is about, from its header.</summary>
internal static class SchoolOfFile
{
    /// <summary>The school an element names by local authority and establishment number or URN. Null when it names none.</summary>
    public static SchoolKey? In(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        if (Urn.TryParse(element.Value("URN"), out var urn))
        {
            return new SchoolKey(urn, null);
        }

        var laestab = element.Value("LEA", "LA") + element.Value("Estab");
        return Laestab.TryParse(laestab, out var number) ? new SchoolKey(null, number.Value) : null;
    }
}
