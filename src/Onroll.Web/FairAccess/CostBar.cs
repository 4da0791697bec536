using Microsoft.AspNetCore.Html;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.FairAccess;

/// <summary>A cost beside the others of its table; the number stands next to it.</summary>
public static class CostBar
{
    private const double Width = 56;

    public static IHtmlContent Draw(decimal cost, decimal most, bool isProposed) =>
        new Svg(Width, 10, null).Rect(new Box(0, 1, Math.Max(1, Width * (double)Math.Max(0, cost / most)), 8), isProposed ? Ink.Petrol : Ink.PetrolMid, radius: 1).Close();
}
