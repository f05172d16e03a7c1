using CamKet.Casework;
using CamKet.Web.Sessions;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web;

/// <summary>What is done once before the first request: the schema is brought up to date, and an empty installation says how to enter it.</summary>
public static partial class Startup
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync();
        if (!await scope.ServiceProvider.GetRequiredService<CamKetDb>().Users.AnyAsync())
        {
            SayHowToEnter(app.Logger, app.Services.GetRequiredService<FirstStartCode>().Text);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No user yet. Open /FirstStart?code={Code} to create the administrator.")]
    private static partial void SayHowToEnter(ILogger logger, string code);
}
