using System.Text;

namespace Onroll.Exchange.Tests;

/// <summary>Files written out in a test.</summary>
internal static class Text
{
    public static ImportFile File(params string[] lines) => ImportFile.InMemory("file.csv", Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n"));

    public static ImportFile Xml(string text) => ImportFile.InMemory("file.xml", Encoding.UTF8.GetBytes(text));
}
