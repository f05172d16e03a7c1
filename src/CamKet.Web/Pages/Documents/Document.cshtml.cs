using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Reading.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Documents;

/// <summary>One document: what is known of it, its text with the findings in it, and what it became in the register.</summary>
public sealed class DocumentModel(CamKetDb db, ReadAgain again, RestrictedViews views) : OfficerPage
{
    /// <summary>A thing of the register that cites this document.</summary>
    public sealed record Cited(string Reference, string Title, int Start, int End);

    /// <summary>A document that came with this one.</summary>
    public sealed record Tied(string Reference, string Title, string FileName);

    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    /// <summary>The stretch to light up, as a link of the register gives it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public DocumentScreen Screen { get; private set; } = null!;

    public IReadOnlyList<TextBlock> Blocks { get; private set; } = [];

    public IReadOnlyList<Cited> Undertakings { get; private set; } = [];

    public IReadOnlyList<Cited> Outcomes { get; private set; } = [];

    public IReadOnlyList<Cited> Engagements { get; private set; } = [];

    public IReadOnlyList<ReadingPass> Readings { get; private set; } = [];

    public string? PartnerName { get; private set; }

    public bool HasOriginal { get; private set; }

    /// <summary>What came inside this document, and what this one came in.</summary>
    public IReadOnlyList<Tied> Parts { get; private set; } = [];

    public IReadOnlyList<Tied> Wholes { get; private set; } = [];

    /// <summary>The pages at which the original can be opened.</summary>
    public IReadOnlyList<int> Pages => [.. DocumentPages.Read(Screen.Document.Pages).Select(p => p.Page)];

    public bool MayShowOriginal => MayTakeOut && Screen.Document.Format is "pdf" or "scan" && Screen.Document.FileName?.EndsWith(".tif", StringComparison.OrdinalIgnoreCase) != true && Screen.Document.FileName?.EndsWith(".tiff", StringComparison.OrdinalIgnoreCase) != true;

    public bool MayReview => Actor.May(Permission.Review);

    public bool MayAmend => Actor.May(Permission.AddDocuments);

    public bool MayTakeOut => HasOriginal && Actor.May(Permission.Export);

    public bool IsReadByOlder => Screen.Reading is { } reading && reading.ReaderVersion != DocumentReader.Version;

    public int Waiting => Screen.Findings.Count(f => f.Decision == FindingDecision.Pending);

    public async Task OnGetAsync()
    {
        await LoadAsync();
        await views.RecordAsync(Actor, "document", Reference, Screen.Document.Access);
    }

    public Task<IActionResult> OnPostReadAsync() => SaveAsync(async () =>
    {
        await again.ReadAsync(Actor, Reference);
        return Links.Review(Reference);
    });

    protected override async Task LoadAsync()
    {
        Screen = await DocumentScreen.LoadAsync(db, Actor, Reference);
        var id = Screen.Document.Id;
        TextSpan? lit = From is { } from && To is { } to && from >= 0 && from < to && to <= Screen.Document.Text.Length ? new TextSpan(from, to) : null;
        Undertakings = [.. (await db.Undertakings.AsNoTracking().VisibleTo(Actor)
            .SelectMany(u => u.Citations.Where(c => c.DocumentId == id), (u, c) => new Cited(u.Reference, u.Title, c.Start, c.End)).ToListAsync()).OrderBy(c => c.Start)];
        Outcomes = await db.Outcomes.AsNoTracking().VisibleTo(Actor, db).Where(o => o.DocumentId == id).OrderBy(o => o.Start).Select(o => new Cited(o.Reference, o.Title, o.Start, o.End)).ToListAsync();
        Engagements = await db.Engagements.AsNoTracking().VisibleTo(Actor).Where(e => e.Documents.Any(d => d.DocumentId == id)).Select(e => new Cited(e.Reference, e.Name, 0, 0)).ToListAsync();
        Readings = await db.ReadingPasses.AsNoTracking().Where(r => r.DocumentId == id).OrderBy(r => r.Id).ToListAsync();
        var visible = db.Documents.AsNoTracking().VisibleTo(Actor, db);
        Parts = await (from part in db.DocumentParts where part.WholeId == id join d in visible on part.PartId equals d.Id orderby part.Position select new Tied(d.Reference, d.Title, part.FileName)).ToListAsync();
        Wholes = await (from part in db.DocumentParts where part.PartId == id join d in visible on part.WholeId equals d.Id orderby d.Id select new Tied(d.Reference, d.Title, part.FileName)).ToListAsync();
        HasOriginal = await db.DocumentOriginals.AnyAsync(o => o.DocumentId == id);
        if (Screen.Document.PartnerId is { } partner)
        {
            PartnerName = await db.Partners.Where(p => p.Id == partner).Select(p => T.Language == "en" ? p.NameEn : p.NameVi).FirstOrDefaultAsync() ?? partner;
        }

        Blocks = Screen.Body(null, lit, HrefOf);
    }

    /// <summary>A decided finding leads to what it became, a waiting one to its decision.</summary>
    private string? HrefOf(Finding finding) =>
        Undertakings.FirstOrDefault(u => finding.UndertakingId is not null && u.Start == finding.Start && u.End == finding.End) is { } word ? Links.Undertaking(word.Reference)
        : Outcomes.FirstOrDefault(o => finding.OutcomeId is not null && o.Start == finding.Start && o.End == finding.End) is { } deed ? Links.Outcome(deed.Reference)
        : MayReview ? Links.Review(Reference, finding.Id) : null;
}
