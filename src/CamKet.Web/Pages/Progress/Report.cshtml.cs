using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Progress;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Progress;

/// <summary>The report of somebody who has signed in.</summary>
public sealed class ReportModel(CamKetDb db, ReportProgress report, AgencyDirectory directory, TimeProvider clock) : ReportPage(db, report, directory, clock)
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    protected override string Of => Reference;

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SendAsync(Links.Undertaking(Reference), T["Report.Saved"]);
}
