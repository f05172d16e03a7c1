using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests.Pages.Register;

/// <summary>A site with a small register: one overdue and assigned, one due soon, one of the partner's, one restricted.</summary>
public sealed class RegisterFixture : IAsyncLifetime
{
    public Site Site { get; } = Site.Start();

    public DateOnly Today => Site.Clock.TodayInVietNam();

    public async ValueTask InitializeAsync()
    {
        await Site.AddUserAsync(UserRole.Administrator);
        await SeedAsync(async seed =>
        {
            await seed.AddNamesAsync();
            await seed.AddAsync("Việt Nam ký nghị định thư <thứ hai>.", u =>
            {
                (u.Pillar, u.Due, u.LeadAgencyId, u.Status, u.SaidOn, u.Access) = (Pillar.Aec, Today.AddDays(-30), "agency:moit", UndertakingStatus.InProgress, $"{Today.Year}-01-15", AccessLevel.Internal);
                u.Assignments.Add(new Assignment { LeadAgencyId = "agency:moit", AssignedOn = Today.AddDays(-90), AssignedBy = "Nguyễn Thu Hà", BasisVi = "Quyết định 47", BasisEn = "Decision 47" });
            });
            await seed.AddAsync("Việt Nam tập huấn cho cán bộ của các nước.", u => (u.Due, u.SaidOn) = (Today.AddDays(5), $"{Today.Year}-02"));
            await seed.AddAsync("Hàn Quốc mở rộng học bổng.", u => (u.Side, u.Kind, u.PartnerId, u.Access) = (Side.Theirs, UndertakingKind.Request, "country:kr", AccessLevel.Public));
            await seed.AddAsync("Hai bên trao đổi việc kín.", u => u.Access = AccessLevel.Restricted);
        });
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public async Task SeedAsync(Func<RegisterSeed, Task> work)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await work(new RegisterSeed(scope.ServiceProvider.GetRequiredService<CamKetDb>(), scope.ServiceProvider.GetRequiredService<Journal>(), Site.Clock));
    }

    public string Reference(int number) => $"CK-{Today.Year}-{number:0000}";
}
