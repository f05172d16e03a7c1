using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Reading.Dates;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Documents;

/// <summary>Takes a text in: reads it, keeps it with what the reading proposes, and makes it searchable. The same text twice is one document.</summary>
public sealed class AddDocument(CamKetDb db, Journal journal, TimeProvider clock)
{
    public async Task<AddedDocument> AddAsync(Actor actor, NewDocument incoming, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.AddDocuments);
        var text = DocumentText.AsKept(incoming.Text);
        DocumentRules.CheckText(text);
        await DocumentRules.CheckFactsAsync(db, actor, incoming.Title.OrNull(), incoming.Publisher.OrNull(), incoming.Url.OrNull(), incoming.Date.OrNull(), incoming.Access, incoming.PartnerId.OrNull());
        // Read before the write lock is taken: reading needs no database.
        var reading = DocumentReader.Read(new SourceText(text, incoming.FileName ?? ""), ContextOf(incoming));
        var hash = DocumentText.HashOf(text);
        return await journal.SaveAsync(actor, async acts =>
        {
            var added = await ExistingAsync(actor, hash, cancellationToken) ?? await AddNewAsync(actor, acts, incoming, text, hash, reading, cancellationToken);
            await TieAsync(added, incoming, cancellationToken);
            return added;
        }, cancellationToken);
    }

    /// <summary>The same paper may come with several mails, and was perhaps here before any of them.</summary>
    private async Task TieAsync(AddedDocument added, NewDocument incoming, CancellationToken cancellationToken)
    {
        if (incoming.Within is { } within && within.Id != added.Id && !await db.DocumentParts.AnyAsync(p => p.WholeId == within.Id && p.PartId == added.Id, cancellationToken))
        {
            db.DocumentParts.Add(new DocumentPart { WholeId = within.Id, PartId = added.Id, Position = within.Position, FileName = incoming.FileName ?? "" });
        }
    }

    /// <summary>Refuses what could not be saved, before a long reading begins.</summary>
    public Task CheckAsync(Actor actor, NewDocument incoming)
    {
        actor.Demand(Permission.AddDocuments);
        return DocumentRules.CheckFactsAsync(db, actor, incoming.Title.OrNull(), incoming.Publisher.OrNull(), incoming.Url.OrNull(), incoming.Date.OrNull(), incoming.Access, incoming.PartnerId.OrNull());
    }

    private static ReadingContext ContextOf(NewDocument incoming) => new()
    {
        Language = incoming.Language,
        Date = incoming.Date?.Length == PartialDate.MaxLength ? PartialDate.Earliest(incoming.Date) : null,
    };

    private async Task<AddedDocument?> ExistingAsync(Actor actor, string hash, CancellationToken cancellationToken)
    {
        if (!await db.Documents.AnyAsync(d => d.TextHash == hash, cancellationToken))
        {
            return null;
        }

        return await db.Documents.VisibleTo(actor, db).Where(d => d.TextHash == hash)
            .Select(d => new AddedDocument(d.Id, d.Reference, d.Title, true, d.Findings.Count(f => f.Decision == FindingDecision.Pending)))
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusalException("Văn bản này đã có ở mức truy cập cao hơn mức của anh/chị. Hãy hỏi quản trị.", "This text is kept already, at an access level above yours. Ask an administrator.");
    }

    private async Task<AddedDocument> AddNewAsync(Actor actor, ActRecorder acts, NewDocument incoming, string text, string hash, DocumentReading reading, CancellationToken cancellationToken)
    {
        var notes = incoming.Notes.Concat(reading.Notes).ToList();
        var document = new Document
        {
            Reference = await db.NextReferenceAsync("VB", clock.TodayInVietNam().Year, cancellationToken),
            Title = TitleOf(incoming, text, reading),
            Kind = incoming.Kind ?? reading.Kind,
            Publisher = incoming.Publisher.OrNull(),
            Url = incoming.Url.OrNull(),
            Date = incoming.Date.OrNull() ?? reading.Date.Value,
            DateBasis = incoming.Date.OrNull() is null ? reading.Date.Basis : DateBasis.Given,
            Language = reading.Language,
            Access = incoming.Access,
            Pillar = incoming.Pillar,
            PartnerId = incoming.PartnerId.OrNull(),
            Text = text,
            TextHash = hash,
            Pages = DocumentPages.Written(KeptPages(incoming, text)),
            Format = incoming.Format,
            FileName = incoming.FileName.OrNull(),
            NotesVi = notes.Count == 0 ? null : string.Join('\n', notes.Select(n => n.Vi)),
            NotesEn = notes.Count == 0 ? null : string.Join('\n', notes.Select(n => n.En)),
            AddedAt = clock.NowUtc(),
            AddedBy = actor.Name,
            Original = incoming.Original is { } bytes ? new DocumentOriginal { FileName = incoming.FileName ?? "", Content = bytes } : null,
        };
        document.Readings.Add(ReadingIntake.PassOf(document, reading, clock.NowUtc()));
        db.Documents.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        db.SearchPassages.AddRange(ReadingIntake.PassagesOf(document, reading));
        acts.Record(ActKind.DocumentAdding, "document", document.Reference, after: new
        {
            document.Title, document.Publisher, document.Url, document.Date, document.DateBasis, document.Language, document.Kind, document.Access, document.Pillar, document.PartnerId,
            document.Format, document.FileName, document.TextHash, Reader = reading.ReaderVersion, Findings = document.Findings.Count,
        });
        return new AddedDocument(document.Id, document.Reference, document.Title, false, document.Findings.Count);
    }

    /// <summary>Pages are known for the text as it was extracted; what is kept may have lost signs that no database keeps.</summary>
    private static IReadOnlyList<PageStart> KeptPages(NewDocument incoming, string text) => incoming.Text.Length == text.Length ? incoming.Pages : [];

    private static string TitleOf(NewDocument incoming, string text, DocumentReading reading) => DocumentText.Shortened(
        incoming.Title.OrNull() ?? DocumentTitle.In(text, reading), Document.TitleMaxLength);
}
