using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Imports;
using CamKet.Casework.Users;
using CamKet.Formats.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Imports;

/// <summary>Takes a ministry's sheet, hands out the template, and lists what was imported.</summary>
public sealed class IndexModel(CamKetDb db, ImportSheet imports) : OfficerPage
{
    private const int MostShown = 100;

    public sealed record Line(long Id, string FileName, string? AgencyId, ImportState State, int Rows, DateTime AddedAt, string AddedBy);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        if (format == "template")
        {
            return File(ImportTemplate.Write(T), XlsxTable.MediaType, T["Imports.TemplateFile"] + ".xlsx");
        }

        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        if (Upload is null)
        {
            throw new RefusalException("Hãy chọn tệp .xlsx hoặc .csv.", "Choose an .xlsx or .csv file.", nameof(Upload));
        }

        using var buffer = new MemoryStream((int)Upload.Length);
        await Upload.CopyToAsync(buffer);
        try
        {
            return Links.Import(await imports.AddAsync(Actor, Path.GetFileName(Upload.FileName), buffer.ToArray(), AgencyId, Access));
        }
        catch (UnreadableFileException unreadable)
        {
            throw new RefusalException(unreadable.Sentence.Vi, unreadable.Sentence.En, nameof(Upload));
        }
        catch (RefusalException refusal) when (refusal.Field == "File")
        {
            throw new RefusalException(refusal.Sentence.Vi, refusal.Sentence.En, nameof(Upload));
        }
    });

    public string NameOf(string? agencyId) => agencyId is null ? "" : Agencies.FirstOrDefault(a => a.Value == agencyId)?.Text ?? agencyId;

    protected override async Task LoadAsync()
    {
        Lines = await db.SheetImports.AsNoTracking().Where(i => i.Access <= Actor.Clearance).OrderByDescending(i => i.Id).Take(MostShown)
            .Select(i => new Line(i.Id, i.FileName, i.AgencyId, i.State, i.Rows, i.AddedAt, i.AddedBy)).ToListAsync();
        var agencies = await db.Agencies.AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.NameVi, a.NameEn }).ToListAsync();
        Agencies = [new(T["Documents.NoChoice"], ""), .. agencies.Select(a => new SelectListItem(T.Language == "en" ? a.NameEn : a.NameVi, a.Id)).OrderBy(a => a.Text, StringComparer.Ordinal)];
    }
}
