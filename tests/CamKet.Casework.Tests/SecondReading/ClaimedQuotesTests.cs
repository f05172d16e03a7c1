using CamKet.Casework.SecondReading;
using CamKet.Reading.Text;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.SecondReading;

public sealed class ClaimedQuotesTests
{
    private const string Text = "Hai bên  nhất trí\nhợp tác. Ở giữa có câu khác. Hai bên nhất trí hợp tác.";

    [Fact]
    public void Find_QuoteThatStandsTwice_TakesEachPlaceOnce()
    {
        var quotes = new ClaimedQuotes(Text);

        quotes.Find("Hai bên nhất trí hợp tác.").ShouldBe(new TextSpan(0, 26));
        quotes.Find("Hai bên nhất trí hợp tác.").ShouldBe(new TextSpan(47, 72));
        quotes.Find("Hai bên nhất trí hợp tác.").ShouldBeNull();
    }

    [Theory]
    [InlineData("hai bên nhất trí hợp tác.")]
    [InlineData("Hai bên nhất trí hợp tác!")]
    [InlineData("có câu")]
    [InlineData("")]
    [InlineData("   ")]
    public void Find_WordsThatDoNotStandThereOrAreTooFew_FindsNothing(string quote) => new ClaimedQuotes(Text).Find(quote).ShouldBeNull();

    [Fact]
    public void Find_QuoteAfterAnother_IsTheNearestPlace()
    {
        var quotes = new ClaimedQuotes(Text);

        quotes.Find("Ở giữa có câu khác.").ShouldBe(new TextSpan(27, 46));
        quotes.Find("Hai bên nhất trí hợp tác.").ShouldBe(new TextSpan(47, 72), "it follows at once");
    }

    [Fact]
    public void Written_Words_AreKeptOnlyAsTheyStand()
    {
        var quotes = new ClaimedQuotes(Text);

        quotes.Written("nhất trí hợp tác").ShouldBe("nhất trí hợp tác");
        quotes.Written("Bộ Ngoại giao").ShouldBeNull();
        quotes.Written(null).ShouldBeNull();
    }
}
