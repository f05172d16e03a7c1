using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Documents;

/// <summary>What became of one file: a document, or the reason why not.</summary>
/// <param name="Inside">How deep it lay: 0 for the file itself, 1 for what it carries.</param>
public sealed record TakenFile(string FileName, AddedDocument? Added, Bilingual? Problem, int Inside);

/// <summary>Takes a file in with all that it carries: each attachment is a document of its own, tied to what it came with. Done twice, it is done once.</summary>
public sealed class TakeInFile(CamKetDb db, AddDocument documents, ITextExtractor extractor)
{
    /// <summary>A mail within a mail within a mail; what lies deeper stays in the original.</summary>
    private const int MostNesting = 4;

    private const int MostDocuments = 200;

    private static readonly Bilingual TooDeep = new("Nằm quá sâu trong thư, chưa tách ra. Hãy thêm riêng tệp này.", "It lies too deep within the mail to be taken out. Add it by itself.");

    /// <param name="actor">For whom.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="known">What the officer knows of it; holds for what it carries, too.</param>
    /// <param name="watch">Follows the extraction.</param>
    /// <exception cref="UnreadableFileException">The file itself cannot be read. What it carries is told in the list instead.</exception>
    public async Task<IReadOnlyList<TakenFile>> TakeAsync(Actor actor, byte[] content, string fileName, NewDocument known, ExtractionWatch watch)
    {
        var taken = new List<TakenFile>();
        await TakeAsync(actor, new AttachedFile(fileName, content), known, null, watch, taken, 0);
        return taken;
    }

    private async Task TakeAsync(Actor actor, AttachedFile file, NewDocument known, (long Id, int Position)? within, ExtractionWatch watch, List<TakenFile> taken, int depth)
    {
        var extracted = extractor.Extract(file.Content, file.FileName, watch);
        var key = actor.OnceKey is { } once ? once + (taken.Count == 0 ? "" : $".{taken.Count}") : null;
        var added = await documents.AddAsync(actor with { OnceKey = key }, From(extracted, file, known) with { Within = within }, watch.Cancellation);
        taken.Add(new TakenFile(file.FileName, added, null, depth));
        for (var i = 0; i < extracted.Attachments.Count; i++)
        {
            var inner = extracted.Attachments[i];
            try
            {
                if (depth == MostNesting || taken.Count >= MostDocuments)
                {
                    throw new RefusalException(TooDeep.Vi, TooDeep.En);
                }

                // What the file's own page says of publisher and address is not said of what it carries.
                await TakeAsync(actor, inner, known with { Title = null, Publisher = known.Publisher ?? extracted.Publisher, Url = null }, (added.Id, i + 1), watch, taken, depth + 1);
            }
            catch (UnreadableFileException unreadable)
            {
                taken.Add(new TakenFile(inner.FileName, null, unreadable.Sentence, depth + 1));
            }
            catch (RefusalException refusal)
            {
                taken.Add(new TakenFile(inner.FileName, null, refusal.Sentence, depth + 1));
            }
        }

        await NoteUnreadAsync(added, taken, depth, watch.Cancellation);
    }

    /// <summary>What could not be read is said on the page of what carried it; the original still holds it.</summary>
    private async Task NoteUnreadAsync(AddedDocument whole, List<TakenFile> taken, int depth, CancellationToken cancellationToken)
    {
        var unread = taken.Where(t => t.Problem is not null && t.Inside == depth + 1).ToList();
        if (unread.Count == 0 || whole.Existed)
        {
            return;
        }

        var notes = await db.Documents.Where(d => d.Id == whole.Id).Select(d => new { d.NotesVi, d.NotesEn }).FirstAsync(cancellationToken);
        var vi = string.Join('\n', unread.Select(u => $"Tệp kèm «{u.FileName}» không đọc được: {u.Problem!.Value.Vi}").Prepend(notes.NotesVi).OfType<string>());
        var en = string.Join('\n', unread.Select(u => $"The attached file “{u.FileName}” was not read: {u.Problem!.Value.En}").Prepend(notes.NotesEn).OfType<string>());
        await db.Documents.Where(d => d.Id == whole.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.NotesVi, vi).SetProperty(x => x.NotesEn, en), cancellationToken);
    }

    private static NewDocument From(ExtractedText extracted, AttachedFile file, NewDocument known)
    {
        var found = NewDocument.From(extracted, file.Content, Path.GetFileName(file.FileName));
        return found with
        {
            Title = known.Title ?? found.Title, Publisher = known.Publisher ?? found.Publisher, Url = known.Url, Date = known.Date ?? found.Date, Kind = known.Kind, Language = known.Language,
            Access = known.Access, Pillar = known.Pillar, PartnerId = known.PartnerId,
        };
    }
}
