using CamKet.Casework;
using CamKet.Formats;
using CamKet.Web;

// "--empty" stands alone on the command line; configuration wants a value with every name.
var builder = WebApplication.CreateBuilder([.. args.Select(a => a == "--empty" ? "--empty=true" : a)]);
builder.Configuration.AddEnvironmentVariables("CAMKET_");
if (builder.Configuration["urls"] is null)
{
    builder.WebHost.UseUrls("http://127.0.0.1:5080");
}

builder.Host.UseDefaultServiceProvider(options =>
{
    options.ValidateOnBuild = true;
    options.ValidateScopes = true;
});
// Also when a build (not a published folder) runs as production, as ./run does: the compressed style sheets lie in obj.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddCasework(Storage.EngineFrom(builder.Configuration));
builder.Services.AddFormats();
builder.Services.AddCamKetWeb();

var app = builder.Build();
app.UseCamKetWeb();
await app.PrepareAsync();
await app.RunAsync();
