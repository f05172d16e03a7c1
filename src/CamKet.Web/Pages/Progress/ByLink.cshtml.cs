using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Casework.Progress;
using CamKet.Casework.Users;
using CamKet.Web.Security;
using CamKet.Web.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CamKet.Web.Pages.Progress;

/// <summary>The report of somebody who followed the link in a mail: on that undertaking, as that person, and nothing else. Looking changes nothing, because programs that scan mails look too.</summary>
[EnableRateLimiting(LinkPace.PolicyName)]
public sealed class ByLinkModel(CamKetDb db, ReportProgress report, AgencyDirectory directory, PersonalLinks links, TimeProvider clock) : ReportPage(db, report, directory, clock)
{
    private FollowedLink _followed = new(LinkRefusal.NoSuch);

    public LinkRefusal Refusal => _followed.Refusal;

    public string PersonName => _followed.User!.DisplayName;

    public DateOnly Until => Wording.DateText.DayInVietNam(_followed.Link!.ExpiresAt!.Value);

    public override bool MayCite => false;

    protected override Actor Actor => _followed.Actor! with { OnceKey = ActorAccessor.OnceKeyOf(Request) };

    protected override string Of => _followed.Undertaking!.Reference;

    protected override long? LinkId => _followed.Link!.Id;

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (!await FollowAsync(token))
        {
            return Page();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token) => await FollowAsync(token) ? await SendAsync(Links.SentByLink, T["Report.Saved"]) : Page();

    public async Task<IActionResult> OnPostRevokeAsync(string token)
    {
        if (await FollowAsync(token))
        {
            await links.RevokeAsync(_followed with { Actor = Actor });
            await FollowAsync(token);
        }

        return Page();
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.SentByLink;

    private async Task<bool> FollowAsync(string token)
    {
        LinkHeaders.Set(Response);
        _followed = await links.FollowAsync(token, LinkKind.Report);
        Response.StatusCode = Refusal switch
        {
            LinkRefusal.None => StatusCodes.Status200OK,
            LinkRefusal.NoSuch => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
        return Refusal == LinkRefusal.None;
    }
}
