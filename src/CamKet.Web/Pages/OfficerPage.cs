using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using CamKet.Web.Elements;
using CamKet.Web.Sessions;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CamKet.Web.Pages;

/// <summary>
/// A page on which a signed-in person does something. <see cref="SaveAsync"/> runs the act and answers every way it can end:
/// saved, saved already, refused, somebody else was first, no such thing. Typed text is never lost.
/// </summary>
public abstract class OfficerPage : PageModel
{
    /// <summary>Both texts when somebody else saved first; the page shows it with <c>_Conflict</c>.</summary>
    public ConflictView? Conflict { get; private set; }

    protected Words T => HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>The person signed in; on a page that a personal link opens, the person of the link.</summary>
    protected virtual Actor Actor => HttpContext.RequestServices.GetRequiredService<ActorAccessor>().Current;

    /// <summary>Runs <paramref name="act"/>, which returns the address to go on to, and shows <paramref name="notice"/> there.</summary>
    protected async Task<IActionResult> SaveAsync(Func<Task<string>> act, string? notice = null)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync();
        }

        try
        {
            return LeadOn(await act(), notice);
        }
        catch (AlreadySavedException earlier)
        {
            // The browser never showed the answer to the first: the notice is said now.
            return LeadOn(AddressAfter(earlier), notice);
        }
        catch (RefusalException refusal)
        {
            ModelState.AddModelError(FieldKey(refusal.Field), T.Of(refusal.Sentence));
            return await ShowAgainAsync();
        }
        catch (ConflictException conflict)
        {
            Conflict = Compare(conflict);
            return await ShowAgainAsync();
        }
    }

    /// <summary>Loads what the page shows besides the form; the form itself keeps what was typed.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Where the first of two identical saves led.</summary>
    protected virtual string AddressAfter(AlreadySavedException earlier) =>
        SubjectLinks.AddressOf(earlier.SubjectType, earlier.Subject) ?? Request.Path;

    /// <summary>The name a screen gives a field in the comparison of two texts.</summary>
    protected virtual string LabelOf(string field) => field;

    private LocalRedirectResult LeadOn(string address, string? notice)
    {
        if (notice is not null)
        {
            Notice.Leave(TempData, notice);
        }

        return LocalRedirect(address);
    }

    private async Task<IActionResult> ShowAgainAsync()
    {
        await LoadAsync();
        return Page();
    }

    /// <summary>A refusal names the field as casework does; on the page it may sit inside an input model.</summary>
    private string FieldKey(string? field) => field is null
        ? ""
        : ModelState.Keys.FirstOrDefault(key => key == field || key.EndsWith("." + field, StringComparison.Ordinal)) ?? field;

    private ConflictView Compare(ConflictException conflict) => new(
        conflict.ByWhom,
        conflict.At,
        [.. from theirs in conflict.Theirs
            let yours = ModelState.GetValueOrDefault(FieldKey(theirs.Key))?.AttemptedValue
            where (yours ?? "") != (theirs.Value ?? "")
            select new ConflictView.Line(LabelOf(theirs.Key), yours, theirs.Value)]);
}
