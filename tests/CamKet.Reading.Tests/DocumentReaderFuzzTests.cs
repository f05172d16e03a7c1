using System.Text;
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

    // The dearest of the worst texts takes some hundreds of steps a character; a short one pays for its last sentence.
    private const long StepsPerCharacter = 2_000;
    private const long StepsOfAnyText = 50_000;

    /// <summary>Each chunk has a seed of its own, so that a text that fails is found again whatever runs beside it.</summary>
    private const int Chunk = 1_000;

    [Fact]
    public void Read_OnMutatedAndRandomText_NeverThrowsQuotesTheSourceAndStaysLinear() => Parallel.For(0, Rounds / Chunk, chunk =>
    {
        var random = new Random(20251209 + chunk);
        for (var round = 0; round < Chunk; round++)
        {
            var text = random.Next(8) switch
            {
                0 => Scatter(random),
                < 5 => Mutate(Vietnamese, random),
                _ => Mutate(English, random),
            };
            var context = new ReadingContext
            {
                Language = random.Next(3) switch { 0 => Language.Vietnamese, 1 => Language.English, _ => null },
                Date = random.Next(4) == 0 ? DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)) : null,
            };

            var before = Work.Steps;
            var reading = DocumentReader.Read(new SourceText(text), context);

            (Work.Steps - before).ShouldBeLessThan(StepsOfAnyText + (StepsPerCharacter * text.Length), $"chunk {chunk}, round {round}");
            QuotedReading.ShouldQuote(reading, text);
        }
    });

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

    // Pieces and characters in no order at all.
    private static string Scatter(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(200); left > 0; left--)
        {
            _ = random.Next(3) switch
            {
                0 => text.Append(Pieces[random.Next(Pieces.Length)]),
                1 => text.Append((char)random.Next(0x20, 0x250)),
                _ => text.Append((char)random.Next(0xFFFF)),
            };
        }

        return text.ToString();
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
