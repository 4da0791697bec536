namespace Onroll.Exchange.Tests;

/// <summary>Tests that measure the memory of the whole process, and so run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}
