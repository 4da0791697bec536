using Onroll.Core.Imports;
using Onroll.Core.Store;

namespace Onroll.Web.Imports;

/// <summary>Keeps uploaded files on disk until they have been imported, in a folder only the program can look into.</summary>
public sealed class ImportUploads(HostOptions options)
{
    private readonly string _folder = options.Store is StoreLocation.Embedded embedded
        ? Path.Combine(embedded.Folder, "uploads")
        : Path.Combine(Path.GetTempPath(), "onroll-uploads");

    /// <summary>Writes an upload to disk as it comes in.</summary>
    public async Task KeepAsync(ImportRunId run, IFormFile upload, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(upload);
        Commands.CommandStore.MakePrivateFolder(_folder);
        await using var file = File.Create(PathOf(run));
        await upload.CopyToAsync(file, stop);
    }

    /// <summary>The file of a run under the name it came with. Null when it is no longer there.</summary>
    public Exchange.ImportFile? Find(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return File.Exists(PathOf(run.ImportRunId)) ? Exchange.ImportFile.OnDisk(PathOf(run.ImportRunId)) with { Name = run.FileName } : null;
    }

    public void Remove(ImportRunId run) => File.Delete(PathOf(run));

    private string PathOf(ImportRunId run) => Path.Combine(_folder, run.ToString());
}
