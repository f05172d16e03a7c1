using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Sample;

/// <summary>Finds in the register what a sentence of the story became.</summary>
internal sealed class SamplePassages(SampleDesk desk)
{
    private static readonly Func<Review.Finding, long?> Word = f => f.UndertakingId;

    /// <summary>The undertaking that the sentence was registered as.</summary>
    public async Task<Register.Undertaking> WordAsync(StorySentence sentence) =>
        await FindWordAsync(sentence) ?? throw NothingOf(sentence);

    /// <summary>As above; null where nothing was accepted from it.</summary>
    public async Task<Register.Undertaking?> FindWordAsync(StorySentence sentence) =>
        await IdOfAsync(sentence, Word) is { } id ? await desk.TurnAsync<CamKetDb, Register.Undertaking>(db => db.Undertakings.AsNoTracking().SingleAsync(u => u.Id == id)) : null;

    public async Task<Outcomes.Outcome> DeedAsync(StorySentence sentence)
    {
        var id = await IdOfAsync(sentence, f => f.OutcomeId) ?? throw NothingOf(sentence);
        return await desk.TurnAsync<CamKetDb, Outcomes.Outcome>(db => db.Outcomes.AsNoTracking().SingleAsync(o => o.Id == id));
    }

    public async Task<long> EngagementAsync(StorySentence sentence) => await IdOfAsync(sentence, f => f.EngagementId) ?? throw NothingOf(sentence);

    /// <summary>The sentence with its document's reference, to be given as evidence.</summary>
    public async Task<Progress.SentenceEvidence> EvidenceAsync(StorySentence sentence) => await desk.TurnAsync<CamKetDb, Progress.SentenceEvidence>(async db =>
    {
        var (id, start, end) = await SpanAsync(db, sentence);
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == id);
        return new Progress.SentenceEvidence(document.Reference, document.Text[start..end]);
    });

    /// <summary>Where the sentence stands: from its beginning to the end of its line or its first full stop.</summary>
    public static async Task<(long DocumentId, int Start, int End)> SpanAsync(CamKetDb db, StorySentence sentence)
    {
        var document = await db.Documents.AsNoTracking().Where(d => d.FileName == sentence.File).Select(d => new { d.Id, d.Text }).FirstOrDefaultAsync()
            ?? throw new InvalidDataException($"story.json names {sentence.File}, which is not in the sample.");
        var start = document.Text.IndexOf(sentence.Starts, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new InvalidDataException($"story.json: '{sentence.Starts}' does not stand in {sentence.File}.");
        }

        return (document.Id, start, SentenceEnd(document.Text, start + sentence.Starts.Length));
    }

    private static int SentenceEnd(string text, int from)
    {
        var (stop, line) = (text.IndexOf(". ", from - 1, StringComparison.Ordinal), text.IndexOf('\n', from));
        return Math.Min(stop < 0 ? text.Length : stop + 1, line < 0 ? text.Length : line);
    }

    private Task<long?> IdOfAsync(StorySentence sentence, Func<Review.Finding, long?> became) => desk.TurnAsync<CamKetDb, long?>(async db =>
    {
        var (document, start, end) = await SpanAsync(db, sentence);
        var findings = await db.Findings.AsNoTracking().Where(f => f.DocumentId == document && f.Start < end && f.End > start).OrderBy(f => f.Start).ToListAsync();
        return findings.Select(became).FirstOrDefault(id => id is not null);
    });

    private static InvalidDataException NothingOf(StorySentence sentence) => new($"story.json: nothing was accepted from '{sentence.Starts}' of {sentence.File}.");
}
