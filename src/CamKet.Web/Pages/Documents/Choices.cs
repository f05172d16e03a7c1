using CamKet.Casework;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Documents;

/// <summary>The lists that forms choose from, in the language of the page.</summary>
public static class Choices
{
    public static async Task<IReadOnlyList<SelectListItem>> PartnersAsync(CamKetDb db, Words words)
    {
        var partners = await db.Partners.AsNoTracking().Select(p => new { p.Id, p.NameVi, p.NameEn }).ToListAsync();
        return [None(words), .. partners.Select(p => new SelectListItem(words.Language == "en" ? p.NameEn : p.NameVi, p.Id)).OrderBy(p => p.Text, StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<SelectListItem>> ThreadsAsync(CamKetDb db, Words words)
    {
        var threads = await db.Threads.AsNoTracking().Where(t => t.MergedIntoId == null).Select(t => new { t.Id, t.NameVi, t.NameEn, t.Abbreviation }).ToListAsync();
        return [None(words), .. threads.Select(t => new SelectListItem((words.Language == "en" ? t.NameEn : t.NameVi) + (t.Abbreviation is null ? "" : $" ({t.Abbreviation})"), t.Id)).OrderBy(t => t.Text, StringComparer.Ordinal)];
    }

    /// <summary>All values of an enum by their names; with <paramref name="orNone"/> an empty choice first.</summary>
    public static IReadOnlyList<SelectListItem> Of<TEnum>(Words words, bool orNone = false) where TEnum : struct, Enum =>
        [.. orNone ? [None(words)] : Array.Empty<SelectListItem>(), .. Enum.GetValues<TEnum>().Select(v => new SelectListItem(words.Name(v), v.ToString()))];

    private static SelectListItem None(Words words) => new(words["Documents.NoChoice"], "");
}
