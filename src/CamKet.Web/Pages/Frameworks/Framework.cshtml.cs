using CamKet.Casework;
using CamKet.Casework.Frameworks;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Frameworks;

/// <summary>One framework as a tree, with what serves each node, and the form that aligns an undertaking by its reference.</summary>
public sealed class FrameworkModel(CamKetDb db, FrameworkQuery frameworks, AlignUndertaking align, DateText dates) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty]
    public string? Node { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    public FrameworkTree Tree { get; private set; } = null!;

    public DateOnly Today => dates.Today;

    public bool MayKeep => Actor.May(Permission.KeepThreads);

    public bool MayAlign => Actor.May(Permission.Register);

    public string Name => T.Language == "en" ? Tree.Framework.NameEn : Tree.Framework.NameVi;

    public IEnumerable<SelectListItem> Nodes => Tree.Branches.Select(b => new SelectListItem($"{b.Node.Id} {TextOf(b.Node)}", b.Node.Id));

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Adds the node to those that the undertaking serves already.</summary>
    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var reference = (Reference ?? "").Trim().ToUpperInvariant();
        var undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Alignments).FirstOrDefaultAsync(u => u.Reference == reference)
            ?? throw new RefusalException("Không tìm thấy mã này trong sổ. Mã có dạng CK-2026-0147.", "The register has no such reference. It looks like CK-2026-0147.", nameof(Reference));
        await align.AlignAsync(Actor, reference, undertaking.Version, [.. undertaking.Alignments.Select(a => a.NodeId), Node ?? ""]);
        return Links.Framework(Id);
    }, T["Frameworks.Aligned"]);

    public string TextOf(FrameworkNode node) => T.Language == "en" ? node.TextEn : node.TextVi;

    protected override async Task LoadAsync() => Tree = await frameworks.OneAsync(Actor, Id);
}
