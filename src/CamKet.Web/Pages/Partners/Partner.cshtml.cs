using CamKet.Casework;
using CamKet.Casework.Engagements;
using CamKet.Casework.Partners;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Pages.Shared;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Partners;

/// <summary>One partner: the mirror ledger, its levels, agreements, engagements and roles. <c>?print=1</c> is the brief for a meeting.</summary>
public sealed class PartnerModel(CamKetDb db, PartnerDossiers dossiers, DateText dates) : OfficerPage
{
    /// <summary>One subject of the ledger with what each side still has to do in it.</summary>
    public sealed record Subject(Pillar? Pillar, IReadOnlyList<LedgerEntry> Ours, IReadOnlyList<LedgerEntry> Theirs);

    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    public PartnerDossier Dossier { get; private set; } = null!;

    public NameBook Names { get; private set; } = null!;

    public CitedDocuments Cited { get; private set; } = null!;

    public LevelChart? Chart { get; private set; }

    /// <summary>The brief: everything spread out, nothing to press.</summary>
    public bool Print { get; private set; }

    public DateOnly Today => dates.Today;

    public bool MayKeep => Actor.May(Permission.KeepThreads) && !Print;

    public string Name => T.Language == "en" ? Dossier.Partner.NameEn : Dossier.Partner.NameVi;

    public PartnerLedger Ledger => Dossier.Ledger;

    public Engagement? NextMeeting => Dossier.Engagements.Where(e => PartialDate.Latest(e.End ?? e.Start) >= Today).MinBy(e => PartialDate.Earliest(e.Start));

    public IReadOnlyList<Subject> Subjects { get; private set; } = [];

    public async Task OnGetAsync(string? print)
    {
        Print = print is "1" or "true";
        Dossier = await dossiers.ReadAsync(Actor, Id);
        Names = await NameBook.ReadAsync(db, T);
        Cited = await CitedDocuments.ReadAsync(db, [.. Dossier.Levels, .. Dossier.Roles]);
        Chart = LevelChart.Of(Dossier.Levels, Today);
        var open = Ledger.Ours.Oldest.Concat(Ledger.Theirs.Oldest);
        Subjects = [.. open.Select(e => e.Pillar).Distinct().OrderBy(p => p is null).ThenBy(p => p)
            .Select(p => new Subject(p, Of(Ledger.Ours, p), Of(Ledger.Theirs, p)))];
    }

    /// <summary>The rows behind a figure of one side.</summary>
    public string Rows(LedgerSide side, params DueState[] states) => Links.Register + (ReadLedger.FilterOf(Id) with { Sides = side.Sides, States = states }).ToQuery();

    /// <summary>Viet Nam owes itself nothing: its page has no ledger.</summary>
    public bool HasLedger => Id != PartnershipLevels.VietNam;

    /// <summary>"3 năm 2 tháng", "5 tháng", "12 ngày".</summary>
    public string Age(int days) => days < 60 ? T.Count("Age.Days", days)
        : days < 365 ? T["Age.Months", days / 30]
        : (days % 365) / 30 is var months and > 0 ? T["Age.YearsMonths", days / 365, months] : T.Count("Age.Years", days / 365);

    /// <summary>ASEAN by its short name: its long one fills the line.</summary>
    public string SideOf(string ofId) => ofId == PartnershipLevels.Asean ? T["Partners.OfAsean"] : T["Partners.OfVietNam"];

    public Standing? StandingWith(string side) => PartnershipLevels.On(Dossier.Levels.Where(l => l.OfId == side), Today, Today);

    private static List<LedgerEntry> Of(LedgerSide side, Pillar? pillar) => [.. side.Oldest.Where(e => e.Pillar == pillar)];
}
