namespace Onroll.Core.SchoolReturns;

/// <summary>Returns in words, the same in pages and files.</summary>
public static class ReturnWords
{
    public static string Of(ReturnState? state) => state switch
    {
        ReturnState.Draft => "Being written",
        ReturnState.Submitted => "Returned",
        ReturnState.GivenBack => "Given back",
        ReturnState.Accepted => "Accepted",
        _ => "Nothing yet",
    };
}
