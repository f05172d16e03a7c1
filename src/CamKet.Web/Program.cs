using CamKet.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options =>
{
    options.ValidateOnBuild = true;
    options.ValidateScopes = true;
});
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddCamKetWeb();

var app = builder.Build();
app.UseCamKetWeb();
app.Run();
