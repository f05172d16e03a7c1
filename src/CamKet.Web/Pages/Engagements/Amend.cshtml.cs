using CamKet.Casework;
using CamKet.Casework.Engagements;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Engagements;

/// <summary>The facts of an engagement, amended.</summary>
public sealed class AmendModel(CamKetDb db, KeepEngagement keep) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public EngagementInput Input { get; set; } = new();

    public EngagementChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Input = EngagementInput.Of(await EngagementAsync());
        Choices = await EngagementChoices.ReadAsync(db, T, Actor);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await keep.AmendAsync(Actor, Reference, Input.ToGiven());
        return Links.Engagement(Reference);
    }, T["Engagements.Saved"]);

    protected override string LabelOf(string field) => T[$"Engagements.{field}"];

    protected override async Task LoadAsync()
    {
        var engagement = await EngagementAsync();
        Choices = await EngagementChoices.ReadAsync(db, T, Actor);
        if (Conflict is not null)
        {
            // Saved again, the officer's text stands over what is there now, with both in view.
            Input.Version = engagement.Version;
        }
    }

    private async Task<Engagement> EngagementAsync() =>
        await db.Engagements.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(e => e.Reference == Reference) ?? throw new NotFoundException(Reference);
}
