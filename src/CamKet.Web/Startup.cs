using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Reference;
using CamKet.Casework.Sample;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using CamKet.Web.Sessions;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web;

/// <summary>What is done once before the first request: the schema and the reference data are brought up to date, an untouched installation gets the
/// sample (unless <c>--empty</c> is asked for), and an empty one says how to enter it.</summary>
public static partial class Startup
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<SchemaMigrator>().MigrateAsync();
        // "referenceData": false, for a register that is given its agencies, partners and rules by other means.
        if (app.Configuration.GetValue("referenceData", true))
        {
            await services.GetRequiredService<LoadReferenceData>().LoadAsync();
        }

        if (!app.Configuration.GetValue<bool>("empty"))
        {
            await LoadSampleAsync(services.GetRequiredService<LoadSample>(), app.Configuration["sample"] ?? Path.Combine(AppContext.BaseDirectory, "corpus"));
        }

        await services.GetRequiredService<SearchIndex>().CompleteAsync();
        await services.GetRequiredService<Journal>().SaveAsync(Actor.System, _ => services.GetRequiredService<CamKetDb>().CompleteTermsAsync());
        if (!await services.GetRequiredService<CamKetDb>().Users.AnyAsync())
        {
            SayHowToEnter(app.Logger, services.GetRequiredService<FirstStartCode>().Text);
        }
    }

    private static async Task LoadSampleAsync(LoadSample sample, string folder)
    {
        if (!Directory.Exists(folder) || await sample.IsCompleteAsync() || !await sample.MayLoadAsync())
        {
            return;
        }

        var bar = new ConsoleProgress("Nạp sổ mẫu / Loading the sample");
        var password = await sample.LoadAsync(folder, bar.Show);
        Console.WriteLine();
        Console.WriteLine("Đăng nhập sổ mẫu, chỉ hiện một lần. / Sign-in for the sample, shown only once.");
        Console.WriteLine($"  Mật khẩu / password: {password}");
        foreach (var (userName, name, role) in SamplePeople.All)
        {
            Console.WriteLine($"  {userName,-6} {name} ({role})");
        }

        Console.WriteLine();
    }

    [LoggerMessage(LogLevel.Warning, "No user yet. Open /FirstStart?code={Code} to create the administrator.")]
    private static partial void SayHowToEnter(ILogger logger, string code);
}
