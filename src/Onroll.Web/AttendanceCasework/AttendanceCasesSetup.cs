using Onroll.Core.AttendanceCasework;

namespace Onroll.Web.AttendanceCasework;

/// <summary>What the pages of attendance cases work with.</summary>
public static class AttendanceCasesSetup
{
    public static IServiceCollection AddAttendanceCases(this IServiceCollection services) => services
        .AddAttendanceCasework()
        .AddScoped<OpenAttendanceCaseFile>();
}
