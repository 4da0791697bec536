using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Letters;

/// <summary>Puts the use cases of letters into a host.</summary>
public static class LettersSetup
{
    public static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddScoped<KeepWording>()
        .AddScoped<KeepLetterhead>()
        .AddScoped<KeepNoticeDraft>()
        .AddScoped<SendNotice>();
}
