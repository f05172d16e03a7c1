using CamKet.Casework;
using CamKet.Casework.Engagements;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Engagements;

/// <summary>An engagement that no document reports yet, such as one that is planned.</summary>
public sealed class NewModel(CamKetDb db, KeepEngagement keep) : OfficerPage
{
    [BindProperty]
    public EngagementInput Input { get; set; } = new();

    public EngagementChoices Choices { get; private set; } = null!;

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () => Links.Engagement(await keep.AddAsync(Actor, Input.ToGiven())), T["Engagements.Added"]);

    protected override async Task LoadAsync() => Choices = await EngagementChoices.ReadAsync(db, T, Actor);
}
