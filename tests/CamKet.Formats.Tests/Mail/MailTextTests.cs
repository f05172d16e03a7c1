using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Mail;

public sealed class MailTextTests
{
    private const string Head = "From: =?utf-8?B?VuG7pSBBU0VBTg==?= <asean@example.vn>\r\nTo: vanthu@example.vn\r\nSubject: =?utf-8?Q?V=C4=83n_b=E1=BA=A3n?=\r\n =?utf-8?Q?_g=E1=BB=ADi_k=C3=A8m?=\r\nDate: Tue, 9 Dec 2025 08:00:00 +0700\r\nMIME-Version: 1.0\r\n";

    private readonly TextExtractor _extractor = new();

    [Fact]
    public void Extract_MailWithAttachments_GivesLetterSubjectSenderAndFiles()
    {
        var read = Read(Head + """
            Content-Type: multipart/mixed; boundary="b1"

            preamble
            --b1
            Content-Type: multipart/alternative; boundary=b2

            --b2
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            K=C3=ADnh g=E1=BB=ADi c=C3=A1c =
            =C4=91=C6=A1n v=E1=BB=8B.
            --b2
            Content-Type: text/html; charset=utf-8

            <p>bản trang</p>
            --b2--
            --b1
            Content-Type: text/plain; name*0*=utf-8'vi'B%C3%A1o%20; name*1*=c%C3%A1o.txt
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            QuG7mSBDw7RuZyBUaMawxqFuZw==
            --b1--
            """);

        read.Format.ShouldBe("eml");
        read.Text.ShouldBe("Kính gửi các đơn vị.");
        read.Title.ShouldBe("Văn bản gửi kèm");
        read.Publisher.ShouldBe("Vụ ASEAN");
        read.Date.ShouldBeNull();
        read.Notes[0].Vi.ShouldContain("9 Dec 2025");
        var file = read.Attachments.ShouldHaveSingleItem();
        file.FileName.ShouldBe("Báo cáo.txt");
        Encoding.UTF8.GetString(file.Content).ShouldBe("Bộ Công Thương");
    }

    [Fact]
    public void Extract_ForwardedMail_IsAnAttachmentThatReadsAsAMail()
    {
        var read = Read(Head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nChuyen tiep\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n"
            + Head + "Content-Type: text/plain; charset=utf-8\r\n\r\nNội dung gốc\r\n--x--\r\n");

        var inner = _extractor.Extract(read.Attachments.ShouldHaveSingleItem().Content, read.Attachments[0].FileName);
        inner.Format.ShouldBe("eml");
        inner.Text.ShouldBe("Nội dung gốc");
    }

    [Theory]
    [InlineData("windows-1258", "=C2=E0")]
    [InlineData("iso-8859-1", "=E9")]
    public void Extract_OldCharacterSets_AreReadAsDeclared(string charset, string encoded) =>
        Read(Head + $"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTra loi {encoded} x").Text
            .ShouldBe("Tra loi " + (charset == "iso-8859-1" ? "é" : "Âà") + " x");

    [Fact]
    public void Extract_HtmlOnly_IsReadAsAPage() =>
        Read(Head + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Một</p><script>x</script><p>Hai</p></body></html>").Text.ShouldBe("Một\n\nHai");

    [Fact]
    public void Extract_PictureInsideTheLetter_IsNoDocument() =>
        Read(Head + "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Thu</p>\r\n--x\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--").Attachments.ShouldBeEmpty();

    [Fact]
    public void Extract_TenThousandParts_AreRefused()
    {
        var mail = new StringBuilder(Head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n");
        for (var i = 0; i < 10_000; i++)
        {
            mail.Append("--x\r\n\r\na\r\n");
        }

        Should.Throw<UnreadableFileException>(() => Read(mail.ToString())).Sentence.Vi.ShouldContain("quá nhiều phần");
    }

    [Fact]
    public void Extract_PartsNestedWithoutEnd_AreRefused()
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < 300; i++)
        {
            mail.Append($"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        }

        Should.Throw<UnreadableFileException>(() => Read(mail.ToString())).Sentence.En.ShouldContain("nested");
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nchưa đóng")]
    [InlineData("Content-Type: multipart/mixed\r\n\r\nkhông có ranh giới chưa đóng")]
    [InlineData("Content-Type: text/plain; charset=khong-co\r\nContent-Transfer-Encoding: x-la\r\n\r\nchưa đóng")]
    public void Extract_BrokenRules_StillGiveTheWords(string rest)
    {
        var read = Read(Head + rest);

        (read.Text + read.Title).ShouldContain(rest.Contains("multipart/mixed\r", StringComparison.Ordinal) ? "Văn bản" : "chưa đóng");
    }

    [Fact]
    public void Extract_TextThatMentionsHeaders_IsNoMail() =>
        _extractor.Extract("Subject: kế hoạch\nTo: các bộ\n\nNội dung"u8.ToArray(), "a.txt").Format.ShouldBe("txt");

    private ExtractedText Read(string mail) => _extractor.Extract(Encoding.UTF8.GetBytes(mail), "thu.eml");
}
