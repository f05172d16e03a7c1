using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Session;

/// <summary>Stops the daily mail by the link in it. Looking changes nothing; a mail program may send the form by itself (RFC 8058), and so it carries no other secret than its token.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(LinkPace.PolicyName)]
public sealed class StopMailModel(CamKetDb db, PersonalLinks links, Journal journal) : PageModel
{
    public bool Known { get; private set; }

    public bool Stopped { get; private set; }

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(string token)
    {
        LinkHeaders.Set(Response);
        var followed = await links.FollowAsync(token, LinkKind.Unsubscribe);
        (Known, Name, Stopped) = (followed.Refusal == LinkRefusal.None, followed.User?.DisplayName ?? "", followed.User?.DigestOff == true);
    }

    public async Task OnPostAsync(string token)
    {
        LinkHeaders.Set(Response);
        var followed = await links.FollowAsync(token, LinkKind.Unsubscribe);
        if (followed.Refusal != LinkRefusal.None)
        {
            return;
        }

        await journal.SaveAsync(followed.Actor!, async acts =>
        {
            var user = await db.Users.FirstAsync(u => u.Id == followed.User!.Id);
            var before = new { user.DigestOff };
            user.DigestOff = true;
            acts.Record(ActKind.UserAmending, "user", user.UserName!, before, new { user.DigestOff });
        });
        Stopped = true;
    }
}
