using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests;

/// <summary>The worst texts are read without an exception, quoted exactly, and with work that grows as they do.</summary>
public sealed class WorstTextTests
{
    // Long enough that a sentence is cut several times over: the cost of one sentence, which has a bound, no longer shows.
    private const int Length = 12_000;

    // The last sentence of a text is seldom a whole one, so twice the text is not exactly twice the work; work that grew with the square would be four times.
    private const double Doubled = 2.5;

    /// <summary>The long proof of ./test --full repeats a word a million times.</summary>
    private static readonly int Words = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 1_000_000 : 50_000;

    private static readonly Language[] Languages = [Language.Vietnamese, Language.English];

    public static TheoryData<string> Names() => [.. WorstTexts.All.Keys];

    [Fact]
    public void All_AreAHundredOrMore() => WorstTexts.All.Count.ShouldBeGreaterThanOrEqualTo(100);

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_TextOfTwiceTheLength_TakesTwiceTheWork(string name)
    {
        foreach (var language in Languages)
        {
            var once = WorkOf(WorstTexts.All[name](Length), language);
            var twice = WorkOf(WorstTexts.All[name](2 * Length), language);

            Assert.SkipWhen(once == 0, "Work is counted in debug builds only.");
            ((double)twice).ShouldBeLessThan(Doubled * once, $"{once} steps became {twice}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_AnyLength_QuotesTheSource(string name)
    {
        foreach (var length in (int[])[1, 40, 900, 2500])
        {
            foreach (var language in Languages)
            {
                var text = WorstTexts.All[name](length);
                QuotedReading.ShouldQuote(DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language }), text);
            }
        }
    }

    [Fact]
    public void Read_OneWordEndlessly_EndsWithOneReading()
    {
        var text = string.Concat(Enumerable.Repeat("sẽ ", Words));

        QuotedReading.ShouldQuote(DocumentReader.Read(new SourceText(text), new ReadingContext()), text);
    }

    private static long WorkOf(string text, Language language)
    {
        var before = Work.Steps;
        DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language });
        return Work.Steps - before;
    }
}
