using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Onroll.Testing;

/// <summary>A throwaway PostgreSQL server on the loopback address, started on first use and stopped with the test process.</summary>
/// <remarks>ONROLL_TEST_POSTGRES names a server to use instead, as a connection string without a database.</remarks>
public static class PostgresCluster
{
    private static readonly Lazy<string> Started = new(Start);

    /// <summary>A connection string without a database.</summary>
    public static string ConnectionString => Environment.GetEnvironmentVariable("ONROLL_TEST_POSTGRES") ?? Started.Value;

    public static string ForDatabase(string name, bool pooling = true) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name, Pooling = pooling, MaxPoolSize = 20, ConnectionIdleLifetime = 10, ConnectionPruningInterval = 5 }.ConnectionString;

    public static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ForDatabase("postgres", pooling: false));
        connection.Open();
#pragma warning disable CA2100 // the names in it are made by the tests themselves
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("onroll-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        Shell($"chmod 755 '{folder}'");
        if (Environment.IsPrivilegedProcess)
        {
            Shell($"mkdir '{data}' && chown {ServerUser()} '{data}' && chown {ServerUser()} '{folder}'");
        }

        AsServerUser($"'{Program("initdb")}' -D '{data}' -U onroll --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 > '{folder}/initdb.log' 2>&1");
        AsServerUser(
            $"'{Program("pg_ctl")}' -D '{data}' -w -l '{folder}/server.log' -o \"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' " +
            $"-c fsync=off -c full_page_writes=off -c max_connections=400\" start > /dev/null 2>&1");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            AsServerUser($"'{Program("pg_ctl")}' -D '{data}' -m immediate stop > /dev/null 2>&1");
            Directory.Delete(folder, recursive: true);
        };
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=onroll");
    }

    private static void AsServerUser(string command) => Shell(
        Environment.IsPrivilegedProcess
            ? $"cd / && exec setpriv --reuid={ServerUser()} --regid={ServerGroup()} --clear-groups -- sh -c \"{command.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : command);

    // PostgreSQL refuses to run as root.
    private static string ServerUser() => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string ServerGroup() => ServerUser() == "postgres" ? "postgres" : "nogroup";

    private static string Program(string name)
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name));
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(folder => Path.Combine(folder, "bin", name))
            : [];
        return debian.Concat(onPath).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"PostgreSQL's {name} is not on this machine. Install PostgreSQL, or name a server in ONROLL_TEST_POSTGRES.");
    }

    private static void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", command } })!;   // a shell always starts
        shell.WaitForExit();
        if (shell.ExitCode != 0)
        {
            throw new InvalidOperationException($"This failed with {shell.ExitCode}: {command}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
