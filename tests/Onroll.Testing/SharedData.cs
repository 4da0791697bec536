namespace Onroll.Testing;

/// <summary>The published data kept beside the repository, which tests may read and the repository does not hold.</summary>
public static class SharedData
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder; ONROLL_SHARED_DATA can name it.</exception>
    public static string Find(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("ONROLL_SHARED_DATA") ?? Beside(RepositoryRoot());
        return Directory.Exists(root)
            ? Path.Combine([root, .. parts])
            : throw new DirectoryNotFoundException($"The published data is not at {root}. Name its folder in ONROLL_SHARED_DATA.");
    }

    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Onroll.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }

    private static string Beside(string repository) => Path.Combine(Path.GetDirectoryName(repository) ?? repository, "shared", "data");
}
