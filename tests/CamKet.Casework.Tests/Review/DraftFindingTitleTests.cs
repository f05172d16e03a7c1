using CamKet.Casework.Review;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Review;

public sealed class DraftFindingTitleTests
{
    [Theory]
    [InlineData("a) Tầm nhìn được thông qua.", "Tầm nhìn được thông qua")]
    [InlineData("1.3. bản đánh giá đã nộp;", "Bản đánh giá đã nộp")]
    [InlineData("1.1 The relationship was upgraded", "The relationship was upgraded")]
    [InlineData("(iv) the parties will meet", "The parties will meet")]
    [InlineData("2. Cuộc họp thống nhất", "Cuộc họp thống nhất")]
    [InlineData("- lập nhóm công tác", "Lập nhóm công tác")]
    [InlineData("ta sẽ gửi báo cáo", "Ta sẽ gửi báo cáo")]
    [InlineData("U.S. officials agreed", "U.S. officials agreed")]
    [InlineData("2026 sẽ là năm đầu", "2026 sẽ là năm đầu")]
    [InlineData("(Chinhphu.vn) - Hai bên nhất trí", "(Chinhphu.vn) - Hai bên nhất trí")]
    public void TitleOf_Quote_LeavesOutTheItemsNumberOnly(string quote, string title) => DraftFinding.TitleOf(quote).ShouldBe(title);
}
