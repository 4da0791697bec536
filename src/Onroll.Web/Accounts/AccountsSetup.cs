using Microsoft.AspNetCore.Identity;
using Onroll.Core.Access;

namespace Onroll.Web.Accounts;

/// <summary>Accounts: the framework's parts that we use, with our rules and our store.</summary>
public static class AccountsSetup
{
    /// <summary>Between the password and the code.</summary>
    public const string HalfWayScheme = "Onroll.HalfWay";

    private const int HashIterations = 210_000;
    private static readonly TimeSpan CeremonyLength = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddOnrollAccounts(this IServiceCollection services, HostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options is { MailServer: not null, PublicAddress: null, IsDemonstration: false })
        {
            throw new InvalidOperationException("A host that sends mail needs its public address: the links in messages begin with it.");
        }

        services.AddHttpContextAccessor();
        services.AddProtectionKeys(options.Store);
        services.AddIdentityCore<User>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = "";   // the name is the e-mail address, which has rules of its own
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddSingleton(new BreachedPasswords(options.BreachedPasswordsFile));
        services.RemoveAllPasswordValidators().AddScoped<IPasswordValidator<User>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.Configure<DataProtectionTokenProviderOptions>(links => links.TokenLifespan = TimeSpan.FromHours(1));
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // Without a user name, and never by whoever happens to hold the device.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ServerDomain = options.PublicAddress?.Host;
        });
        services.AddAuthentication()
            .AddCookie(HalfWayScheme, cookie => Ceremony(cookie, "half-way", options))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Ceremony(cookie, "passkey", options));
        services.AddScoped<LockOut>().AddScoped<ProveByPassword>().AddScoped<ProveByCode>();
        services.AddScoped<InvitePerson>().AddScoped<AcceptInvitation>().AddScoped<ManagePerson>().AddScoped<FirstSetUp>();
        services.AddScoped<Messages>().AddScoped<OwnAccount>().AddScoped<DoorShell>().AddScoped<SignInSteps>();
        if (!options.IsDemonstration)
        {
            services.AddHostedService<FirstStart>();
            AddMail(services, options);
        }

        return services;
    }

    private static void AddMail(IServiceCollection services, HostOptions options)
    {
        if (options.MailServer is { } server)
        {
            services.AddSingleton(server).AddSingleton<MailSender>();
            services.AddHostedService(provider => provider.GetRequiredService<MailSender>());
        }
    }

    // The framework's own rule asks for capitals, digits and signs.
    private static IServiceCollection RemoveAllPasswordValidators(this IServiceCollection services)
    {
        foreach (var usual in services.Where(service => service.ServiceType == typeof(IPasswordValidator<User>)).ToList())
        {
            services.Remove(usual);
        }

        return services;
    }

    private static void Ceremony(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions cookie, string name, HostOptions options)
    {
        cookie.Cookie.Name = Access.AccessSetup.CookieName(name, options);
        Access.AccessSetup.Secure(cookie.Cookie, options);
        cookie.ExpireTimeSpan = CeremonyLength;
        cookie.SlidingExpiration = false;
    }
}
