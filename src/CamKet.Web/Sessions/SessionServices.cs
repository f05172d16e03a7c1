using CamKet.Casework;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace CamKet.Web.Sessions;

/// <summary>Registers signing in, sessions and permissions.</summary>
public static class SessionServices
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ActorAccessor>();
        services.AddScoped(provider => provider.GetRequiredService<ActorAccessor>().Current);
        services.AddScoped<SignInService>();
        services.AddSingleton<FirstStartCode>();
        services.AddPermissionPolicies();
        services.AddKeys();
        services.AddIdentityCore<User>(Configure)
            .AddEntityFrameworkStores<CamKetDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddErrorDescriber<PlainIdentityErrors>();
        services.AddScoped<IUserConfirmation<User>, ActiveUsersOnly>();
        services.AddScoped<ISecurityStampValidator, SessionCheck>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(SessionCookie.Configure));
    }

    private static void Configure(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.SignIn.RequireConfirmedAccount = true;
        // Length is what protects; rules on kinds of characters only make passwords harder to remember (NIST SP 800-63B).
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CamKet");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new DatabaseKeys(scopes));
    }
}
