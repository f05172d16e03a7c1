using CamKet.Casework.Review;
using CamKet.Reading.Text;
using CamKet.Web.Pages.Documents;

namespace CamKet.Web.Tests.Pages.Documents;

public sealed class DocumentBodyTests
{
    private const string Text = "Tiêu đề\n\nCâu một. Câu hai.\nẢnh: A\nẢnh: B\nCâu ba.";

    [Fact]
    public void Of_Text_GivesEveryCharacterBackInOrder()
    {
        var blocks = DocumentBody.Of(Text, [Mark(1, "Câu một."), Mark(2, "một. Câu")], Sentences("Câu một.", "Câu hai.", "Câu ba."), "", SpanOf("hai"));

        blocks.SelectMany(b => b.Runs).ShouldAllBe(r => Text.Substring(r.Start, r.Text.Length) == r.Text);
        string.Concat(blocks.SelectMany(b => b.Runs).Select(r => r.Text)).ShouldBe(Text.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_OverlappingFindings_ShowsTheCurrentOneWholeAndBothNumbers()
    {
        var blocks = DocumentBody.Of(Text, [Mark(1, "Câu một. Câu hai.", current: true), Mark(2, "Câu hai.")], [], "", null);

        var runs = blocks[1].Runs;
        runs.ShouldAllBe(r => r.Marking!.Number == 1);
        runs.SelectMany(r => r.Numbers).Select(n => n.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void Of_LinesThatWereNotRead_FoldsThemTogether()
    {
        var (a, b) = (SpanOf("Ảnh: A"), SpanOf("Ảnh: B"));

        var blocks = DocumentBody.Of(Text, [], [], $"{a.Start}-{a.End}:Caption;{b.Start}-{b.End}:Caption", null);

        blocks.Select(x => (x.Unread, x.Lines)).ShouldBe([(null, 1), (null, 1), ("Caption", 2), (null, 1)]);
    }

    [Fact]
    public void Of_StretchOfALink_LightsItAndMarksSentences()
    {
        var blocks = DocumentBody.Of(Text, [], Sentences("Câu hai."), "", SpanOf("Câu hai."));

        var lit = blocks.SelectMany(b => b.Runs).Single(r => r.Lit);
        (lit.Text, lit.BeginsSentence).ShouldBe(("Câu hai.", SpanOf("Câu hai.")));
    }

    private static Marking Mark(int number, string words, bool current = false) => new(number, number, SpanOf(words), ProposalKind.Commitment, false, current, null);

    private static TextSpan[] Sentences(params string[] words) => [.. words.Select(SpanOf)];

    private static TextSpan SpanOf(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
