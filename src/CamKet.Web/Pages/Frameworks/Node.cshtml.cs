using CamKet.Casework;
using CamKet.Casework.Frameworks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Frameworks;

/// <summary>The form of one node: a new one, or one to word anew.</summary>
public sealed class NodeModel(CamKetDb db, KeepFrameworkNode keep) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    /// <summary>The node to word anew; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Node { get; set; }

    /// <summary>What a new node stands beneath; null for the top.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Parent { get; set; }

    [BindProperty]
    public string? TextVi { get; set; }

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? Sources { get; set; }

    [BindProperty]
    public bool Checked { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string Name { get; private set; } = "";

    public string? ParentText { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (Node is not null)
        {
            var node = await db.FrameworkNodes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == Node && n.FrameworkId == Id) ?? throw new NotFoundException(Node);
            (TextVi, TextEn, Sources, Checked, Version) = (node.TextVi, node.TextEn, node.Sources, node.Verified, node.Version);
        }
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var given = new FrameworkNodeGiven { TextVi = TextVi, TextEn = TextEn, Sources = Sources, Checked = Checked, Version = Version };
        if (Node is not null)
        {
            await keep.AmendAsync(Actor, Node, given);
        }
        else
        {
            await keep.AddAsync(Actor, Id, Parent, given);
        }

        return Links.Framework(Id);
    }, T["Frameworks.Saved"]);

    protected override async Task LoadAsync()
    {
        var framework = await db.Frameworks.AsNoTracking().Include(f => f.Nodes).FirstOrDefaultAsync(f => f.Id == Id) ?? throw new NotFoundException(Id);
        Name = T.Language == "en" ? framework.NameEn : framework.NameVi;
        ParentText = framework.Nodes.FirstOrDefault(n => n.Id == Parent) is { } parent ? (T.Language == "en" ? parent.TextEn : parent.TextVi) : null;
        if (Conflict is not null)
        {
            // Both texts are on screen now: the next save is a decision, no longer an accident.
            ModelState.Remove(nameof(Version));
            Version = framework.Nodes.First(n => n.Id == Node).Version;
        }
    }

    protected override string LabelOf(string field) => field switch
    {
        "TextVi" => T["Threads.TextVi"],
        "TextEn" => T["Threads.TextEn"],
        _ => T["Source.Pages"],
    };
}
