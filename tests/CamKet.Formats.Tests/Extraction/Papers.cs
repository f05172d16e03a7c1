using System.Diagnostics;
using System.Text;
using Xunit;

namespace CamKet.Formats.Tests.Extraction;

/// <summary>Printed and scanned papers, made by the programs that offices make them with.</summary>
public sealed class Papers : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("camket-papers-");
    private readonly Dictionary<string, byte[]> _made = [];

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A report with head, running lines, a table, two columns and a paragraph that runs over the end of a page.</summary>
    public byte[] Report() => Pdf("report", ReportBody);

    public byte[] Protected() => Pdf("protected", "<text:p>Mật</text:p>",
        "pdf:writer_pdf_Export:{\"EncryptFile\":{\"type\":\"boolean\",\"value\":\"true\"},\"DocumentOpenPassword\":{\"type\":\"string\",\"value\":\"bi-mat\"}}");

    /// <summary>The first page of the report as a picture.</summary>
    public byte[] Scan(string format)
    {
        if (_made.GetValueOrDefault(format) is { } made)
        {
            return made;
        }

        var pdf = Path.Combine(_folder.FullName, "to-scan.pdf");
        File.WriteAllBytes(pdf, Report());
        var picture = Path.Combine(_folder.FullName, "scan");
        Run("pdftoppm", "-r", "300", "-gray", "-f", "1", "-l", "1", "-singlefile", "-" + format, pdf, picture);
        return _made[format] = File.ReadAllBytes(Directory.EnumerateFiles(_folder.FullName, "scan.*").Single(f => f.EndsWith(format[..3], StringComparison.Ordinal) || f.EndsWith("jpg", StringComparison.Ordinal)));
    }

    /// <summary>A PDF of pictures only.</summary>
    public byte[] ScannedPdf()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "page.png"), Scan("png"));
        return Pdf("scanned", "<text:p><draw:frame text:anchor-type=\"as-char\" svg:width=\"16cm\" svg:height=\"22.6cm\"><draw:image xlink:href=\"page.png\" xlink:type=\"simple\"/></draw:frame></text:p>");
    }

    private byte[] Pdf(string name, string body, string filter = "pdf")
    {
        if (_made.GetValueOrDefault(name) is { } made)
        {
            return made;
        }

        Assert.SkipWhen(OnPath("soffice") is null || OnPath("pdftotext") is null, "soffice (LibreOffice) and pdftotext (poppler-utils) are not both on the PATH.");
        var source = Path.Combine(_folder.FullName, name + ".fodt");
        File.WriteAllText(source, Open + body + Close, new UTF8Encoding(false));
        Run("soffice", $"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", "--convert-to", filter, "--outdir", _folder.FullName, source);
        return _made[name] = File.ReadAllBytes(Path.ChangeExtension(source, ".pdf"));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private const string Open = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
        <office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
        <office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="6pt"/><style:text-properties style:font-name="Serif" fo:font-size="13pt" fo:language="vi"/></style:default-style></office:styles>
        <office:automatic-styles>
          <style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="1cm"/></style:style>
          <style:style style:name="Centre" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
          <style:style style:name="C1" style:family="table-column"><style:table-column-properties style:column-width="1.4cm"/></style:style>
          <style:style style:name="C2" style:family="table-column"><style:table-column-properties style:column-width="8cm"/></style:style>
          <style:style style:name="C3" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
          <style:style style:name="C4" style:family="table-column"><style:table-column-properties style:column-width="3.6cm"/></style:style>
          <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.19cm" fo:border="0.5pt solid #000000"/></style:style>
          <style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
          <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout>
        </office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
          <style:header><text:p text:style-name="Centre">Báo cáo hợp tác ASEAN, lưu hành nội bộ</text:p></style:header>
          <style:footer><text:p text:style-name="Centre"><text:page-number/></text:p></style:footer>
        </style:master-page></office:master-styles>
        <office:body><office:text>
        """;

    private const string Close = "</office:text></office:body></office:document>";

    private static readonly string ReportBody = $"""
        <text:p text:style-name="Centre">BÁO CÁO</text:p>
        <text:p text:style-name="Centre">Tình hình hợp tác năm 2025</text:p>
        <text:p text:style-name="Body">Trong năm qua, các bộ, ngành đã phối hợp chặt chẽ trong việc chuẩn bị các hội nghị cấp cao và theo dõi việc thực hiện những điều đã thỏa thuận với các nước thành viên và các đối tác.</text:p>
        <text:p text:style-name="Body">Bộ Công Thương sẽ hoàn thành đàm phán nâng cấp Hiệp định ATIGA trước tháng 6 năm 2026 và báo cáo Thủ tướng Chính phủ về kết quả đàm phán.</text:p>
        <table:table table:name="T"><table:table-column table:style-name="C1"/><table:table-column table:style-name="C2"/><table:table-column table:style-name="C3"/><table:table-column table:style-name="C4"/>
        {Row("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn")}
        {Row("1", "Xây dựng kế hoạch triển khai Tầm nhìn Cộng đồng ASEAN 2045 của các bộ, ngành và địa phương", "Bộ Ngoại giao", "Quý I/2026")}
        {Row("2", "Đàm phán Hiệp định khung kinh tế số", "Bộ Công Thương", "30/6/2026")}
        </table:table>
        <text:p text:style-name="Body">Các bộ gửi báo cáo trước ngày 15 tháng 11 hằng năm.</text:p>
        <text:section text:name="S" text:style-name="Two">{string.Concat(Enumerable.Range(1, 6).Select(i => $"<text:p>{Column(i)}</text:p>"))}</text:section>
        {string.Concat(Enumerable.Range(1, 14).Select(i => $"<text:p text:style-name=\"Body\">{Long(i)}</text:p>"))}
        """;

    public static string Column(int i) => $"Điểm {i}: các nước hoan nghênh tiến triển của đàm phán và nhất trí giao các bộ trưởng báo cáo kết quả tại hội nghị sau.";

    public static string Long(int i) => $"Đoạn thứ {i} nói về việc các cơ quan liên quan chủ động phối hợp, kịp thời nêu khó khăn phát sinh trong quá trình thực hiện để được hướng dẫn giải quyết, bảo đảm tiến độ và chất lượng của từng nhiệm vụ đã được giao, đồng thời gửi kết quả về đầu mối tổng hợp theo định kỳ hằng quý để cùng theo dõi cho đến khi hoàn thành mục tiêu chung.";

    private static string Row(params string[] cells) =>
        $"<table:table-row>{string.Concat(cells.Select(c => $"<table:table-cell table:style-name=\"Cell\"><text:p>{c}</text:p></table:table-cell>"))}</table:table-row>";
}
