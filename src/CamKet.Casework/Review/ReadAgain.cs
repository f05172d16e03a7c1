using CamKet.Casework.History;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>Reads a document once more after the reader changed. What was decided stays; what waits is replaced; what was decided is not proposed again.</summary>
public sealed class ReadAgain(CamKetDb db, Journal journal, TimeProvider clock)
{
    /// <summary>How many findings wait after the new pass.</summary>
    public Task<int> ReadAsync(Actor actor, string reference, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        return journal.SaveAsync(actor, async acts =>
        {
            var document = await db.Documents.VisibleTo(actor, db).Include(d => d.Findings).Include(d => d.Readings).FirstOrDefaultAsync(d => d.Reference == reference, cancellationToken)
                ?? throw new NotFoundException(reference);
            var old = document.Readings.OrderBy(r => r.Id).Last();
            if (old.ReaderVersion == DocumentReader.Version)
            {
                throw new RefusalException($"Văn bản đã được đọc bằng bản đọc {DocumentReader.Version}, là bản mới nhất.", $"The document was read by reader {DocumentReader.Version}, the newest there is.");
            }

            var reading = DocumentReader.Read(new SourceText(document.Text, document.FileName ?? ""), new ReadingContext { Language = document.Language, Date = DayOf(document.Date) });
            var replaced = document.Findings.Where(f => f.Decision == FindingDecision.Pending && f.ReadingPassId is not null).ToList();
            replaced.ForEach(f => { document.Findings.Remove(f); db.Findings.Remove(f); });
            var kept = document.Findings.ToList();
            var pass = ReadingIntake.PassOf(document, reading, clock.NowUtc(), proposed => !kept.Any(k => IsDecidedAs(k, proposed)));
            document.Readings.Add(pass);
            db.SearchPassages.RemoveRange(await db.SearchPassages.Where(p => p.SubjectType == SearchPassage.Document && p.SubjectId == document.Id).ToListAsync(cancellationToken));
            db.SearchPassages.AddRange(ReadingIntake.PassagesOf(document, reading));
            acts.Record(ActKind.DocumentReading, "document", reference, new { Reader = old.ReaderVersion }, new { Reader = reading.ReaderVersion, Replaced = replaced.Count, Proposed = pass.Findings.Count });
            return document.Findings.Count(f => f.Decision == FindingDecision.Pending);
        }, cancellationToken);
    }

    /// <summary>Whether an officer has spoken on it: the same stretch, or the same kind of thing on an overlapping one.</summary>
    private static bool IsDecidedAs(Finding known, Finding proposed) =>
        (known.Start == proposed.Start && known.End == proposed.End) || (known.Kind == proposed.Kind && known.Start < proposed.End && proposed.Start < known.End);

    private static DateOnly? DayOf(string? date) => date?.Length == PartialDate.MaxLength ? PartialDate.Earliest(date) : null;
}
