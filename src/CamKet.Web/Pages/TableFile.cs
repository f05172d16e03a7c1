using CamKet.Formats.Tables;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages;

/// <summary>A list as a file that a spreadsheet opens: CSV or Excel.</summary>
public static class TableFile
{
    /// <param name="format">"csv" or "xlsx".</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="request">Gives the address at which references are opened from the file.</param>
    /// <param name="headers">The headings.</param>
    /// <param name="rows">The texts.</param>
    public static FileContentResult Of(string format, string name, HttpRequest request, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        if (format != "xlsx")
        {
            return new FileContentResult(CsvTable.Write(headers, rows), CsvTable.MediaType) { FileDownloadName = name + ".csv" };
        }

        var site = $"{request.Scheme}://{request.Host}";
        var content = XlsxTable.Write(name, headers, [.. rows], text => Links.OfReferenceOrNull(text) is { } address ? site + address : null);
        return new FileContentResult(content, XlsxTable.MediaType) { FileDownloadName = name + ".xlsx" };
    }
}
