using System.Xml.Linq;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Xml;

/// <summary>One element's values under the contract's names.</summary>
internal sealed class ElementRecord(string file, XElement element, IReadOnlyDictionary<string, string?> values) : ISourceRecord
{
    public string File { get; } = file;

    public int Line { get; } = element.Line();

    public string? ShapeProblem => null;

    public string? Get(string field) => values.GetValueOrDefault(field);
}
