using CamKet.Casework.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>Writes a report as a Word document in the layout of Decree 30/2020/NĐ-CP, ready to be edited, printed and signed.</summary>
public sealed class DocxReportWriter : IReportWriter
{
    public byte[] Write(Report report)
    {
        using var buffer = new MemoryStream();
        using (var file = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = XmlText.Clean(report.Subject ?? report.Title);
            var main = file.AddMainDocumentPart();
            DocxStyles.AddTo(main, report.Language);
            main.Document = new Document(Body(report, new DocxRuns(main, report.BaseAddress), DocxPage.AddTo(main)));
        }

        return buffer.ToArray();
    }

    private static Body Body(Report report, DocxRuns runs, SectionProperties page)
    {
        var body = new Body();
        body.Append(DocxHeading.Of(report));
        body.Append(DocxBody.TitleOf(report));
        body.Append(new DocxBody(runs, report.Language).TextOf(report));
        body.Append(DocxClosing.Of(report));
        body.Append(page);
        return body;
    }
}
