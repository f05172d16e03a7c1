using CamKet.Casework.Frameworks;

namespace CamKet.Web.Pages.Frameworks;

/// <summary>All frameworks with how far each is covered.</summary>
public sealed class IndexModel(FrameworkQuery frameworks) : OfficerPage
{
    public IReadOnlyList<FrameworkTree> Trees { get; private set; } = [];

    public async Task OnGetAsync() => Trees = await frameworks.ListAsync(Actor);

    public string NameOf(Framework framework) => T.Language == "en" ? framework.NameEn : framework.NameVi;
}
