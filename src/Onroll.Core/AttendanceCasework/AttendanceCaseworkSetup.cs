using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.AttendanceCasework;

/// <summary>Puts the use cases of attendance cases into a host.</summary>
public static class AttendanceCaseworkSetup
{
    public static IServiceCollection AddAttendanceCasework(this IServiceCollection services) => services
        .AddScoped<OpenAttendanceCase>()
        .AddScoped<KeepAttendanceCase>()
        .AddScoped<ReferForPenaltyNotice>()
        .AddScoped<DecideReferral>()
        .AddScoped<AttendanceCaseLetters>();
}
