using CamKet.Casework;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Partners;
using CamKet.Casework.Register;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using CamKet.Web.Pages.Shared;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Threads;

/// <summary>The life of one thread: line, parties, stages with their sources, differences, and what hangs on it.</summary>
public sealed class ThreadModel(CamKetDb db, ThreadQuery threads, DateText dates) : OfficerPage
{
    private const int Shown = 20;

    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    public Casework.Threads.Thread Thread { get; private set; } = null!;

    public IReadOnlyList<Milestone> Milestones { get; private set; } = [];

    public ThreadLife Life { get; private set; } = null!;

    public LifeLine? Line { get; private set; }

    public PartyTable? Parties { get; private set; }

    public CitedDocuments Cited { get; private set; } = null!;

    public NameBook Names { get; private set; } = null!;

    public IReadOnlyList<Undertaking> Undertakings { get; private set; } = [];

    public int UndertakingCount { get; private set; }

    public IReadOnlyList<Outcome> Outcomes { get; private set; } = [];

    public bool MayKeep => Actor.May(Permission.KeepThreads);

    public string Name => T.NameOf(Thread);

    /// <summary>Threads that were merged into this one.</summary>
    public IReadOnlyList<Casework.Threads.Thread> Former { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        (Thread, Milestones, Life) = await threads.OneAsync(Actor, Id);
        if (Thread.Id != Id)
        {
            return LocalRedirect(Links.Thread(Thread.Id) + Request.QueryString);
        }

        Former = await threads.FormerAsync(Id);
        Names = await NameBook.ReadAsync(db, T);
        Line = LifeLine.Of(Life, dates.Today, LabelOf);
        Parties = PartyTable.Of(Milestones, await MembersAsync());
        Cited = await CitedDocuments.ReadAsync(db, Milestones);
        var undertakings = db.Undertakings.VisibleTo(Actor).AsNoTracking().Where(u => u.ThreadId == Id);
        UndertakingCount = await undertakings.CountAsync();
        Undertakings = await undertakings.OrderBy(u => u.Due == null).ThenBy(u => u.Due).ThenBy(u => u.Id).Take(Shown).ToListAsync();
        Outcomes = await db.Outcomes.VisibleTo(Actor, db).AsNoTracking().Where(o => o.ThreadId == Id).OrderByDescending(o => o.HappenedOn).ThenByDescending(o => o.Id).Take(Shown).ToListAsync();
        return Page();
    }

    /// <summary>Newest first; those without a date on top of the targets.</summary>
    public IEnumerable<Milestone> InList => Milestones.OrderBy(m => m.Date is null ? 0 : 1).ThenByDescending(m => PartialDate.Earliest(m.Date)).ThenByDescending(m => m.Id);

    public Target? TargetOf(Milestone milestone) => Life.Targets.FirstOrDefault(t => t.Milestone.Id == milestone.Id);

    public static string DateOf(Milestone milestone, string unknown) => milestone.Date is { } date ? DateText.Partial(date) : unknown;

    private (string, string) LabelOf(Milestone milestone, int parties) => (
        parties switch { 0 => T.Name(milestone.Stage), 1 => $"{T.Name(milestone.Stage)}, {Names.Of(milestone.PartyId!)}", _ => $"{T.Name(milestone.Stage)}, {T.Count("Threads.Parties", parties)}" },
        DateText.Partial(milestone.Date!));

    /// <summary>Members of ASEAN today, Viet Nam first.</summary>
    private async Task<List<string>> MembersAsync()
    {
        var members = await db.PartnershipLevels.Where(l => l.OfId == PartnershipLevels.Asean && l.Level == "member" && l.To == null).Select(l => l.PartnerId).Distinct().ToListAsync();
        return [.. members.OrderBy(m => m != PartnershipLevels.VietNam).ThenBy(Names.Of, StringComparer.InvariantCulture)];
    }
}
