using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Web.Accounts;

/// <summary>Where the keys of cookies and forms are kept: beside the embedded store, or in the server store.</summary>
internal static class ProtectionKeys
{
    public static IServiceCollection AddProtectionKeys(this IServiceCollection services, StoreLocation store)
    {
        var protection = services.AddDataProtection().SetApplicationName("Onroll");
        if (store is StoreLocation.Embedded embedded)
        {
            protection.PersistKeysToFileSystem(PrivateFolder(Path.Combine(embedded.Folder, "keys")));
        }
        else
        {
            services.AddOptions<KeyManagementOptions>()
                .Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new KeysInStore(scopes));
        }

        return services;
    }

    private static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private sealed class KeysInStore(IServiceScopeFactory scopes) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
            return [.. db.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
            db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            db.SaveChangesAsync().GetAwaiter().GetResult();   // the framework asks for keys without waiting, some times a year
        }
    }
}
