using System.Text;
using Onroll.Core.Imports;
using Onroll.Exchange.Mis;

namespace Onroll.Exchange.Tests.Csv;

[Collection(MeasuredAlone.Name)]
public sealed class CsvFileTests   // cli.md: CSV kinds
{
    private const string Header = "upn,date,type,description";
    private const string Row = "B999123400017,2026-09-15,Defiance,\"Said \"\"no\"\", twice\nand left\"";

    public static TheoryData<byte[]> Encodings() =>
    [
        Encoding.UTF8.GetBytes(Header + "\n" + Row),
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Header + "\r\n" + Row + "\r\n")],
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Header + "\r\n" + Row + "\r\n")],
        Encoding.UTF8.GetBytes("UPN; Incident Date ;Behaviour_Type;Comments\n" + Row.Replace(',', ';').Replace("\"; twice", "\", twice", StringComparison.Ordinal)),
    ];

    [Theory, MemberData(nameof(Encodings))]
    public void Open_HoweverItWasSaved_ReadsTheSameRow(byte[] content)
    {
        var row = Assert.Single(BehaviourFiles.Open(ImportFile.InMemory("incidents.csv", content)).Rows).Row;

        Assert.Equal(("B999123400017", "Defiance"), (row?.Pupil.Upn?.Value, row?.Type));
        Assert.Equal("Said \"no\", twice\nand left", row?.Description?.Replace("\r", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_AccentFarIntoTheFile_IsStillUtf8()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $"B999123400017,2026-09-15,Type {i},plain").Append("B999123400017,2026-09-15,Café,Nguyễn");

        var last = BehaviourFiles.Open(Text.File([Header, .. lines])).Rows.Last();

        Assert.Equal(("Café", "Nguyễn"), (last.Row?.Type, last.Row?.Description));
    }

    [Fact]
    public void Open_RowAfterAValueOverTwoLines_IsNumberedAsPeopleCount()
    {
        var outcomes = BehaviourFiles.Open(Text.File(Header, Row, "", "not a number,2026-09-15,Defiance,")).Rows.ToList();

        Assert.Equal(5, outcomes[1].Reject?.Line);
    }

    [Fact]
    public void Open_QuotationNeverClosed_RefusesTheFile()
    {
        var file = Text.File([Header, "B999123400017,2026-09-15,\"Defiance,", .. Enumerable.Repeat("B999123400017,2026-09-15,Defiance,", 50)]);

        var refused = Assert.Throws<UnreadableFileException>(() => BehaviourFiles.Open(file));

        Assert.Contains("line 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ASpreadsheetItself_SaysToSaveItAsCsv()
    {
        var refused = Assert.Throws<UnreadableFileException>(() => BehaviourFiles.Open(ImportFile.InMemory("pupils.xlsx", [0x50, 0x4B, 3, 4, 0, 0])));

        Assert.Contains("save it as CSV", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_EmptyFile_IsRefused() =>
        Assert.Throws<UnreadableFileException>(() => BehaviourFiles.Open(ImportFile.InMemory("empty.csv", [])));

    [Fact]
    public void Open_UnknownHeaderMappedByAPerson_IsRead()
    {
        var map = new Dictionary<string, string> { ["Vorfall"] = "type" };
        var file = Text.File("UPN,Date,Vorfall,House", "B999123400017,2026-09-15,Defiance,Red");

        var source = BehaviourFiles.Open(file, map);

        Assert.Equal("Defiance", Assert.Single(source.Rows).Row?.Type);
        Assert.Equal(["House"], source.IgnoredColumns);
    }

    [Fact]
    public void Detect_UnknownHeaders_NamesTheNearestKindAndWhatItLacks()
    {
        var detected = FileFormats.Detect(Text.File("Candidate number,Marks,From", "x,x,x"));

        Assert.Null(detected.Format);
        Assert.Equal(ImportKind.Attendance, detected.Nearest?.Shape.Kind);
        Assert.Equal(["upn or localId"], detected.Nearest?.Missing);
    }

    [Fact]
    public void Rows_AMillionLines_TakeBoundedMemory()
    {
        var file = new ImportFile("attendance.csv", () => new RepeatedLines("upn,date,session,mark\n", "B999123400017,2026-09-15,AM,/\n", 1_000_000));
        var rows = AttendanceFiles.OpenLong(file).Rows;
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (count, most) = (0, 0L);
        foreach (var outcome in rows)
        {
            count += outcome.IsRow ? 1 : 0;
            most = count % 200_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most;
        }

        Assert.Equal(1_000_000, count);
        Assert.InRange(most, long.MinValue, 20_000_000);
    }
}
