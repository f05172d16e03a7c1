using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CamKet.TestKit;

namespace CamKet.Web.Tests;

/// <summary>CamKet.Web as a process of its own, on an empty register at the place that the setting ("data" or "postgres") names; it can be killed and started again.</summary>
internal sealed class WebProcess(string setting, string value)
{
    /// <summary>The program in its own output folder, built like these tests.</summary>
    private static readonly string Assembly = Path.Combine(
        Repository.Root, "src", "CamKet.Web", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "CamKet.Web.Tests"), AppContext.BaseDirectory), "CamKet.Web.dll");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Starts the program and waits until it answers.</summary>
    public async Task<Life> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var life = new Life(Start(address), address);
        await life.UntilItAnswersAsync(Patience);
        return life;
    }

    private Process Start(Uri address)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(Assembly) };
        foreach (var argument in new[] { Assembly, $"--{setting}", value, "--urls", address.ToString(), "--empty", "--referenceData", "false", "--environment", "Development" })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>One run of the program.</summary>
    internal sealed class Life(Process process, Uri address) : IDisposable
    {
        // Read, so that the program never waits for a full pipe.
        private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
        private readonly Task<string> _error = process.StandardError.ReadToEndAsync();

        public Uri Address { get; } = address;

        public async Task UntilItAnswersAsync(TimeSpan patience)
        {
            using var client = new HttpClient { BaseAddress = Address };
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            var begun = Stopwatch.StartNew();
            while (true)
            {
                try
                {
                    using var answer = await client.GetAsync("/SignIn");
                    return;
                }
                catch (HttpRequestException) when (!process.HasExited && begun.Elapsed < patience)
                {
                    await beat.WaitForNextTickAsync();
                }
                catch (HttpRequestException)
                {
                    Kill();
                    throw new InvalidOperationException($"It does not answer: {await _output} {await _error}");
                }
            }
        }

        /// <summary>Ends it the hard way.</summary>
        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                Kill();
            }

            process.Dispose();
        }
    }
}
