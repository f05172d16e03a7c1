using CamKet.Reading.Text;
using CamKet.Web.Hosting;
using CamKet.Web.Sessions;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CamKet.Web.Pages.Errors;

/// <summary>
/// Says in plain words why there is no page: what happened and what to do. Shown in place of the page, under its address.
/// For a form that came without a session it asks to sign in, and carries the form's text along.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Title => words[$"Errors.{Kind}.Title"];

    public string Sentence => HttpContext.Items[CaseworkErrors.RefusalItem] is Bilingual refusal
        ? words.Of(refusal)
        : words[$"Errors.{Kind}.Sentence"];

    public bool SessionIsLost => Code == 401;

    /// <summary>The sealed form, when there was one.</summary>
    public string? Kept => HttpContext.Items[SessionCookie.KeptFormItem] as string;

    /// <summary>The page the form belongs to.</summary>
    public new string? Page => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    internal string Kind => Code switch
    {
        400 => "BadRequest",
        401 => Kept is null ? "SessionLost" : "FormKept",
        403 => "Forbidden",
        404 or 405 => "NotFound",
        413 => "TooLarge",
        429 => "TooMany",
        _ => "Failed",
    };
}
