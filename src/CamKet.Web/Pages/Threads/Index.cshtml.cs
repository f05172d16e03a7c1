using CamKet.Casework;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Threads;

/// <summary>All threads: where each stands and what comes next.</summary>
public sealed class IndexModel(ThreadQuery threads, ListExport export) : OfficerPage
{
    public string? Text { get; private set; }

    public string? Kind { get; private set; }

    public Pillar? Pillar { get; private set; }

    public IReadOnlyList<ThreadRow> Rows { get; private set; } = [];

    public bool MayKeep => Actor.May(Permission.KeepThreads);

    public IEnumerable<SelectListItem> Kinds => KeepThread.Kinds.Select(k => new SelectListItem(T[$"ThreadKind.{k}"], k, k == Kind)).Prepend(new SelectListItem(T["Threads.AnyKind"], ""));

    public IEnumerable<SelectListItem> Pillars => Enum.GetValues<Pillar>().Select(p => new SelectListItem(T.Name(p), p.ToString(), p == Pillar)).Prepend(new SelectListItem(T["Threads.AnyPillar"], ""));

    public async Task<IActionResult> OnGetAsync(string? q, string? kind, Pillar? pillar, string? format)
    {
        (Text, Kind, Pillar) = (q, string.IsNullOrEmpty(kind) ? null : kind, pillar);
        Rows = await threads.ListAsync(Actor, new ThreadFilter { Text = q, Kind = Kind, Pillar = pillar });
        return ListExport.Asked(format) ? await export.AnswerAsync(Actor, format!, "threads", Request.QueryString, Columns(), Rows) : Page();
    }

    public string NameOf(Casework.Threads.Thread thread) => T.Language == "en" ? thread.NameEn : thread.NameVi;

    private Column<ThreadRow>[] Columns() =>
    [
        new("id", T["Threads.Id"], r => r.Thread.Id),
        new("name", T["Threads.Name"], r => NameOf(r.Thread)),
        new("abbreviation", T["Threads.Abbreviation"], r => r.Thread.Abbreviation),
        new("kind", T["Threads.Kind"], r => T[$"ThreadKind.{r.Thread.Kind}"]),
        new("pillar", T["Threads.Pillar"], r => r.Thread.Pillar is { } p ? T.Name(p) : null),
        new("latestStage", T["Threads.Latest"], r => r.Life.Latest is { } m ? T.Name(m.Stage) : null),
        new("latestDate", T["Threads.LatestDate"], r => r.Life.Latest?.Date),
        new("nextStage", T["Threads.Next"], r => r.Life.Next is { } t ? T.Name(t.Milestone.Stage) : null),
        new("nextDate", T["Threads.NextDate"], r => r.Life.Next?.Milestone.Date),
        new("daysOver", T["Threads.DaysOver"], r => r.Life.Next is { DaysOver: > 0 } t ? t.DaysOver.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        new("undertakings", T["Threads.Undertakings"], r => r.Undertakings.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
