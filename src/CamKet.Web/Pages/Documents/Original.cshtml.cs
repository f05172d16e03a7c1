using CamKet.Casework.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Documents;

/// <summary>The file as it came, always as a download: it is never shown as a page of ours.</summary>
public sealed class OriginalModel(DocumentOriginals originals) : OfficerPage
{
    /// <summary>Taking the file out is an act and needs its button; the address alone leads to the document.</summary>
    public IActionResult OnGet(string reference) => LocalRedirect(Links.Document(reference));

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        var original = await originals.TakeOutAsync(Actor with { OnceKey = null }, reference);
        return File(original.Content, "application/octet-stream", original.FileName.Length == 0 ? reference : original.FileName);
    }
}
