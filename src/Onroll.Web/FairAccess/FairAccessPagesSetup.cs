using Onroll.Core.FairAccess;

namespace Onroll.Web.FairAccess;

/// <summary>What the pages of fair access work with.</summary>
public static class FairAccessPagesSetup
{
    public static IServiceCollection AddFairAccessPages(this IServiceCollection services) => services
        .AddFairAccess()
        .AddSingleton<ProposalDesk>()
        .AddScoped<ProposalActions>()
        .AddScoped<OpenFairAccess>()
        .AddScoped<CaseSchools>()
        .AddScoped<ChosenProtocol>();
}
