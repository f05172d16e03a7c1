using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Reading;
using CamKet.Reading.Findings;
using CamKet.TestKit;
using Finding = CamKet.Casework.Review.Finding;

namespace CamKet.Casework.Tests.Review;

/// <summary>Documents with findings of known spans, independent of what the reader finds today.</summary>
internal static class ReviewData
{
    public const string Sentence = "Hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026.";

    /// <summary>A document of one sentence, with one finding that spans it.</summary>
    public static async Task<long> FindingAsync(TestDatabase database, Action<Finding>? change = null, string sentence = Sentence, string before = "Mở đầu. ", Action<Document>? changeDocument = null) =>
        await database.InScopeAsync<CamKetDb, long>(async db =>
        {
            var number = db.Documents.Count() + 1;
            var text = before + sentence + " Hết.";
            var document = new Document
            {
                Reference = $"VB-2026-{number:0000}", Title = $"Văn bản {number}", Kind = DocumentKind.Press, Language = Language.Vietnamese, Format = "paste", AddedBy = "Người thử",
                Text = text, TextHash = number.ToString("x64"), Date = "2026-05-12", AddedAt = database.Clock.GetUtcNow().UtcDateTime,
            };
            changeDocument?.Invoke(document);
            var finding = new Finding
            {
                Kind = ProposalKind.Commitment, Start = before.Length, End = before.Length + sentence.Length, SentenceStart = before.Length, SentenceEnd = before.Length + sentence.Length,
                Quote = sentence, Holder = "Hai bên", Due = "2026", DueText = "trong năm 2026", Rule = "vi.test", WhyVi = "Vì.", WhyEn = "Why.", Confidence = 0.9, Strength = Strength.Specific,
            };
            change?.Invoke(finding);
            document.Findings.Add(finding);
            db.Documents.Add(document);
            await db.SaveChangesAsync();
            return finding.Id;
        });

    public static Task<Decided> AcceptAsync(TestDatabase database, long finding, Func<FindingDraft, FindingDraft>? amend = null, string? mergeInto = null) =>
        database.InScopeAsync<IServiceProvider, Decided>(async services =>
        {
            var draft = amend is null ? null : amend(await DraftAsync(services, finding));
            return await ((AcceptFinding)services.GetService(typeof(AcceptFinding))!).AcceptAsync(TestDatabase.Coordinator, new Acceptance { FindingId = finding, Draft = draft, MergeInto = mergeInto });
        });

    private static async Task<FindingDraft> DraftAsync(IServiceProvider services, long id)
    {
        var db = (CamKetDb)services.GetService(typeof(CamKetDb))!;
        var finding = (await db.Findings.FindAsync(id))!;
        var document = (await db.Documents.FindAsync(finding.DocumentId))!;
        return await ((DraftFinding)services.GetService(typeof(DraftFinding))!).ProposeAsync(finding, DocumentSummary.Of(document));
    }
}
