using Onroll.Core.Panels;

namespace Onroll.Web.Panels;

/// <summary>What the pages of referrals and panels work with.</summary>
public static class PanelPagesSetup
{
    public static IServiceCollection AddPanelPages(this IServiceCollection services)
    {
        services.AddSignalR();
        return services
            .AddPanels()
            .AddScoped<OpenReferral>()
            .AddScoped<OpenMeeting>()
            .AddScoped<OpenOutcome>()
            .AddSingleton<MeetingNews>();
    }

    public static void MapPanels(this WebApplication app)
    {
        app.MapHub<MeetingHub>(MeetingHub.Address);
        app.MapMeetingInvitation();
    }
}
