using CamKet.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CamKet.Web.Pages.Errors;

/// <summary>Says in plain words why there is no page: what happened and what to do. Shown in place of the page, under its address.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel(Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Title => words[$"Errors.{Kind}.Title"];

    public string Sentence => words[$"Errors.{Kind}.Sentence"];

    internal string Kind => Code switch
    {
        400 => "BadRequest",
        403 => "Forbidden",
        404 or 405 => "NotFound",
        413 => "TooLarge",
        429 => "TooMany",
        _ => "Failed",
    };
}
