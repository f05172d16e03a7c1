using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using CamKet.Formats.Sheets;
using CamKet.Formats.Tables;
using CamKet.Formats.Tests.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Sheets;

public sealed class SheetReaderTests
{
    private readonly SheetReader _reader = new();

    [Fact]
    public void Read_Workbook_GivesVisibleRowsDaysFormulaValuesAndMergedHeadings()
    {
        var sheet = _reader.Read(Workbook("""
            <cols><col min="4" max="4" hidden="1"/></cols>
            <sheetData>
              <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Thời hạn</t></is></c><c r="D1" t="str"><v>giấu</v></c></row>
              <row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>Tính sẵn</v></c><c r="B2" s="1"><v>46203</v></c><c r="C2"><v>1.5</v></c></row>
              <row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Dòng ẩn</t></is></c></row>
              <row r="5"><c r="A5" t="inlineStr"><is><r><t>Chữ </t></r><r><t>đậm</t></r></is></c><c r="B5" s="2"><v>46204</v></c></row>
            </sheetData><mergeCells><mergeCell ref="B1:C1"/></mergeCells>
            """), "so.xlsx").ShouldHaveSingleItem();

        sheet.Name.ShouldBe("Sổ");
        sheet.Rows.Select(r => r.Number).ShouldBe([1, 2, 5]);
        sheet.Rows[0].Cells.Select(c => c.Text).ShouldBe(["Nội dung", "Thời hạn", "Thời hạn"]);
        sheet.Rows[1].Cells.ShouldBe([new("Tính sẵn"), new("30/06/2026", new DateOnly(2026, 6, 30)), new("1.5")]);
        sheet.Rows[2][0].Text.ShouldBe("Chữ đậm");
        sheet.Rows[2][1].Day.ShouldBe(new DateOnly(2026, 7, 1));
        (sheet.HiddenRows, sheet.HiddenColumns).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("Nội dung,Hạn\r\n\"Việc một, rất dài\",30/6/2026\r\n")]
    [InlineData("Nội dung;Hạn\n\"Việc một, rất dài\";30/6/2026\n")]
    [InlineData("Nội dung\tHạn\nViệc một, rất dài\t30/6/2026\n")]
    public void Read_Csv_WithAnyUsualSign(string text)
    {
        var sheet = _reader.Read(Encoding.UTF8.GetBytes(text), "so.csv").ShouldHaveSingleItem();

        sheet.Rows.Select(r => string.Join("|", r.Cells.Select(c => c.Text))).ShouldBe(["Nội dung|Hạn", "Việc một, rất dài|30/6/2026"]);
    }

    [Fact]
    public void Read_WhatWeWrite_ComesBack()
    {
        var sheet = _reader.Read(XlsxTable.Write("Sổ", ["Mã", "Hạn"], [["=1+1", "30/06/2026"], ["CK-2026-0001", "2"]]), "so.xlsx").ShouldHaveSingleItem();

        sheet.Rows.Select(r => string.Join("|", r.Cells.Select(c => c.Text))).ShouldBe(["Mã|Hạn", "=1+1|30/06/2026", "CK-2026-0001|2"]);
    }

    [Theory]
    [InlineData("Workbook", "kiểu cũ", "old Excel")]
    [InlineData("EncryptedPackage", "mật khẩu", "password")]
    public void Read_OldOrProtectedWorkbook_SaysWhatToDo(string entry, string vi, string en)
    {
        var refusal = Should.Throw<UnreadableFileException>(() => _reader.Read(Files.Ole(entry), "so.xls"));

        refusal.Sentence.Vi.ShouldContain(vi);
        refusal.Sentence.En.ShouldContain(en);
    }

    [Fact]
    public void Read_BrokenWorkbook_IsRefusedInWords()
    {
        var whole = Workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row></sheetData>");

        Should.Throw<UnreadableFileException>(() => _reader.Read(whole[..(whole.Length / 2)], "so.xlsx")).Sentence.En.ShouldContain("damaged");
        Should.Throw<UnreadableFileException>(() => _reader.Read(Files.Zip(("word/document.xml", "<x/>")), "so.xlsx")).Sentence.En.ShouldContain("no Excel");
        Should.Throw<UnreadableFileException>(() => new SheetReader(new ExtractionLimits { UnpackedBytes = 500 }).Read(whole, "so.xlsx"));
    }

    [Fact]
    public void Extract_Workbook_IsADocumentOfRows() =>
        new TextExtractor().Extract(XlsxTable.Write("Sổ", ["TT", "Nhiệm vụ"], [["1", "Lập nhóm công tác"]]), "so.xlsx").Text.ShouldBe("TT | Nhiệm vụ\n1 | Lập nhóm công tác");

    private static byte[] Workbook(string sheet) => Files.Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sổ\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Ẩn\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Nội dung</t><rPh><t>đọc</t></rPh></si></sst>"),
        ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd&quot;-&quot;mm\\-yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{sheet}</worksheet>"));
}
