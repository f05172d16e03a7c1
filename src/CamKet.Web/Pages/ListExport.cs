using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages;

/// <summary>A column of a list that is taken away.</summary>
/// <param name="Key">Its name in JSON, the same in every language.</param>
/// <param name="Header">Its heading in CSV and Excel.</param>
/// <param name="Of">Its text for a row.</param>
public sealed record Column<T>(string Key, string Header, Func<T, string?> Of);

/// <summary>Gives a list away as CSV, Excel or JSON, and records that it was.</summary>
public sealed class ListExport(Journal journal, IHttpContextAccessor http)
{
    private static readonly System.Text.Json.JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>Whether <paramref name="format"/> asks for a file and not for the page.</summary>
    public static bool Asked(string? format) => format is "csv" or "xlsx" or "json";

    public async Task<IActionResult> AnswerAsync<T>(Actor actor, string format, string name, QueryString query, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows)
    {
        actor.Demand(Permission.Export);
        await journal.SaveAsync(actor, acts =>
        {
            acts.Record(ActKind.RegisterExporting, name, query.Value ?? "", null, new { Rows = rows.Count, Format = format });
            return Task.CompletedTask;
        });
        return format == "json"
            ? new JsonResult(rows.Select(row => columns.ToDictionary(c => c.Key, c => c.Of(row))), Json)
            : TableFile.Of(format, name, http.HttpContext!.Request, [.. columns.Select(c => c.Header)], rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(c => c.Of(row))]));
    }
}
