using Onroll.Web.Design;

namespace Onroll.Web.SetUp;

/// <summary>One thing to set up, and how far it is.</summary>
/// <param name="Note">What there is, in figures.</param>
/// <param name="IsDone">Null for what is never finished.</param>
public sealed record SetUpTask(string Name, string Href, string Note, bool? IsDone, string State)
{
    public ChipLook Look => IsDone switch { true => ChipLook.Done, false => ChipLook.Today, _ => ChipLook.Plain };
}
