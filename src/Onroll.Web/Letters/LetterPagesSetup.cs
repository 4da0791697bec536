using Onroll.Core.Letters;

namespace Onroll.Web.Letters;

/// <summary>What the pages of letters and notices work with.</summary>
public static class LetterPagesSetup
{
    public static IServiceCollection AddLetterPages(this IServiceCollection services) => services
        .AddLetters()
        .AddScoped<OpenNotice>();
}
