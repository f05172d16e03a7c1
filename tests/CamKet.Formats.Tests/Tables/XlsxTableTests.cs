using System.Diagnostics;
using CamKet.Formats.Tables;
using CamKet.Formats.Tests.Extraction;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Tables;

public sealed class XlsxTableTests
{
    private static readonly string[] Headers = ["Mã số", "Nội dung", "Hạn", "Số lần lùi", "Điện thoại"];

    private static readonly IReadOnlyList<string?>[] Rows =
    [
        ["CK-2026-0001", "Hoàn thành đàm phán «ATIGA»", "30/06/2026", "2", "0912"],
        ["CK-2026-0002", "=HYPERLINK(\"http://xấu\")", "2026-07-01", null, "+84"],
    ];

    [Fact]
    public void Write_List_IsAValidWorkbookWithFrozenHeadFilterAndLinks()
    {
        using var document = Open(XlsxTable.Write("Sổ: cam kết", Headers, Rows, text => text.StartsWith("CK-", StringComparison.Ordinal) ? "https://camket.example/Register/" + text : null));

        new OpenXmlValidator().Validate(document).Select(e => e.Description).ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single();
        sheet.Worksheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:E3");
        sheet.HyperlinkRelationships.Select(h => h.Uri.AbsoluteUri).ShouldBe(["https://camket.example/Register/CK-2026-0001", "https://camket.example/Register/CK-2026-0002"]);
        document.WorkbookPart.Workbook.Descendants<Sheet>().Single().Name!.Value.ShouldBe("Sổ cam kết");
    }

    [Fact]
    public void Write_DaysAndNumbers_AreCellsOfTheirKind_AndNothingIsAFormula()
    {
        using var document = Open(XlsxTable.Write("a", Headers, Rows));
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Where(c => c.CellReference is not null).ToDictionary(c => c.CellReference!.Value!);

        cells["C2"].CellValue!.Text.ShouldBe("46203");
        cells["C3"].CellValue!.Text.ShouldBe("46204");
        cells["D2"].CellValue!.Text.ShouldBe("2");
        cells["E2"].InlineString!.InnerText.ShouldBe("0912");
        cells["B3"].DataType!.Value.ShouldBe(CellValues.InlineString);
        cells.Values.ShouldAllBe(c => c.CellFormula == null);
    }

    [Fact]
    public void Write_List_IsReadTheSameByLibreOffice()
    {
        var office = Papers.OnPath("soffice");
        Assert.SkipWhen(office is null || !File.Exists("/usr/lib/libreoffice/program/libscfiltlo.so"), "LibreOffice with its spreadsheet program (libreoffice-calc) is not on this machine.");
        var folder = Directory.CreateTempSubdirectory("camket-xlsx-");
        try
        {
            var file = Path.Combine(folder.FullName, "so.xlsx");
            File.WriteAllBytes(file, XlsxTable.Write("so", Headers, Rows));
            using var process = Process.Start(new ProcessStartInfo(office!, [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder.FullName, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();

            File.ReadAllText(Path.ChangeExtension(file, ".csv")).ReplaceLineEndings("\n").ShouldBe("""
                "Mã số","Nội dung","Hạn","Số lần lùi","Điện thoại"
                "CK-2026-0001","Hoàn thành đàm phán «ATIGA»",30/06/2026,2,"0912"
                "CK-2026-0002","=HYPERLINK(""http://xấu"")",01/07/2026,,"+84"

                """.ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Write_TwentyThousandRows_IsDoneInSeconds()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => (IReadOnlyList<string?>)[$"CK-2026-{i:0000}", "Nội dung " + i, "30/06/2026", "1", "x"]).ToList();
        var began = Stopwatch.GetTimestamp();

        XlsxTable.Write("a", Headers, rows).Length.ShouldBeGreaterThan(100_000);

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static SpreadsheetDocument Open(byte[] content) => SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
}
