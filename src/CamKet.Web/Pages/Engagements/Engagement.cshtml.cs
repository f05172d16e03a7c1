using CamKet.Casework;
using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Engagements;

/// <summary>One engagement: programme, who took part, gifts, the documents that report it, and what came of it.</summary>
public sealed class EngagementModel(CamKetDb db, ReadEngagement read, KeepEngagementPart keep, RestrictedViews views) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    public EngagementDossier Dossier { get; private set; } = null!;

    public RegisterNames Names { get; private set; } = null!;

    public bool MayKeep => Actor.May(Permission.Register);

    public async Task OnGetAsync()
    {
        await LoadAsync();
        await views.RecordAsync(Actor, "engagement", Reference, Dossier.Engagement.Access);
    }

    public Task<IActionResult> OnPostRemoveAsync(EngagementPart part, long id) => SaveAsync(async () =>
    {
        await keep.RemoveAsync(Actor, Reference, part, id);
        return Links.Engagement(Reference);
    }, T["Engagements.Removed"]);

    /// <summary>The name of a partner, an agency or a body.</summary>
    public string? NameOf(string? id) => id is null ? null
        : T.Of(Names.Partners.TryGetValue(id, out var name) || Names.Agencies.TryGetValue(id, out name) || Names.Bodies.TryGetValue(id, out name) ? name : new(id, id));

    protected override async Task LoadAsync()
    {
        Dossier = await read.ReadAsync(Actor, Reference);
        Names = await RegisterNames.ReadAsync(db);
    }
}
