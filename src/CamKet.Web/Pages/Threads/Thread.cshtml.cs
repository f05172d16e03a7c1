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
        Line = LifeLine.Of(Life, dates.Today, together => (LabelOf(together.First, together.Parties), DateText.Partial(together.First.Date!)));
        Parties = PartyTable.Of(Milestones, await MembersAsync());
        Cited = await CitedDocuments.ReadAsync(db, Milestones);
        var undertakings = db.Undertakings.VisibleTo(Actor).AsNoTracking().Where(u => u.ThreadId == Id);
        UndertakingCount = await undertakings.CountAsync();
        Undertakings = await undertakings.OrderBy(u => u.Due == null).ThenBy(u => u.Due).ThenBy(u => u.Id).Take(Shown).ToListAsync();
        Outcomes = await db.Outcomes.VisibleTo(Actor, db).AsNoTracking().Where(o => o.ThreadId == Id).OrderByDescending(o => o.HappenedOn).ThenByDescending(o => o.Id).Take(Shown).ToListAsync();
        return Page();
    }

    public IReadOnlyList<MilestoneGroup> InList => MilestoneGroup.Of(Milestones);

    /// <summary>How many parties are at a stage, how many are past their target, of how many no source speaks.</summary>
    public string SumOf(PartyTable parties, int column)
    {
        var cells = parties.Rows.Select(r => r.Cells[column]).ToList();
        var (done, over, silent) = (cells.Count(c => c is { Planned: false }), cells.Count(c => c is { Planned: true } && TargetOf(c) is { DaysOver: > 0 }), cells.Count(c => c is null));
        return string.Join("; ", new[]
        {
            T["Threads.PartiesDone", T.Name(parties.Stages[column]), done, cells.Count], over > 0 ? T.Count("Threads.PartiesOver", over) : null, silent > 0 ? T.Count("Threads.PartiesSilent", silent) : null,
        }.OfType<string>()) + ".";
    }

    /// <summary>"Ký, Việt Nam", "Ký, 7 bên", "Ký (mục tiêu)".</summary>
    public string TitleOf(MilestoneGroup group) => LabelOf(group.First, group.Parties) + (group.First.Planned ? " " + T["Threads.IsTarget"] : "");

    public bool IsSetAside(Milestone milestone) => Life.Differences.Any(d => d.SetAside.Contains(milestone));

    public Target? TargetOf(Milestone milestone) => Life.Targets.FirstOrDefault(t => t.Milestone.Id == milestone.Id);

    public static string DateOf(Milestone milestone, string unknown) => milestone.Date is { } date ? DateText.Partial(date) : unknown;

    private string LabelOf(Milestone milestone, IReadOnlyList<string> parties) => parties switch
    {
        [] => T.Name(milestone.Stage),
        [var one] => $"{T.Name(milestone.Stage)}, {Names.Of(one)}",
        _ => $"{T.Name(milestone.Stage)}, {T.Count("Threads.Parties", parties.Count)}",
    };

    /// <summary>Members of ASEAN today, Viet Nam first.</summary>
    private async Task<List<string>> MembersAsync()
    {
        var members = await db.PartnershipLevels.Where(l => l.OfId == PartnershipLevels.Asean && l.Level == "member" && l.To == null).Select(l => l.PartnerId).Distinct().ToListAsync();
        return [.. members.OrderBy(m => m != PartnershipLevels.VietNam).ThenBy(Names.Of, StringComparer.InvariantCulture)];
    }
}
