using CamKet.Casework.Assignments;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class MeaningOfDoneTests
{
    [Theory]
    [InlineData("Đẩy nhanh đàm phán hiệp định", "Các bên công bố kết thúc đàm phán toàn bộ văn kiện, chậm nhất ngày 31/12/2026.")]
    [InlineData("Thông qua Kế hoạch tổng thể số", "Văn kiện được thông qua, chậm nhất ngày 31/12/2026.")]
    [InlineData("Đào tạo cán bộ ASEAN", "Khóa đào tạo hoàn thành cho 40 cán bộ các bộ, ngành, chậm nhất ngày 31/12/2026.")]
    [InlineData("Phối hợp chặt chẽ", "Nội dung đã nêu được thực hiện đầy đủ và có minh chứng, chậm nhất ngày 31/12/2026.")]
    public void Draft_WordsOfAKind_SayWhatCountsAsDone(string title, string full)
    {
        var undertaking = FollowUpSeed.Undertaking(FollowUpSeed.Document(), u => (u.Title, u.ReachCount, u.ReachText) = (title, 40, "cán bộ các bộ, ngành"));

        MeaningOfDone.Draft(undertaking, new(2026, 12, 31), "vi").Full.ShouldBe(full);
    }

    [Fact]
    public void Draft_NoDueDate_NamesNone()
    {
        var draft = MeaningOfDone.Draft(FollowUpSeed.Undertaking(FollowUpSeed.Document()), due: null, "en");

        draft.Full.ShouldBe("The parties announce that negotiation of the whole instrument is concluded.");
        draft.None.ShouldBe("No step is proven.");
    }
}
