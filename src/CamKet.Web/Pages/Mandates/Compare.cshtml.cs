using CamKet.Casework;
using CamKet.Casework.Mandates;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Pages.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Mandates;

/// <summary>What changes if: the same register under two regulations, one of which may be a draft.</summary>
public sealed class CompareModel(CamKetDb db, CompareMandates compare, ListExport export, TimeProvider clock) : OfficerPage
{
    public const int Shown = 200;

    [BindProperty(SupportsGet = true, Name = "left")]
    public string? Left { get; set; }

    [BindProperty(SupportsGet = true, Name = "right")]
    public string? Right { get; set; }

    public IReadOnlyList<LegalInstrument> Instruments { get; private set; } = [];

    public RegisterFilter Filter { get; private set; } = new();

    public MandateComparison Comparison { get; private set; } = new([], []);

    public RegisterNames Names { get; private set; } = null!;

    public bool MayExport => Actor.May(Permission.Export);

    public IEnumerable<SelectListItem> Choices => Instruments.Select(i => new SelectListItem(NumberOf(i), i.Id));

    public string NumberOf(LegalInstrument instrument) => instrument.IsDraft ? T["Compare.Draft", instrument.Number] : instrument.Number;

    public string NumberOf(string? id) => Instruments.FirstOrDefault(i => i.Id == id) is { } instrument ? NumberOf(instrument) : "–";

    public string LeadOf(string? id) => id is null ? T["Compare.NoLead"] : T.Of(RegisterNames.Of(Names.Agencies, id));

    /// <summary>The filter of the register that came along, as the form carries it on.</summary>
    public IEnumerable<KeyValuePair<string, string>> Carried => Filter.ToPairs();

    public async Task<IActionResult> OnGetAsync([FromQuery] string? format)
    {
        var today = clock.TodayInVietNam();
        Names = await RegisterNames.ReadAsync(db);
        Filter = RegisterRequest.FilterOf(Request, out _) with { Page = 1 };
        Instruments = await db.LegalInstruments.AsNoTracking().Where(i => db.Mandates.Any(m => m.LegalInstrumentId == i.Id)).OrderBy(i => i.IsDraft).ThenBy(i => i.ValidFrom).ToListAsync();
        if (Instruments.Count == 0)
        {
            return Page();
        }

        var present = Instruments.LastOrDefault(i => !i.IsDraft && i.ValidFrom <= today) ?? Instruments[0];
        Right ??= Instruments.LastOrDefault(i => i.IsDraft)?.Id ?? present.Id;
        Left ??= (Right == present.Id ? Instruments.FirstOrDefault(i => i.Id != present.Id) ?? present : present).Id;
        Comparison = await compare.CompareAsync(Actor, Filter, Left, Right, HttpContext.RequestAborted);
        return ListExport.Asked(format) ? await ExportAsync(format!) : Page();
    }

    private Task<IActionResult> ExportAsync(string format) => export.AnswerAsync(Actor, format, "mandates", Request.QueryString,
    [
        new Column<MandateDifference>("reference", T["Column.Reference"], r => r.Reference),
        new("title", T["Column.Title"], r => r.Title),
        new("present", T["Compare.Present"], r => r.PresentLead is null ? null : LeadOf(r.PresentLead)),
        new("left", NumberOf(Left), r => LeadOf(r.Left)),
        new("right", NumberOf(Right), r => LeadOf(r.Right)),
        new("changes", T["Compare.Changes"], r => T[r.Changes ? "Column.Yes" : "Column.No"]),
    ], Comparison.Rows);
}
