using System.Globalization;
using Onroll.Core.FairAccess;
using Onroll.Rules.FairAccess;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.FairAccess;

/// <summary>Choices and small words of the pages of fair access.</summary>
public static class FairAccessWording
{
    public static IReadOnlyList<Choice> Categories { get; } = [.. FairAccessCategories.All.Select(words => new Choice(words.Category.ToString(), words.Name, words.Evidence))];

    public static IReadOnlyList<Choice> ArrivalKinds { get; } = Choice.From<ArrivalKind>(FairAccessWords.Of);

    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    public static ChipLook Look(FairAccessState state) => state switch
    {
        FairAccessState.Placed => ChipLook.Done,
        FairAccessState.Withdrawn => ChipLook.Quiet,
        FairAccessState.Referred => ChipLook.Today,
        _ => ChipLook.Plain,
    };

    public static ChipLook Look(FairAccessDecision decision) => decision switch
    {
        { AdmittedOn: not null } => ChipLook.Done,
        { EndedOn: not null } => ChipLook.Quiet,
        { Answer: FairAccessAnswer.Refused, IsSettled: false } => ChipLook.Late,
        { Answer: null, IsSettled: false } => ChipLook.Today,
        _ => ChipLook.Plain,
    };

    public static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Kilometres(int metres) => $"{(metres / 1000m).ToString("0.#", CultureInfo.InvariantCulture)} km";

    /// <summary>"points per 100 pupils" may be said short beside a number.</summary>
    public static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"Day {day} of {FairAccessClocks.AllocateSchoolDays}");
}
