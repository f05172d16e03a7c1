using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamKet.Casework.Tests.SecondReading;

/// <summary>A real server on a free port of this machine that answers as a test tells it to, and keeps what it was sent.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelServer(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public ConcurrentQueue<(string Path, string Body, string? Authorization)> Received { get; } = new();

    public static async Task<ModelServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ModelServer(builder.Build());
        server._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            server.Received.Enqueue((context.Request.Path, await reader.ReadToEndAsync(), context.Request.Headers.Authorization));
            await answer(context);
        });
        await server._app.StartAsync();
        server.Address = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1");
        return server;
    }

    /// <summary>Answers with the findings, in the envelope of the interface.</summary>
    public static RequestDelegate Says(string content) => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { choices = new[] { new { message = new { role = "assistant", content } } } }), Encoding.UTF8);
    };

    public static RequestDelegate Finds(params object[] findings) => Says(JsonSerializer.Serialize(new { findings }));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
