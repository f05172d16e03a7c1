using CamKet.Casework.Review;
using CamKet.Casework.Sample;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Sample;

public sealed class ExpectedDocumentTests
{
    [Theory]
    [InlineData("document: press vi 2026-05-30 stamp", "2026-05-30")]
    [InlineData("document: minutes vi 2024-12 text", "2024-12")]
    [InlineData("document: press vi 2017 text", "2017")]
    [InlineData("document: interview vi unknown unknown", null)]
    [InlineData("document: press vi 2026-13-40 text", null)]
    public void Parse_DocumentLine_GivesItsDate(string line, string? date) => ExpectedDocument.Parse(line).Date.ShouldBe(date);

    [Theory]
    [InlineData("commitment", ProposalKind.Commitment, true)]
    [InlineData("request", ProposalKind.Request, true)]
    [InlineData("direction", ProposalKind.Direction, true)]
    [InlineData("outcome", ProposalKind.Outcome, false)]
    [InlineData("engagement", ProposalKind.Engagement, false)]
    public void Parse_ActWithFields_KeepsTheSentenceAndItsFields(string label, ProposalKind kind, bool isWord)
    {
        var act = ExpectedDocument.Parse($"document: press vi 2026-05-30 stamp\r\ntitle: Tên\r\n\r\n{label}: 2.1. Bộ sẽ gửi: bản một.\r\n  holder: Bộ A; Bộ B\r\n  due: trong năm 2026\r\n").Acts.ShouldHaveSingleItem();
        act.Kind.ShouldBe(kind);
        act.IsWord.ShouldBe(isWord);
        act.Sentence.ShouldBe("2.1. Bộ sẽ gửi: bản một.");
        act.Field("holder").ShouldBe("Bộ A; Bộ B");
        act.Field("due").ShouldBe("trong năm 2026");
        act.Field("asker").ShouldBeNull();
    }
}
