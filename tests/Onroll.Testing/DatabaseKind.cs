using System.Reflection;
using Xunit.Sdk;

namespace Onroll.Testing;

/// <summary>The databases Onroll runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database: <c>[Theory, BothDatabases] Test(DatabaseKind kind)</c>, with further values after the kind.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothDatabasesAttribute(params object[] values) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<DatabaseKind>().Select(kind => (object[])[kind, .. values]);
}
