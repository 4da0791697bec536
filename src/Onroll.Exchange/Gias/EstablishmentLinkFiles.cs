using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Gias;

/// <summary>Reads the national register's links between establishments, and between establishments and trusts (R-FMT-02).</summary>
public static class EstablishmentLinkFiles
{
    public static FileShape LinksShape { get; } = new(
        ImportKind.Schools,
        "establishment links",
        [new("URN"), new("LinkURN"), new("LinkName"), new("LinkType"), new("LinkEstablishedDate")],
        [["URN"], ["LinkURN"], ["LinkType"]]);

    public static FileShape GroupsShape { get; } = new(
        ImportKind.Schools,
        "establishment groups",
        [new("URN"), new("Group UID"), new("Group Name"), new("Group Type"), new("Joined date")],
        [["URN"], ["Group UID"], ["Group Name"]]);

    /// <exception cref="UnreadableFileException">Not a links file.</exception>
    public static ImportSource<EstablishmentLinkRow> OpenLinks(ImportFile file) => CsvSource.Open(file, LinksShape, null, fields =>
        new EstablishmentLinkRow(
            fields.RequiredUrn("URN"), fields.RequiredUrn("LinkURN"), fields.Text("LinkName"),
            fields.RequiredText("LinkType"), fields.Date("LinkEstablishedDate")));

    /// <exception cref="UnreadableFileException">Not a groups file.</exception>
    public static ImportSource<EstablishmentGroupRow> OpenGroups(ImportFile file) => CsvSource.Open(file, GroupsShape, null, fields =>
        new EstablishmentGroupRow(
            fields.RequiredUrn("URN"), fields.RequiredText("Group UID"), fields.RequiredText("Group Name"),
            fields.Text("Group Type"), fields.Date("Joined date")));
}
