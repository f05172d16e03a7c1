using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.History;

/// <summary>Every act, the newest first, and whether the chain of them holds.</summary>
public sealed class IndexModel(CamKetDb db, HistoryQuery history, ChainVerifier verifier, WordBook book) : OfficerPage
{
    public const int Size = 50;

    public HistoryFilter Filter { get; private set; } = new();

    public IReadOnlyList<ActStory> Stories { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int Total { get; private set; }

    /// <summary>What the check found; null where none was asked for.</summary>
    public ChainVerdict? Verdict { get; private set; }

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ActKind>().Select(k => new SelectListItem(T.Name(k), k.ToString())).OrderBy(k => k.Text, StringComparer.Ordinal).Prepend(new SelectListItem(T["History.AnyKind"], ""));

    public Task OnGetAsync([FromQuery] HistoryFilter filter) => ShowAsync(filter);

    public async Task OnPostVerifyAsync([FromQuery] HistoryFilter filter)
    {
        Actor.Demand(Permission.SeeHistory);
        Verdict = await verifier.VerifyAsync(HttpContext.RequestAborted);
        await ShowAsync(filter);
    }

    private async Task ShowAsync(HistoryFilter filter)
    {
        Filter = filter;
        var acts = history.Acts(Actor, filter);
        Total = await acts.CountAsync();
        PageNumber = this.AskedPage(Size, Total);
        var teller = new ActTeller(book, T, await RegisterNames.ReadAsync(db));
        Stories = [.. (await acts.Skip((PageNumber - 1) * Size).Take(Size).ToListAsync()).Select(teller.Tell)];
    }
}
