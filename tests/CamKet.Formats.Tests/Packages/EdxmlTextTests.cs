using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using CamKet.Formats.Tests.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Packages;

public sealed class EdxmlTextTests
{
    private const string File = "Bộ Công Thương báo cáo kết quả đàm phán trong quý II.";

    private static readonly string Envelope = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <edXMLEnvelope xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLHeader><MessageHeader>
          <From><OrganId>000.00.00.G06</OrganId><OrganName>Bộ Thử Nghiệm</OrganName></From>
          <To><OrganName>Bộ Ngoại giao</OrganName></To><To><OrganName>Bộ Công Thương</OrganName></To>
          <Code><CodeNumber>12</CodeNumber><CodeNotation>BC-BTN</CodeNotation></Code>
          <PromulgationInfo><Place>Hà Nội</Place><PromulgationDate>2025/12/09</PromulgationDate></PromulgationInfo>
          <DocumentType><Type>2</Type><TypeDetail>14</TypeDetail><TypeName>Báo cáo</TypeName></DocumentType>
          <Subject>Về kết quả đàm phán</Subject><SignerInfo><Position>Vụ trưởng</Position><FullName>Nguyễn Văn A</FullName></SignerInfo>
        </MessageHeader></edXMLHeader>
        <edXMLBody><edXMLManifest><Reference><ContentId>cid:1</ContentId><AttachmentName>bao-cao.txt</AttachmentName></Reference></edXMLManifest></edXMLBody>
        <AttachmentEncoded><Attachment ContentId="1"><AttachmentContent>{Convert.ToBase64String(Encoding.UTF8.GetBytes(File))}</AttachmentContent></Attachment></AttachmentEncoded></edXMLEnvelope>
        """;

    private readonly TextExtractor _extractor = new();

    [Fact]
    public void Extract_Envelope_GivesHeaderAndFiles()
    {
        var read = _extractor.Extract(Encoding.UTF8.GetBytes(Envelope), "goi.edxml");

        read.Format.ShouldBe("edxml");
        read.Title.ShouldBe("Về kết quả đàm phán");
        read.Publisher.ShouldBe("Bộ Thử Nghiệm");
        read.Date.ShouldBe("2025-12-09");
        read.Text.Split('\n').ShouldContain("Số, ký hiệu: 12/BC-BTN");
        read.Text.Split('\n').ShouldContain("Nơi nhận: Bộ Ngoại giao; Bộ Công Thương");
        var file = read.Attachments.ShouldHaveSingleItem();
        file.FileName.ShouldBe("bao-cao.txt");
        Encoding.UTF8.GetString(file.Content).ShouldBe(File);
    }

    [Fact]
    public void Extract_EnvelopeInAnArchive_TakesTheFilesBesideIt()
    {
        var zip = Files.Zip(("goi/van-ban.xml", Envelope.Replace("<AttachmentEncoded>", "<Ignored>", StringComparison.Ordinal).Replace("</AttachmentEncoded>", "</Ignored>", StringComparison.Ordinal).Replace("AttachmentContent", "Nothing", StringComparison.Ordinal).Replace("<Attachment ", "<Other ", StringComparison.Ordinal).Replace("</Attachment>", "</Other>", StringComparison.Ordinal)), ("goi/bao-cao.txt", File));

        var read = _extractor.Extract(zip, "goi.zip");

        read.Format.ShouldBe("edxml");
        read.Attachments.ShouldHaveSingleItem().FileName.ShouldBe("bao-cao.txt");
    }

    [Fact]
    public void Extract_EnvelopeCutShort_IsRefusedInWords() =>
        Should.Throw<UnreadableFileException>(() => _extractor.Extract(Encoding.UTF8.GetBytes(Envelope[..900]), "goi.edxml")).Sentence.Vi.ShouldContain("edXML");

    [Fact]
    public void Extract_EnvelopeWithEntities_IsNotExpanded() =>
        Should.Throw<UnreadableFileException>(() => _extractor.Extract("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><edXMLEnvelope><Subject>&a;</Subject></edXMLEnvelope>"u8.ToArray(), "goi.xml"));
}
