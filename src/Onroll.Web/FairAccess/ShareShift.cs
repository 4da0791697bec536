using System.Globalization;
using Microsoft.AspNetCore.Html;
using Onroll.Core.FairAccess;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.FairAccess;

/// <summary>Each school's share now and after the proposal, on one scale, the lowest first. Both numbers are written.</summary>
public static class ShareShift
{
    private const double Left = 168;
    private const double Plot = 300;
    private const double Row = 28;

    // Room for the words beyond the outermost dot.
    private const double Edge = 96;
    private const int LongestName = 22;

    public static IHtmlContent Draw(string unit, IReadOnlyList<RoundSchool> schools)
    {
        var least = Math.Min(0, (double)schools.Min(school => Math.Min(school.Now, school.After)));
        var most = Math.Max(least + 0.01, (double)schools.Max(school => Math.Max(school.Now, school.After)));
        double X(decimal value) => Left + 8 + (((double)value - least) / (most - least) * (Plot - Edge - 8));
        var svg = new Svg(Left + Plot, (schools.Count * Row) + 2, $"Each school’s share in {unit}", string.Join(" ", schools.Select(school => $"{school.School}: {Words(school)}.")));
        foreach (var (at, school) in schools.Index())
        {
            var y = (at * Row) + 15;
            svg.Label(0, y + 4.5, Short(school.School), new Lettering(13, school.Takes > 0 ? 640 : 400, Ink.Dark)).Path($"M{Svg.Number(Left)} {Svg.Number(y)}H{Svg.Number(Left + Plot - Edge)}", Ink.Hairline);
            if (school.Takes > 0)
            {
                svg.Path($"M{Svg.Number(X(school.Now))} {Svg.Number(y)}H{Svg.Number(X(school.After))}", Ink.PetrolMid, 3);
            }

            svg.Dot(X(school.Now), y, 4.5, Ink.White, Ink.Edge);
            if (school.Takes > 0)
            {
                svg.Dot(X(school.After), y, 5, Ink.Petrol);
            }

            svg.Label(X(Math.Max(school.Now, school.After)) + 10, y + 4.5, Words(school), new Lettering(13, 400, Ink.Dark));
        }

        return svg.Close();
    }

    public static string Words(RoundSchool school) => school.Takes == 0 ? Number(school.Now) : $"{Number(school.Now)} to {Number(school.After)}";

    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..(LongestName - 1)].TrimEnd()}…";
}
