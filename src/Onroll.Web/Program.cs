using Onroll.Core.Store;
using Onroll.Web.Host;

var data = Path.Combine(Environment.CurrentDirectory, "data");
Directory.CreateDirectory(data);
await OnrollHost.Build(new HostOptions { Store = new StoreLocation.Embedded(data) }, args).RunAsync();
