using Onroll.Core.Agreements;
using Onroll.Core.Governors;
using Onroll.Core.Ladders;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Releases;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;
using Onroll.Web.Accounts;
using Onroll.Web.AttendanceCasework;
using Onroll.Web.Exclusions;
using Onroll.Web.FairAccess;
using Onroll.Web.Imports;
using Onroll.Web.Insight;
using Onroll.Web.Letters;
using Onroll.Web.Plans;
using Onroll.Web.Moves;
using Onroll.Web.Panels;
using Onroll.Web.Pupils;
using Onroll.Web.Roll;
using Onroll.Web.Search;
using Onroll.Web.SetUp;
using Onroll.Web.Support;
using Onroll.Web.Today;

namespace Onroll.Web.Host;

/// <summary>The whole web application, for <c>serve</c>, <c>demo</c> and the tests alike.</summary>
public static class OnrollHost
{
    /// <param name="adjust">Where it listens, and what a test replaces. Null changes nothing.</param>
    public static WebApplication Build(HostOptions options, string[] arguments, Action<WebApplicationBuilder>? adjust = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ContentRootPath = AppContext.BaseDirectory,   // the same from whatever folder it is started
            ApplicationName = typeof(OnrollHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services
            .AddSingleton(options)
            .AddOnrollOperation()
            .AddOnrollStore(options.Store)
            .AddRegister()
            .AddHostedService<RegisterWork>()
            .AddOnrollImports()
            .AddOnrollAccess(options)
            .AddOnrollAccounts(options)
            .AddPupils()
            .AddPlans()
            .AddInsight()
            .AddReleases()
            .AddSchoolReturns()
            .AddExclusions()
            .AddAttendanceCases()
            .AddRollPages()
            .AddMovePages()
            .AddFairAccessPages()
            .AddSetUp()
            .AddPacks()
            .AddLadders()
            .AddAgreements()
            .AddScoped<PackWork>()
            .AddLetterPages()
            .AddGovernors()
            .AddPanelPages()
            .AddOnrollPages();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseOnrollOperation();
        app.UseOnrollPages();
        app.UseOnrollAccess();
        app.MapOnrollPages();
        app.MapOnrollAccess();
        app.MapPupilExport();
        app.MapSearchSuggestions();
        app.MapCalendarFeed();
        app.MapPanels();
        app.MapOnrollOperation();
        return app;
    }
}
