using CamKet.Casework.Users;
using CamKet.TestKit;
using CamKet.Web.Notices;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using System.Net;

namespace CamKet.Web.Tests;

/// <summary>The whole program on a real database of its own, with a clock that the test sets and browsers that sign in.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Password = "mưa rào tháng sáu";

    private readonly WebApplicationFactory<Program> _program;
    private readonly Func<ValueTask> _remove;

    private Site(string setting, string value, FakeTimeProvider clock, int signInsPerMinute, string environment, bool referenceData, bool sample, Func<ValueTask> remove, IReadOnlyDictionary<string, string>? settings = null)
    {
        (Clock, _remove) = (clock, remove);
        Place = (setting, value);
        _program = new WebApplicationFactory<Program>().WithWebHostBuilder(host => (settings ?? new Dictionary<string, string>()).Aggregate(host.UseSetting("trust:blindShare", "0"), (of, one) => of.UseSetting(one.Key, one.Value))
            .UseSetting(setting, value)
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("sample", Path.Combine(Repository.Root, "corpus"))
            .UseSetting("environment", environment)
            .UseSetting("referenceData", referenceData || sample ? "true" : "false")
            .UseSetting("empty", sample ? "false" : "true")
            .UseSetting("signInsPerMinute", signInsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                // A test says itself when the mails of the day are put down and sent.
                services.Remove(services.Single(s => s.ImplementationType == typeof(NoticeTicker)));
            }));
    }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _program.Services;

    private (string Setting, string Value) Place { get; }

    /// <summary>Starts on an empty database; with <paramref name="referenceData"/>, as delivered; with <paramref name="sample"/>, on the sample register too.</summary>
    /// <param name="now">The moment at which the clock stands.</param>
    /// <param name="settings">More of the program's settings, such as "mail:host".</param>
    public static Site Start(string engine = Engines.Sqlite, int signInsPerMinute = 10_000, string environment = "Development", bool referenceData = false, bool sample = false, DateTimeOffset? now = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var (setting, value, remove) = Engines.CreatePlace(engine);
        // Cookies are checked against this clock too, so it starts at the machine's own day.
        return new Site(setting, value, new FakeTimeProvider(now ?? TimeProvider.System.GetUtcNow()), signInsPerMinute, environment, referenceData, sample, remove, settings);
    }

    /// <summary>Listens on a free port of this machine as well, for a real browser; gives the address.</summary>
    public string Listen()
    {
        _program.UseKestrel(0);
        _program.StartServer();
        return Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>A second program on the same database: another node, or the same one after a restart.</summary>
    public Site StartAgain() => new(Place.Setting, Place.Value, Clock, signInsPerMinute: 10_000, "Development", referenceData: false, sample: false, () => ValueTask.CompletedTask);

    /// <summary>A browser without a session.</summary>
    public Browser NewBrowser(bool followRedirects = true, CookieContainer? cookies = null)
    {
        var handlers = new List<DelegatingHandler> { new CookieContainerHandler(cookies ??= new CookieContainer()) };
        if (followRedirects)
        {
            handlers.Insert(0, new RedirectHandler());
        }

        // Over https and not "localhost": cookies are marked secure and HSTS is sent.
        return new Browser(_program.CreateDefaultClient(new Uri("https://camket.example"), [.. handlers]), cookies);
    }

    /// <summary>A browser in which a new person of <paramref name="role"/> has signed in.</summary>
    public async Task<Browser> SignInAsync(UserRole role, string? agencyId = null, AccessLevel clearance = AccessLevel.Internal)
    {
        var user = await AddUserAsync(role, agencyId, clearance);
        var browser = NewBrowser();
        await browser.SignInAsync(user.UserName!, Password, returnUrl: "/Account");
        return browser;
    }

    public async Task<User> AddUserAsync(UserRole role, string? agencyId = null, AccessLevel clearance = AccessLevel.Internal)
    {
        await using var scope = Services.CreateAsyncScope();
        var user = new User
        {
            UserName = $"{role}.{Guid.NewGuid():N}"[..24],
            DisplayName = "Nguyễn Thu Hà",
            Role = role,
            AgencyId = agencyId,
            Clearance = clearance,
        };
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        result.Succeeded.ShouldBeTrue(string.Join(' ', result.Errors.Select(e => e.Description)));
        return user;
    }

    /// <summary>Runs <paramref name="work"/> with a service in a scope of its own.</summary>
    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _remove();
    }
}
