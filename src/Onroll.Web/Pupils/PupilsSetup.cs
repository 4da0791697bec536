using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Attendance;
using Onroll.Core.Behaviour;
using Onroll.Core.Help;
using Onroll.Core.Pupils;
using Onroll.Core.Today;
using Onroll.Core.Voice;

namespace Onroll.Web.Pupils;

/// <summary>What the pages of pupils and of today work with.</summary>
public static class PupilsSetup
{
    public static IServiceCollection AddPupils(this IServiceCollection services) => services
        .AddScoped<PupilRecord>()
        .AddScoped<OpenPupilRecord>()
        .AddScoped<CorrectPupil>()
        .AddScoped<CorrectFact>()
        .AddScoped<KeepContacts>()
        .AddScoped<CorrectMark>()
        .AddScoped<TurnTheYear>()
        .AddScoped<RecordIncident>()
        .AddScoped<RecordVoice>()
        .AddScoped<PlanAction>()
        .AddScoped<ShareRecord>()
        .AddScoped<OpenInEmergency>()
        .AddScoped<KeepCalendarFeed>()
        .AddScoped<GiveFeedback>();
}
