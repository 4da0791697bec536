namespace Onroll.Web.Commands;

/// <summary>The exit codes, which scripts rely on.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
}

/// <summary>The command was not written as it must be. The message says how.</summary>
public sealed class WrongUsageException(string message) : Exception(message);

/// <summary>What was given cannot be used. The message says what, where and how to mend it, and names no person.</summary>
public sealed class InputRefusedException(string message) : Exception(message);
