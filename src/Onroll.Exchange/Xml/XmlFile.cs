using System.Xml;
using System.Xml.Linq;
using Onroll.Core.Imports;

namespace Onroll.Exchange.Xml;

/// <summary>An XML file read element by element, with document types and outside references forbidden.</summary>
internal static class XmlFile
{
    /// <summary>The local names the file begins with: enough to tell one format from another.</summary>
    public static IReadOnlyList<string> Opening(ImportFile file, int count) => Read(file, reader =>
    {
        var names = new List<string>();
        while (names.Count < count && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                names.Add(reader.LocalName);
            }
        }

        return names;
    });

    /// <summary>Whether the file looks like XML at all.</summary>
    public static bool Recognises(ImportFile file)
    {
        using var stream = file.Open();
        using var text = new StreamReader(stream, detectEncodingFromByteOrderMarks: true);
        var start = new char[256];
        return start.AsSpan(0, text.ReadBlock(start)).TrimStart().StartsWith("<");
    }

    /// <summary>Each element with one of these names, whole, one in memory at a time and without namespaces.</summary>
    /// <exception cref="UnreadableFileException">The file is not well-formed, or declares a document type.</exception>
    public static IEnumerable<XElement> Elements(ImportFile file, params string[] names)
    {
        using var stream = file.Open();
        using var reader = XmlReader.Create(stream, Settings());
        while (MoveNext(file, reader, names))
        {
            yield return Load(file, reader);
        }
    }

    /// <summary>The text of the first descendant with one of these names. Null when empty or absent.</summary>
    public static string? Value(this XElement element, params string[] names)
    {
        foreach (var name in names)
        {
            if (element.Descendants().FirstOrDefault(e => e.Name.LocalName == name && !e.HasElements) is { } found
                && found.Value.Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Every descendant with that name, whatever its namespace.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Descendants().Where(e => e.Name.LocalName == name);

    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private static bool MoveNext(ImportFile file, XmlReader reader, string[] names)
    {
        try
        {
            // Loading an element leaves the reader on what follows it, which may be the next one.
            var isRead = reader.ReadState == ReadState.Initial ? reader.Read() : !reader.EOF;
            while (isRead)
            {
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
                {
                    return true;
                }

                isRead = reader.Read();
            }

            return false;
        }
        catch (XmlException problem)
        {
            throw Unreadable(file, problem);
        }
    }

    private static XElement Load(ImportFile file, XmlReader reader)
    {
        try
        {
            XElement element;
            using (var part = reader.ReadSubtree())
            {
                element = XElement.Load(part, LoadOptions.SetLineInfo);
            }

            reader.Read();
            return element;
        }
        catch (XmlException problem)
        {
            throw Unreadable(file, problem);
        }
    }

    private static T Read<T>(ImportFile file, Func<XmlReader, T> read)
    {
        using var stream = file.Open();
        using var reader = XmlReader.Create(stream, Settings());
        try
        {
            return read(reader);
        }
        catch (XmlException problem)
        {
            throw Unreadable(file, problem);
        }
    }

    private static UnreadableFileException Unreadable(ImportFile file, XmlException problem) =>
        problem.Message.Contains("DTD", StringComparison.Ordinal)
            ? new UnreadableFileException($"{file.Name}, line {problem.LineNumber}: the file declares a document type, which could fetch things from elsewhere. Export it again without one.")
            : new UnreadableFileException($"{file.Name}, line {problem.LineNumber}: the file is not well-formed XML and may have been cut off. Export it again.");
}
