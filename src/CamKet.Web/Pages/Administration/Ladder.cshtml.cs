using CamKet.Casework.History;
using CamKet.Casework.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Administration;

/// <summary>After how many working days each rung is climbed. A rung left blank is left out.</summary>
public sealed class LadderModel(KeepLadder keep, ClimbLadder ladder) : OfficerPage
{
    [BindProperty]
    public int? FocalPoint { get; set; }

    [BindProperty]
    public int? AgencyHead { get; set; }

    [BindProperty]
    public int? Secretariat { get; set; }

    [BindProperty]
    public int? Leader { get; set; }

    public async Task OnGetAsync()
    {
        var days = (await ladder.StepsAsync()).ToDictionary(s => s.Audience, s => (int?)s.Days);
        (FocalPoint, AgencyHead) = (days.GetValueOrDefault(LadderAudience.FocalPoint), days.GetValueOrDefault(LadderAudience.AgencyHead));
        (Secretariat, Leader) = (days.GetValueOrDefault(LadderAudience.Secretariat), days.GetValueOrDefault(LadderAudience.Leader));
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await keep.KeepAsync(Actor, new Dictionary<LadderAudience, int?>
        {
            [LadderAudience.FocalPoint] = FocalPoint, [LadderAudience.AgencyHead] = AgencyHead, [LadderAudience.Secretariat] = Secretariat, [LadderAudience.Leader] = Leader,
        });
        return Links.Ladder;
    }, T["Ladder.Saved"]);

    protected override string AddressAfter(AlreadySavedException earlier) => Links.Ladder;
}
