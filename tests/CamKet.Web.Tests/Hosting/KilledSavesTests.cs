using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
using CamKet.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests.Hosting;

/// <summary>The program killed at any moment while officers save: what was answered is there once, a form sent again after the fall is saved once, the history holds.
/// Three kills in ./test, forty in ./test --full.</summary>
public sealed class KilledSavesTests
{
    private const int Writers = 4;
    private const string UserName = "ha";
    private const string Password = "mật-khẩu-dài-đủ-2026";

    /// <summary>What was sent: the number in its text, the form as filled, and whether an answer came.</summary>
    private sealed record Sending(int Number, string Address, List<(string Name, string Value)> Fields)
    {
        public bool Answered { get; set; }
    }

    private readonly ConcurrentBag<Sending> _sent = [];
    private int _number;

    [Theory, OnEveryEngine]
    public async Task Saves_WhileTheProgramIsKilled_AreThereOnceEach(string engine)
    {
        var kills = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 40 : 3;
        var random = new Random(142);
        var (setting, value, remove) = Engines.CreatePlace(engine);
        var program = new WebProcess(setting, value);
        await using (var services = await OpenAsync(setting, value))
        {
            for (var kill = 0; kill < kills; kill++)
            {
                using var life = await program.StartAsync();
                using var end = new CancellationTokenSource();
                var begun = new TaskCompletionSource();
                var writers = Enumerable.Range(0, Writers).Select(_ => WriteAsync(life, begun, end.Token)).ToList();
                // From the first save on, at any moment of the next ones.
                await Task.WhenAny([begun.Task, .. writers]);
                await Task.Delay(random.Next(0, 1500), TestContext.Current.CancellationToken);
                life.Kill();
                await end.CancelAsync();
                await Task.WhenAll(writers);
            }

            using (var last = await program.StartAsync())
            {
                await SendUnansweredAgainAsync(last);
                last.Kill();
            }

            await CheckAsync(services);
        }

        await remove();
    }

    /// <summary>One officer who pastes one text after another until the program is gone.</summary>
    private async Task WriteAsync(WebProcess.Life life, TaskCompletionSource begun, CancellationToken end)
    {
        try
        {
            var browser = await SignInAsync(life);
            while (!end.IsCancellationRequested)
            {
                var number = Interlocked.Increment(ref _number);
                var page = await browser.OpenAsync(Links.AddDocument);
                var form = page.Html.QuerySelector<IHtmlFormElement>("form.form")!;
                var sending = new Sending(number, Links.AddDocument, [.. Browser.Filled(form).Where(f => f.Name != "Text"), ("Text", TextOf(number))]);
                _sent.Add(sending);
                begun.TrySetResult();
                sending.Answered = (await browser.PostAsync(sending.Address, sending.Fields)).Status == HttpStatusCode.Redirect;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            // The program was killed under it, as it should be.
        }
    }

    /// <summary>As an officer does whose browser showed an error: the same form once more.</summary>
    private async Task SendUnansweredAgainAsync(WebProcess.Life life)
    {
        var browser = await SignInAsync(life);
        foreach (var sending in _sent.Where(s => !s.Answered))
        {
            var fresh = Browser.Filled((await browser.OpenAsync(Links.AddDocument)).Html.QuerySelector<IHtmlFormElement>("form.form")!).First(f => f.Name == "__RequestVerificationToken");
            var answer = await browser.PostAsync(sending.Address, [.. sending.Fields.Where(f => f.Name != fresh.Name), fresh]);
            // Saved now, or told that the fall came after the save: "Đã có sẵn".
            (answer.Status == HttpStatusCode.Redirect || answer.Text.Contains("Đã có sẵn", StringComparison.Ordinal)).ShouldBeTrue(answer.Text);
        }
    }

    private async Task CheckAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CamKetDb>();
        _sent.Count.ShouldBeGreaterThan(0, "nothing was sent before the kills");
        var documents = await db.Documents.AsNoTracking().Select(d => new { d.Reference, d.Text, d.Id }).ToListAsync();
        documents.Select(d => d.Text).Order(StringComparer.Ordinal).ShouldBe(_sent.Select(s => TextOf(s.Number)).Order(StringComparer.Ordinal));
        documents.Select(d => d.Reference).Distinct().Count().ShouldBe(documents.Count);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.DocumentAdding)).ShouldBe(documents.Count);
        // A document and its reading are saved together.
        (await db.Documents.CountAsync(d => !d.Findings.Any())).ShouldBe(0);
        var verdict = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync();
        verdict.Faults.ShouldBeEmpty();
    }

    private static string TextOf(int number) => $"Ngày 5/3/2026, Bộ Công Thương cam kết gửi báo cáo số {number} trước ngày 30/6/2026.";

    private static async Task<Browser> SignInAsync(WebProcess.Life life)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = life.Address };
        var browser = new Browser(client, cookies);
        (await browser.SignInAsync(UserName, Password, "/Account")).Status.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    private static async Task<ServiceProvider> OpenAsync(string setting, string value)
    {
        IDatabaseEngine engine = setting == "data" ? new SqliteEngine(Path.Combine(value, "camket.db")) : new PostgresEngine(value);
        var services = new ServiceCollection().AddLogging().AddCasework(engine).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync();
        var user = new User { UserName = UserName, NormalizedUserName = UserName.ToUpperInvariant(), DisplayName = "Hà", Role = UserRole.Coordinator, SecurityStamp = "s", ConcurrencyStamp = "c" };
        user.PasswordHash = new PasswordHasher<User>().HashPassword(user, Password);
        var db = scope.ServiceProvider.GetRequiredService<CamKetDb>();
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return services;
    }
}
