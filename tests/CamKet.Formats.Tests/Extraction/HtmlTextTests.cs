using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Extraction;

public sealed class HtmlTextTests
{
    private readonly TextExtractor _extractor = new();

    public static TheoryData<string, string> Bodies => new()
    {
        { "<h1>Tiêu đề</h1><p>Một</p><p>Hai</p>", "Tiêu đề\n\nMột\n\nHai" },
        { "<p>Việt&nbsp;Nam &amp; ASEAN &ecirc;&#7871; &lt;b&gt;</p>", "Việt\u00A0Nam & ASEAN êế <b>" },
        { "<p>Hai  bên\n  <b>nhất</b> <i>trí</i>.</p>", "Hai bên nhất trí." },
        { "<p>Dòng một<br>dòng hai</p>", "Dòng một\ndòng hai" },
        { "Trước<ul><li>Một</li><li><p>Hai</p><ul><li>Hai A</li></ul></li></ul>Sau", "Trước\n\nMột\nHai\nHai A\n\nSau" },
        { "<ul><li>A</li></ul><ul><li>B</li></ul>", "A\n\nB" },
        { "<table><tr><th>STT</th><th>Việc</th></tr><tr><td>1</td><td>Ký <br> kết</td></tr></table>", "STT | Việc\n1 | Ký kết" },
        { "<table><tr><td><p>Trái</p><p>Trái hai</p></td><td><p>Phải</p></td></tr></table>", "Trái\n\nTrái hai\n\nPhải" },
        { "<nav>Trang chủ</nav><script>alert(1)</script><style>p{}</style><p>Nội dung</p><template><p>x</p></template>", "Nội dung" },
        { "<p hidden>a</p><p style='display: none'>b</p><div aria-hidden=true>c</div><p>Nội dung</p>", "Nội dung" },
        { "<header><a>Menu</a></header><article><header><h1>Tên bài</h1></header><p>Nội dung</p></article><footer>Chân trang</footer>", "Tên bài\n\nNội dung" },
        { "<div><h1>Tên</h1><time datetime=2026-06-12>12/6/2026</time></div><p>Ngày <time>9/12</time>, họp.</p>", "Tên\n\n12/6/2026\n\nNgày 9/12, họp." },
        { "<p>Chưa đóng<p>Đoạn hai<div>Khối", "Chưa đóng\n\nĐoạn hai\n\nKhối" },
        { "<pre>Dòng 1\n  Dòng 2</pre>", "Dòng 1\nDòng 2" },
        { "<p>Khoa\u00ADhọc<!-- lời bình -->.</p>", "Khoahọc." },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Extract_Page_GivesItsVisibleTextAsBlocks(string body, string expected) =>
        _extractor.Extract(Files.Utf8($"<!DOCTYPE html><html><head><title>T</title></head><body>{body}</body></html>"), "a.html").Text.ShouldBe(expected);

    [Fact]
    public void Extract_Page_TakesItsTitleAndNamesItsFormat()
    {
        var extracted = _extractor.Extract("<!-- x --><html><head><title> Tin &amp; ảnh </title></head><body>Chữ</body></html>"u8.ToArray(), "trang.txt");

        extracted.Title.ShouldBe("Tin & ảnh");
        extracted.Format.ShouldBe("html");
    }

    [Fact]
    public void Extract_Windows1258Page_ComposesItsLetters()
    {
        var windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        var content = windows1258.GetBytes("<html><head><meta charset=\"windows-1258\"></head><body><p>Vi\u00EA\u0323t Nam</p></body></html>");

        var extracted = _extractor.Extract(content, "a.html");

        extracted.Text.ShouldBe("Việt Nam");
        extracted.Encoding.ShouldBe("Windows-1258");
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><i>", 50_000)]
    [InlineData("<table><tr><td>", 20_000)]
    [InlineData("<p>a", 600_000)]
    public void Extract_PageNestedWithoutEnd_IsRefusedAtOnce(string tags, int times)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(tags, times)) + "Chữ";

        Should.Throw<UnreadableFileException>(() => _extractor.Extract(Files.Utf8(page), "a.html")).Sentence.En.ShouldContain("nested");
    }

    [Fact]
    public void Extract_PageNestedToTheLimit_IsRead()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 900)) + "Chữ";

        _extractor.Extract(Files.Utf8(page), "a.html").Text.ShouldBe("Chữ");
    }

    [Fact]
    public void Extract_ElementWithCountlessAttributes_IsRefused()
    {
        var page = "<html><body><p " + string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"a{i}=1")) + ">Chữ</p>";

        Should.Throw<UnreadableFileException>(() => _extractor.Extract(Files.Utf8(page), "a.html"));
    }

    [Fact]
    public void Extract_StylesReopenedInEveryParagraph_AreRefusedAtOnce()
    {
        var page = "<html><body><p>" + string.Concat(Enumerable.Range(0, 900).Select(i => $"<font color={i}>")) + string.Concat(Enumerable.Repeat("<p>x</p>", 20_000));

        Should.Throw<UnreadableFileException>(() => _extractor.Extract(Files.Utf8(page), "a.html"));
    }

    [Fact]
    public void Extract_ManyEmptySiblings_TakesTimeInProportion()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("</p>", 100_000)) + "Chữ";

        var clock = System.Diagnostics.Stopwatch.StartNew();
        _extractor.Extract(Files.Utf8(page), "a.html").Text.ShouldBe("Chữ");

        // Searching the siblings anew for each took minutes.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Extract_LongListWithoutEndTags_IsRead()
    {
        var page = "<html><body><ul>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<li>Mục {i}"));

        _extractor.Extract(Files.Utf8(page), "a.html").Text.Split('\n').Length.ShouldBe(20_000);
    }
}
