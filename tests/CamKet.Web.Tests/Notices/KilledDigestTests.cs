using System.Diagnostics;
using CamKet.Casework;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Data.Postgres;
using CamKet.Data.Sqlite;
using CamKet.TestKit;
using CamKet.TestKit.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests.Notices;

/// <summary>The program, killed at any moment while it mails the day to a real server over STARTTLS, loses no mail, doubles none and sends none twice. Three kills in ./test, twenty in ./test --full.</summary>
public sealed class KilledDigestTests
{
    private static readonly int People = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 40 : 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory, OnEveryEngine]
    public async Task Program_KilledAtRandomMoments_SendsEveryMailOnceOrSaysThatItDoesNotKnow(string engine)
    {
        var kills = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 20 : 3;
        var random = new Random(47);
        var (certificate, key) = MailCertificate.Make();
        var (setting, value, remove) = Engines.CreatePlace(engine);
        var trusted = Path.Combine(Directory.CreateTempSubdirectory("camket-ca-").FullName, "ca.pem");
        await File.WriteAllTextAsync(trusted, certificate);
        await using var server = await MailServer.StartAsync(new MailServerSettings("camket", "một mật khẩu", key, certificate, Slow: 30));
        var program = new Program(setting, value, server.Port, trusted);
        await using (var office = await Office.OpenAsync(engine, setting, value))
        {
            await office.FillAsync();
            for (var kill = 0; kill < kills; kill++)
            {
                await program.KillAsync(async () =>
                {
                    // Somewhere within the next few mails, and the first time perhaps while the day is put down.
                    await office.UntilAsync(async db => await db.DigestDays.AnyAsync() || kill == 0, TimeSpan.FromMilliseconds(20));
                    await Task.Delay(random.Next(50, 700));
                });
                await office.OutliveLeasesAsync();
            }

            await program.KillAsync(() => office.UntilAsync(async db => await db.DigestDays.AnyAsync() && !await db.Mails.AnyAsync(m => m.State != MailState.Sent && m.State != MailState.Unknown), TimeSpan.FromMilliseconds(100)));

            await office.CheckAsync(server, kills);
        }

        await remove();
    }

    /// <summary>CamKet.Web as a process of its own.</summary>
    private sealed class Program(string setting, string value, int port, string trusted)
    {
        private static readonly string Assembly = Path.Combine(Repository.Root, "src", "CamKet.Web", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "CamKet.Web.Tests"), AppContext.BaseDirectory), "CamKet.Web.dll");

        public async Task KillAsync(Func<Task> meanwhile)
        {
            using var process = Start();
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            try
            {
                await meanwhile();
            }
            catch (TimeoutException late)
            {
                process.Kill();
                throw new InvalidOperationException($"{await output} {await error}", late);
            }

            process.HasExited.ShouldBeFalse("it should have been running");
            process.Kill();
            await process.WaitForExitAsync();
            await Task.WhenAll(output, error);
        }

        private Process Start()
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(Assembly) };
            // Trusts the certificate of this test's server besides none.
            start.Environment["SSL_CERT_FILE"] = trusted;
            start.Environment["CAMKET_MAIL__PASSWORD"] = "một mật khẩu";
            foreach (var argument in new[]
            {
                Assembly, $"--{setting}", value, "--urls", "http://127.0.0.1:0", "--empty", "--referenceData", "false", "--environment", "Production", "--address", "https://camket.example",
                "--mail:host", "127.0.0.1", "--mail:port", $"{port}", "--mail:sender", "camket@office.example", "--mail:user", "camket", "--notices:hour", "0", "--notices:everyDay", "true",
            })
            {
                start.ArgumentList.Add(argument);
            }

            return Process.Start(start)!;
        }
    }

    /// <summary>The register that the program works on, looked at from outside.</summary>
    private sealed class Office(ServiceProvider services) : IAsyncDisposable
    {
        public static async Task<Office> OpenAsync(string engine, string setting, string value)
        {
            IDatabaseEngine database = setting == "data" ? new SqliteEngine(Path.Combine(value, "camket.db")) : new PostgresEngine(value);
            var office = new Office(new ServiceCollection().AddLogging().AddCasework(database).BuildServiceProvider());
            database.Name.ShouldBe(engine);
            await office.AskAsync<SchemaMigrator, bool>(async m => { await m.MigrateAsync(); return true; });
            return office;
        }

        /// <summary>Focal points, each with one undertaking that is ten days late.</summary>
        public Task FillAsync() => AskAsync<CamKetDb, int>(async db =>
        {
            var due = TimeProvider.System.TodayInVietNam().AddDays(-10);
            db.AddRange(FollowUpSeed.Agencies());
            for (var n = 1; n <= People; n++)
            {
                var agency = $"agency:test{n}";
                db.Users.Add(new User { UserName = $"u{n}", NormalizedUserName = $"U{n}", DisplayName = $"Người {n}", Role = UserRole.FocalPoint, AgencyId = agency, Email = $"u{n}@test.example", SecurityStamp = "s", ConcurrencyStamp = "c" });
                var undertaking = new Undertaking
                {
                    Reference = $"CK-2026-{n:0000}", Title = $"Việc {n}", Kind = UndertakingKind.Commitment, Side = Side.Ours, Status = UndertakingStatus.Assigned, LeadAgencyId = agency, Due = due,
                    RegisteredAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), RegisteredBy = "x",
                };
                undertaking.Assignments.Add(new() { LeadAgencyId = agency, AssignedOn = due.AddDays(-30), AssignedBy = "x" });
                db.Undertakings.Add(undertaking);
            }

            return await db.SaveChangesAsync();
        });

        public async Task UntilAsync(Func<CamKetDb, Task<bool>> reached, TimeSpan beat)
        {
            using var timer = new PeriodicTimer(beat);
            var begun = Stopwatch.StartNew();
            while (!await AskAsync<CamKetDb, bool>(reached))
            {
                if (begun.Elapsed > Patience)
                {
                    var states = await AskAsync<CamKetDb, List<string>>(db => db.Mails.GroupBy(m => new { m.State, m.Error }).Select(g => g.Key.State + " " + g.Key.Error + " " + g.Count()).ToListAsync());
                    throw new TimeoutException("Not reached: " + string.Join("; ", states));
                }

                await timer.WaitForNextTickAsync();
            }
        }

        /// <summary>As if five minutes had gone by since the node died.</summary>
        public Task OutliveLeasesAsync() => AskAsync<CamKetDb, int>(db =>
        {
            DateTime? gone = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            return db.Mails.Where(m => m.LeaseUntil != null).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, gone));
        });

        public Task<bool> CheckAsync(MailServer server, int kills) => AskAsync<CamKetDb, bool>(async db =>
        {
            var mails = await (from mail in db.Mails join user in db.Users on mail.UserId equals user.Id select new { mail.State, mail.Key, user.Email }).ToListAsync();
            (await db.DigestDays.CountAsync()).ShouldBeLessThanOrEqualTo(2, "one day, or two where the test ran past midnight");
            var days = await db.DigestDays.SumAsync(d => d.Mails);
            mails.Count.ShouldBe(days);
            mails.Count.ShouldBeGreaterThanOrEqualTo(People);
            (await db.Escalations.CountAsync()).ShouldBeGreaterThanOrEqualTo(People);
            foreach (var mail in mails.Where(m => m.State == MailState.Sent))
            {
                (await server.ToAsync(mail.Email!)).Count.ShouldBeGreaterThanOrEqualTo(1, $"{mail.Key} is marked as sent");
            }

            server.Received.GroupBy(m => m.Header("Message-ID")).ShouldAllBe(same => same.Count() == 1, "a message came twice");
            server.Received.ShouldAllBe(m => m.Secure && m.User == "camket");
            // At most the one mail that was on the wire when the program died is in doubt.
            mails.Count(m => m.State == MailState.Unknown).ShouldBeLessThanOrEqualTo(kills);
            return true;
        });

        public async ValueTask DisposeAsync() => await services.DisposeAsync();

        private async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> ask) where TService : notnull
        {
            await using var scope = services.CreateAsyncScope();
            return await ask(scope.ServiceProvider.GetRequiredService<TService>());
        }
    }
}
