using System.Diagnostics;
using Npgsql;
using Onroll.Rules.Attendance;
using Onroll.Testing;

namespace Onroll.Benchmarks;

/// <summary>The same registers as one row a mark in PostgreSQL, and the same question as SQL.</summary>
internal static class AbsenceInRows
{
    private const int Runs = 3;

    private const string Question = """
        SELECT school, sum(absent)::bigint, sum(possible)::bigint, count(*) FILTER (WHERE possible > 0)::int,
               count(*) FILTER (WHERE possible > 0 AND absent * 100 >= possible * 10)::int
        FROM (SELECT school, pupil, count(*) FILTER (WHERE meaning IN ('A', 'U')) AS absent, count(*) FILTER (WHERE meaning <> 'N') AS possible
              FROM marks JOIN codes USING (mark)
              WHERE day BETWEEN date '2025-09-01' AND date '2026-08-31'
              GROUP BY school, pupil) AS registers
        GROUP BY school ORDER BY school
        """;

    public static async Task<(List<(int School, long Absent, long Possible, int Registers, int Persistent)> Answer, double Milliseconds)> RunAsync(int pupils)
    {
        const string name = "absence_in_rows";
        PostgresCluster.Execute($"CREATE DATABASE {name}");
        await using var connection = new NpgsqlConnection(PostgresCluster.ForDatabase(name) + ";Command Timeout=3600");
        await connection.OpenAsync();
        await FillAsync(connection, pupils);
        var times = new List<double>();
        List<(int, long, long, int, int)> answer = [];
        for (var run = 0; run <= Runs; run++)   // the first one brings the table into memory
        {
            var began = Stopwatch.GetTimestamp();
            answer = await AskAsync(connection);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return (answer, times.Skip(1).Order().ElementAt(Runs / 2));
    }

    private static async Task FillAsync(NpgsqlConnection connection, int pupils)
    {
        await ExecuteAsync(connection, """
            CREATE UNLOGGED TABLE codes (mark "char" PRIMARY KEY, meaning "char" NOT NULL);
            CREATE UNLOGGED TABLE samples (sample int, day date, session smallint, mark "char");
            CREATE UNLOGGED TABLE marks (pupil int, school int, day date, session smallint, mark "char");
            """);
        await using (var codes = await connection.BeginBinaryImportAsync("COPY codes FROM STDIN (FORMAT binary)"))
        {
            foreach (var code in AttendanceCode.All)
            {
                await codes.WriteRowAsync(default, code.Stored, Meaning(code.Class));
            }

            await codes.CompleteAsync();
        }

        await using (var samples = await connection.BeginBinaryImportAsync("COPY samples FROM STDIN (FORMAT binary)"))
        {
            for (var number = 0; number < SampleRegisters.All.Count; number++)
            {
                var marks = AttendanceMarks.Parse(SampleRegisters.Year, System.Text.Encoding.ASCII.GetString(SampleRegisters.All[number]));
                foreach (var mark in marks.Marks())
                {
                    await samples.WriteRowAsync(default, number, mark.Date, (short)mark.Session, mark.Stored);
                }
            }

            await samples.CompleteAsync();
        }

        await ExecuteAsync(connection, $"""
            INSERT INTO marks SELECT pupil, pupil / 1000, day, session, mark FROM generate_series(0, {pupils - 1}) AS pupil JOIN samples ON sample = pupil % {SampleRegisters.All.Count};
            VACUUM ANALYZE marks; ANALYZE codes;
            """);
    }

    private static char Meaning(AttendanceClass meaning) => meaning switch
    {
        AttendanceClass.Present => 'P',
        AttendanceClass.ApprovedActivity => 'E',
        AttendanceClass.Authorised => 'A',
        AttendanceClass.Unauthorised => 'U',
        _ => 'N',
    };

    private static async Task<List<(int, long, long, int, int)>> AskAsync(NpgsqlConnection connection)
    {
        var rows = new List<(int, long, long, int, int)>();
        await using var command = new NpgsqlCommand(Question, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt32(3), reader.GetInt32(4)));
        }

        return rows;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        foreach (var statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
#pragma warning disable CA2100 // written just above
            await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
