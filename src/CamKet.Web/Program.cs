using CamKet.Casework;
using CamKet.Formats;
using CamKet.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables("CAMKET_");
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
