using CamKet.Casework.Notices;
using CamKet.Casework.Users;
using CamKet.Web.Security;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CamKet.Web.Pages.Feeds;

/// <summary>What a personal address gives a program, in the person's language. An address that ended is not found.</summary>
public abstract class FeedPage(PersonalLinks links, WordBook book, TimeProvider clock) : PageModel
{
    protected string Site => $"{Request.Scheme}://{Request.Host}";

    public async Task<IActionResult> OnGetAsync(string token)
    {
        LinkHeaders.Set(Response);
        var followed = await links.FollowAsync(token, Kind);
        if (followed.Refusal != LinkRefusal.None)
        {
            return NotFound();
        }

        var words = new Words(book, followed.User!.Language, strict: false);
        return await AnswerAsync(followed.Actor!, words, new DateText(clock, words));
    }

    protected abstract LinkKind Kind { get; }

    protected abstract Task<IActionResult> AnswerAsync(Actor actor, Words words, DateText dates);
}
