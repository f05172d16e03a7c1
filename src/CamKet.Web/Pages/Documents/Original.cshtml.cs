using CamKet.Casework.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Documents;

/// <summary>The file as it came, as a download, or shown by the browser's own reader of PDF and pictures: it is never a page of ours.</summary>
public sealed class OriginalModel(DocumentOriginals originals) : OfficerPage
{
    /// <summary>Taking the file out is an act and needs its button; the address alone leads to the document.</summary>
    public IActionResult OnGet(string reference) => LocalRedirect(Links.Document(reference));

    /// <param name="reference">The document.</param>
    /// <param name="inline">Shown by the browser's own reader in place of saved, where it is a PDF or a picture by its content.</param>
    public async Task<IActionResult> OnPostAsync(string reference, bool inline = false)
    {
        var original = await originals.TakeOutAsync(Actor with { OnceKey = null }, reference);
        if (inline && OriginalKind.MediaTypeOf(original.Content) is { } mediaType)
        {
            Response.Headers.ContentSecurityPolicy = OriginalKind.PolicyOf(mediaType);
            Response.Headers.ContentDisposition = "inline";
            return File(original.Content, mediaType);
        }

        return File(original.Content, "application/octet-stream", original.FileName.Length == 0 ? reference : original.FileName);
    }
}
