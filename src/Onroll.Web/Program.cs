using Onroll.Web.Host;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddOnrollPages();

var app = builder.Build();
app.UseOnrollPages();
app.MapOnrollPages();
app.Run();
