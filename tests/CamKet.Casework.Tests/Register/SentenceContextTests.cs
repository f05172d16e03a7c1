using CamKet.Casework.Register;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Register;

public sealed class SentenceContextTests
{
    private const string Text = "Tiêu đề bản tin\n\nCâu đầu tiên. Câu thứ hai, ngày 1.6.2026. Việt Nam sẽ ký nghị định thư trong năm nay. Câu sau cùng.\n\nĐoạn khác.";

    [Theory]
    [InlineData("sẽ ký nghị định thư", "Câu thứ hai, ngày 1.6.2026. Việt Nam sẽ ký nghị định thư trong năm nay.")]
    [InlineData("Câu đầu tiên.", "Tiêu đề bản tin\n\nCâu đầu tiên.")]
    [InlineData("Tiêu đề bản tin", "Tiêu đề bản tin")]
    [InlineData("Đoạn khác.", "Câu sau cùng.\n\nĐoạn khác.")]
    public void Around_AQuote_ShowsItsSentenceAndTheOneBefore(string quote, string excerpt)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);

        var context = SentenceContext.Around(Text, start, start + quote.Length);

        context.Text.ShouldBe(excerpt);
        context.Text.Substring(context.Start, context.Length).ShouldBe(quote);
    }

    [Fact]
    public void Around_EverySpanOfAText_KeepsTheQuoteToTheCharacter()
    {
        for (var start = 0; start < Text.Length; start++)
        {
            for (var end = start + 1; end <= Text.Length; end += 7)
            {
                var context = SentenceContext.Around(Text, start, end);
                context.Text.Substring(context.Start, context.Length).ShouldBe(Text[start..end]);
            }
        }
    }
}
