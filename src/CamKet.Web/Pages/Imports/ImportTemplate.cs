using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Casework.Imports;
using CamKet.Formats.Tables;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Imports;

/// <summary>An empty sheet whose columns the import knows, with lists to choose from where a column takes only certain values.</summary>
public static class ImportTemplate
{
    public static byte[] Write(Words words)
    {
        var fields = Enum.GetValues<ImportField>();
        var lists = new Dictionary<int, IReadOnlyList<string>>
        {
            [(int)ImportField.Kind] = [.. Enum.GetValues<UndertakingKind>().Select(words.Name)],
            [(int)ImportField.Side] = [.. Enum.GetValues<Side>().Select(words.Name)],
            [(int)ImportField.Pillar] = [.. Enum.GetValues<Pillar>().Select(words.Name)],
        };
        return XlsxTable.Write(words["Imports.TemplateFile"], [.. fields.Select(f => words[$"ImportHeading.{f}"])], [], lists: lists);
    }
}
