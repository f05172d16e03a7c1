using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests;

public sealed class DocumentReaderFuzzTests
{
    /// <summary>The long proof of ./test --full reads a million.</summary>
    private static readonly int Rounds = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 1_000_000 : 4000;

    private const string Vietnamese =
        " date 2025-12-09 Ngày 9/12, Thứ trưởng Bộ Ngoại giao chủ trì cuộc họp.\nHai bên nhất trí mở đường bay mới trong năm 2026; đề nghị Bộ Tài chính gửi số liệu.\n"
        + "Thứ nhất, tiếp tục phối hợp.\n(i) ký Bản ghi nhớ...\nẢnh: TTXVN\nPhóng viên: Xin ông cho biết?\n";

    private const string English =
        "Joint Statement\nHanoi (VNA) - On July 22, the leaders agreed to open a hotline by 2026.\nThey urged ASEAN to act.\n1. We reaffirmed our commitment to implement the plan.\n";

    private static readonly string[] Pieces =
    [
        "\u0301", "\u0302", "\u031B", "\u200B", "\uFEFF", "\u00A0", "\u00AD", "\uD83D", "\uDE00", "\0", "\r\n", "\u2028", "…", "....", "((((", "\"", "”", ";", ":", "-",
        "nhất trí ", "đề nghị ", "sẽ ", "31/02/2025", "99999999999999999999", "2025-13-45", "tháng 0/0000", "ngày ", "năm ", "quý V", "(i)(ii)", "AGREED TO ", "will ", "Ð", "Ɖ", "漢字", "\t", "ngày 0.0", "3.14.1999", "February 30, 2024",
    ];

    [Fact]
    public void Read_OnMutatedText_NeverThrowsAndKeepsSpansInside()
    {
        var random = new Random(20251209);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutate(random.Next(2) == 0 ? Vietnamese : English, random);
            var context = new ReadingContext { Language = random.Next(3) switch { 0 => Language.Vietnamese, 1 => Language.English, _ => null } };

            var reading = DocumentReader.Read(new SourceText(text), context);

            QuotedReading.ShouldQuote(reading, text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u0301\u0301")]
    [InlineData(".")]
    [InlineData("date")]
    [InlineData("- ")]
    public void Read_OnAlmostNothing_FindsNothing(string text) =>
        DocumentReader.Read(new SourceText(text), new ReadingContext()).Findings.ShouldBeEmpty();

    [Fact]
    public void Read_OnOneEndlessSentence_StaysLinear()
    {
        var small = string.Concat(Enumerable.Repeat("nhất trí sẽ cần đề nghị hai bên ký thỏa thuận ", 500));
        var text = string.Concat(Enumerable.Repeat(small, 20));

        var reading = DocumentReader.Read(new SourceText(text), new ReadingContext());

        QuotedReading.ShouldQuote(reading, text);
    }

    private static string Mutate(string text, Random random)
    {
        for (var change = random.Next(1, 9); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(5) switch
            {
                0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                1 => text.Remove(at, Math.Min(random.Next(30), text.Length - at)),
                2 => text.Insert(at, ((char)random.Next(1, 0xFFFF)).ToString()),
                3 => text.Insert(at, text[..Math.Min(random.Next(60), text.Length)]),
                _ => text.Replace(Pieces[random.Next(Pieces.Length)], Pieces[random.Next(Pieces.Length)], StringComparison.Ordinal),
            };
        }

        return text;
    }
}
