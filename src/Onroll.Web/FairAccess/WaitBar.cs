using Microsoft.AspNetCore.Html;
using Onroll.Rules.FairAccess;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.FairAccess;

/// <summary>The school days of the law, those gone filled; red when few are left. The words beside it carry the number.</summary>
public static class WaitBar
{
    private const double Step = 4.4;

    /// <summary>From this day on it is urgent.</summary>
    public const int UrgentFrom = 14;

    public static bool IsUrgent(int day) => day >= UrgentFrom;

    public static IHtmlContent Draw(int day)
    {
        var svg = new Svg(FairAccessClocks.AllocateSchoolDays * Step, 12, null);
        for (var at = 0; at < FairAccessClocks.AllocateSchoolDays; at++)
        {
            svg.Rect(new Box(at * Step, 1, Step - 1.2, 10), at < day ? IsUrgent(day) ? Ink.Red : Ink.Petrol : Ink.Hairline, radius: 0.5);
        }

        return svg.Close();
    }
}
