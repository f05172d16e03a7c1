using CamKet.Casework;
using CamKet.Casework.Frameworks;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Register;

/// <summary>Corrects what is known about an undertaking, and says which framework nodes it serves.</summary>
public sealed class AmendModel(CamKetDb db, AmendUndertaking amend, AlignUndertaking align) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public AmendInput Input { get; set; } = new();

    [BindProperty]
    public List<string> Nodes { get; set; } = [];

    public Undertaking Undertaking { get; private set; } = null!;

    public AmendChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Framework> Frameworks { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var engagement = await db.Engagements.AsNoTracking().Where(e => e.Id == Undertaking.EngagementId).Select(e => e.Reference).FirstOrDefaultAsync();
        Input = AmendInput.Of(UndertakingFacts.Of(Undertaking, engagement));
        Nodes = await db.Alignments.Where(a => a.UndertakingId == Undertaking.Id).Select(a => a.NodeId).ToListAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await amend.AmendAsync(Actor, Reference, Input.ToFacts());
        return Links.Undertaking(Reference);
    }, T["Amend.Saved"]);

    public Task<IActionResult> OnPostAlignAsync()
    {
        // The other form's fields are not in this request.
        ModelState.Clear();
        return SaveAsync(async () =>
        {
            await align.AlignAsync(Actor, Reference, Input.Version, Nodes);
            return Links.Undertaking(Reference);
        }, T["Amend.Aligned"]);
    }

    protected override async Task LoadAsync()
    {
        Undertaking = await db.Undertakings.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(u => u.Reference == Reference) ?? throw new NotFoundException(Reference);
        Choices = await AmendChoices.ReadAsync(db, Actor, T);
        Frameworks = await db.Frameworks.AsNoTracking().Include(f => f.Nodes).OrderBy(f => f.Id).ToListAsync();
        // A refused form is shown again; what it is checked against next time is what stands now only after a conflict was shown.
        if (Conflict is not null)
        {
            Input.Version = Undertaking.Version;
            ModelState.Remove("Input.Version");
        }
    }

    protected override string LabelOf(string field) => field switch
    {
        "Title" or "Kind" or "Side" or "Access" or "Holder" or "Counterpart" or "Pillar" or "SaidOn" or "DueText" => T[$"Column.{field}"],
        "PartnerId" => T["Column.Partner"],
        "BodyId" => T["Column.Body"],
        "ThreadId" => T["Column.Thread"],
        "IsTraining" => T["Column.Training"],
        "ReachText" => T["Column.Reach"],
        "ReachCount" => T["Column.ReachCount"],
        "Engagement" => T["Amend.Engagement"],
        _ => T["Dossier.Frameworks"],
    };
}
