using Onroll.Core.Imports;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Exchange.Tests.Imports;

/// <summary>A store with two schools, and files imported into it.</summary>
internal sealed class ImportExample : IAsyncDisposable
{
    private ImportExample(TestStore store, Organisation one, Organisation two) => (Store, One, Two) = (store, one, two);

    public const string PupilHeader = "upn,surname,forename,dateOfBirth,sex,urn,entryDate,leavingDate,enrolStatus,ncYear,ethnicity,senProvision,fsm";

    public TestStore Store { get; }

    /// <summary>URN 999001.</summary>
    public Organisation One { get; }

    /// <summary>URN 999002.</summary>
    public Organisation Two { get; }

    public List<Reject> Rejects { get; } = [];

    public List<Reject> Remarks { get; } = [];

    public static async Task<ImportExample> CreateAsync(DatabaseKind kind)
    {
        var store = await TestStore.CreateAsync(kind);
        var (one, two) = (OrganisationExample.School(store.AreaId), OrganisationExample.School(store.AreaId, "999002", "Brook School"));
        await store.AddAsync(one, two);
        return new ImportExample(store, one, two);
    }

    /// <summary>A pupil's row as the list of School One has it.</summary>
    public static string PupilRow(int number = 1, string surname = "O'Neill", string urn = "999001", string entry = "2024-09-03", string leaving = "", string status = "C", string sen = "N") =>
        $"{PupilExample.Upn(number).Value},{surname},Rowan,2013-03-04,M,{urn},{entry},{leaving},{status},9,WBRI,{sen},N";

    public Task<ImportResult> PupilsAsync(params string[] rows) => ImportAsync(ImportKind.Pupils, [PupilHeader, .. rows]);

    public Task<ImportResult> ImportAsync(ImportKind kind, params string[] lines) => ImportAsync(kind, Text.File(lines));

    public async Task<ImportResult> ImportAsync(ImportKind kind, ImportFile file, OrganisationId? school = null, bool isRehearsal = false)
    {
        Rejects.Clear();
        Remarks.Clear();
        await using var db = Store.Open();
        var request = new ImportRequest(TestStore.Tester, school, isRehearsal) { OnReject = Rejects.Add, OnRemark = Remarks.Add };
        return await new FileImporter(new ImportFiles(db)).RunAsync(file, kind, request, default);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
