using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Register;

/// <summary>Moves an undertaking to another state; what is not allowed now stands there too, with its reason.</summary>
public sealed class MoveModel(CamKetDb db, MoveUndertaking move) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public UndertakingStatus? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public string? SupersededBy { get; set; }

    public Undertaking Undertaking { get; private set; } = null!;

    public IReadOnlyList<UndertakingStatus> Allowed { get; private set; } = [];

    /// <summary>Assigning has a page of its own.</summary>
    public bool MayAssign => UndertakingMoves.Allow(Undertaking.Status, UndertakingStatus.Assigned) && Undertaking.Side != Side.Theirs;

    /// <summary>What is not possible now, each with its sentence.</summary>
    public IReadOnlyList<(UndertakingStatus Status, string Why)> Refused { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Version = Undertaking.Version;
    }

    public Task<IActionResult> OnPostAsync()
    {
        if (To is null)
        {
            ModelState.AddModelError(nameof(To), T["Move.ChooseState"]);
        }

        return SaveAsync(async () =>
        {
            await move.MoveAsync(Actor, Reference, new UndertakingMove { Version = Version, To = To!.Value, Reason = Reason ?? "", DoneOn = DoneOn, SupersededBy = SupersededBy });
            return Links.Undertaking(Reference);
        }, To is { } to ? T["Move.Saved", T.Name(to)] : null);
    }

    protected override async Task LoadAsync()
    {
        Undertaking = await db.Undertakings.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(u => u.Reference == Reference) ?? throw new NotFoundException(Reference);
        var (allowed, refused) = (new List<UndertakingStatus>(), new List<(UndertakingStatus, string)>());
        foreach (var status in Enum.GetValues<UndertakingStatus>().Where(s => s != Undertaking.Status))
        {
            if (await move.RefusalOfAsync(Undertaking, status) is { } refusal)
            {
                refused.Add((status, T.Of(refusal.Sentence)));
            }
            else
            {
                allowed.Add(status);
            }
        }

        (Allowed, Refused) = (allowed, refused);
        if (Conflict is not null)
        {
            Version = Undertaking.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    protected override string LabelOf(string field) => field == "To" ? T["Column.Status"] : T["Column.DoneOn"];
}
