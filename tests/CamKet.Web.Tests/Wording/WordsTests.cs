using CamKet.Web.Wording;

namespace CamKet.Web.Tests.Wording;

public sealed class WordsTests
{
    private static readonly WordBook Book = WordBook.Load();

    [Theory]
    [InlineData("vi", "Dòng 1 đến 1.234 trong 12.345")]
    [InlineData("en", "Rows 1 to 1,234 of 12,345")]
    public void Indexer_WithNumbers_GroupsThemAsTheLanguageDoes(string language, string expected)
    {
        var words = new Words(Book, language, strict: true);

        words["Pager.Shown", 1, 1234, 12345].ShouldBe(expected);
    }

    [Theory]
    [InlineData("en", 1, "1 day left")]
    [InlineData("en", 2, "2 days left")]
    [InlineData("vi", 1, "còn 1 ngày")]
    [InlineData("vi", 1500, "còn 1.500 ngày")]
    public void Count_OneAndMany_ChoosesTheSentence(string language, int count, string expected)
    {
        var words = new Words(Book, language, strict: true);

        words.Count("Date.DaysLeft", count).ShouldBe(expected);
    }

    [Theory]
    [InlineData("vi", 37, 44, "84,1%")]
    [InlineData("en", 37, 44, "84.1%")]
    [InlineData("vi", 0, 0, "–")]
    public void Share_OfTwoCounts_HasOneDecimal(string language, int numerator, int denominator, string expected)
    {
        new Words(Book, language, strict: true).Share(numerator, denominator).ShouldBe(expected);
    }

    [Fact]
    public void Indexer_MissingKey_ThrowsWhenStrict()
    {
        var words = new Words(Book, "vi", strict: true);

        Should.Throw<KeyNotFoundException>(() => words["No.Such.Key"]).Message.ShouldContain("No.Such.Key");
    }

    [Fact]
    public void Indexer_MissingKeyInProduction_ShowsTheKey()
    {
        new Words(Book, "vi", strict: false)["No.Such.Key"].ShouldBe("[No.Such.Key]");
    }
}
