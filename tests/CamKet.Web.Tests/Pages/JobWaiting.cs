using System.Diagnostics;

namespace CamKet.Web.Tests.Pages;

/// <summary>Waits for work in the background as a person does: by looking at its page.</summary>
internal static class JobWaiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The page of jobs once none of them is open.</summary>
    public static async Task<Page> UntilJobsEndAsync(this Browser browser)
    {
        var began = Stopwatch.GetTimestamp();
        while (await browser.Client.GetStringAsync("/Jobs?format=json") is var open && open != "[]")
        {
            (Stopwatch.GetElapsedTime(began) < Patience).ShouldBeTrue($"Still open: {open}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return await browser.OpenAsync("/Jobs");
    }
}
