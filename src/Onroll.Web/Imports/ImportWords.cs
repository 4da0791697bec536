using Onroll.Core.Imports;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Imports;

/// <summary>The words people read about imports.</summary>
public static class ImportWords
{
    public static string Of(ImportKind kind) => kind switch
    {
        ImportKind.Schools => "Schools of the national register",
        ImportKind.Calendar => "Calendar",
        ImportKind.Pupils => "Pupils",
        ImportKind.Attendance => "Attendance",
        ImportKind.Behaviour => "Behaviour",
        ImportKind.Suspensions => "Suspensions and permanent exclusions",
        _ => "Published statistics",
    };

    public static (ChipLook Look, string Words) Of(ImportState state) => state switch
    {
        ImportState.Waiting => (ChipLook.Action, "Waits for you"),
        ImportState.Running => (ChipLook.Today, "Under way"),
        ImportState.Finished => (ChipLook.Done, "Done"),
        ImportState.Refused => (ChipLook.Late, "Not used"),
        _ => (ChipLook.Late, "Broke off"),
    };

    public static string Rows(int count) => count == 1 ? "1 row" : count.ToString("N0", DateWords.English) + " rows";

    public static IReadOnlyList<Choice> Choices(IEnumerable<ImportKind> kinds) => [.. kinds.Select(kind => new Choice(kind.ToString(), Of(kind)))];
}
