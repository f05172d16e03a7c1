using System.Globalization;
using System.Text.Json;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Jobs;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Imports;

/// <summary>Writes the rows of a sheet into the register, all or none, one act a row; or takes them back. Done twice, it is done once: the import's state tells.</summary>
public sealed class ImportingSheetWork(CamKetDb db, Journal journal, ImportSheet imports, TimeProvider clock) : IJobWork
{
    private const int AtATime = 500;

    /// <summary>Rows in one document: a page must still open it.</summary>
    private const int RowsInDocument = 1_000;

    private sealed record Input(long Import, string? WithdrawnBecause);

    public static NewJob Of(SheetImport import) => new(JobKind.ImportingSheet, import.FileName, JsonSerializer.Serialize(new Input(import.Id, null)));

    public static NewJob Withdrawal(SheetImport import, string reason) => new(JobKind.ImportingSheet, import.FileName, JsonSerializer.Serialize(new Input(import.Id, reason)));

    public async Task<string?> RunAsync(Actor actor, Job job, JobWatch watch)
    {
        var input = JsonSerializer.Deserialize<Input>(job.Input)!;
        await (input.WithdrawnBecause is { } reason ? WithdrawAsync(actor, input.Import, reason, watch) : ImportAsync(actor, input.Import, watch));
        return JsonSerializer.Serialize(input.Import);
    }

    public static long? ImportOf(string? result) => result is null ? null : JsonSerializer.Deserialize<long>(result);

    private async Task ImportAsync(Actor actor, long id, JobWatch watch)
    {
        var check = await imports.CheckAsync(actor, id, watch.Cancellation);
        if (check.Import.State == ImportState.Imported)
        {
            return;
        }

        ImportSheet.DemandSound(check);
        var names = check.Sheet;
        await journal.SaveAsync(actor, async acts =>
        {
            var import = await db.SheetImports.FirstAsync(i => i.Id == id, watch.Cancellation);
            if (import.State != ImportState.Draft)
            {
                throw new RefusalException("Lượt nhập này đã được làm.", "This import was made already.");
            }

            var documents = new List<Document>();
            foreach (var (part, index) in check.Rows.Chunk(RowsInDocument).Select((part, index) => (part, index)))
            {
                var document = await DocumentOfAsync(actor, acts, import, names.Name, HeadingLine(check), part, index, watch.Cancellation);
                documents.Add(document);
                var at = document.Text.IndexOf('\n', StringComparison.Ordinal) + 1;
                for (var from = 0; from < part.Length; from += AtATime)
                {
                    watch.Cancellation.ThrowIfCancellationRequested();
                    at = await RegisterAsync(actor, acts, import, document, part.AsMemory(from, Math.Min(AtATime, part.Length - from)), at, watch.Cancellation);
                    watch.Progress(index * RowsInDocument + Math.Min(part.Length, from + AtATime), check.Rows.Count);
                }
            }

            import = await db.SheetImports.FirstAsync(i => i.Id == id, watch.Cancellation);
            (import.State, import.Rows, import.ImportedAt, import.Documents) = (ImportState.Imported, check.Rows.Count, clock.NowUtc(), string.Join(';', documents.Select(d => d.Reference)));
            acts.Record(ActKind.SheetImporting, "import", $"{id}", new { State = ImportState.Draft, Rows = 0 }, new { import.State, import.Rows, import.Documents, import.FileHash, import.Access });
        }, watch.Cancellation);
    }

    private static string HeadingLine(CheckedSheet check) => check.Sheet.Rows.LastOrDefault(r => r.Number <= check.Plan.HeadingRow) is { } heading ? CheckRows.LineOf(heading) : check.Sheet.Name;

    /// <summary>The rows as a document, so that each undertaking cites its own. After a withdrawal the same rows find the document that is there.</summary>
    private async Task<Document> DocumentOfAsync(Actor actor, ActRecorder acts, SheetImport import, string sheet, string heading, CheckedRow[] rows, int part, CancellationToken cancellationToken)
    {
        var text = DocumentText.AsKept(string.Join('\n', rows.Select(r => r.Line).Prepend(heading)));
        var hash = DocumentText.HashOf(text);
        if (await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.TextHash == hash, cancellationToken) is { } known)
        {
            return known;
        }

        var title = $"{import.FileName}: {sheet}" + (part == 0 && rows.Length < RowsInDocument ? "" : string.Create(CultureInfo.InvariantCulture, $" ({rows[0].Number}-{rows[^1].Number})"));
        var document = new Document
        {
            Reference = await db.NextReferenceAsync("VB", clock.TodayInVietNam().Year, cancellationToken),
            Title = DocumentText.Shortened(title, Document.TitleMaxLength), Kind = DocumentKind.Other, Language = text.Any(c => c is 'ế' or 'ộ' or 'đ' or 'ạ' or 'ư' or 'ơ') ? Language.Vietnamese : Language.English,
            Access = import.Access, Text = text, TextHash = hash, Format = "xlsx", FileName = import.FileName, AddedAt = clock.NowUtc(), AddedBy = actor.Name,
            Original = part == 0 ? new DocumentOriginal { FileName = import.FileName, Content = import.Content } : null,
        };
        db.Documents.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        db.SearchPassages.Add(SearchPassage.Of(SearchPassage.Document, document.Reference, document.Id, document.Title, document.Access));
        acts.Record(ActKind.DocumentAdding, "document", document.Reference, after: new { document.Title, document.Access, document.Format, document.FileName, document.TextHash, Import = import.Id });
        return document;
    }

    /// <summary>Registers some rows whose lines begin at <paramref name="at"/>; returns where the next line begins.</summary>
    private async Task<int> RegisterAsync(Actor actor, ActRecorder acts, SheetImport import, Document document, ReadOnlyMemory<CheckedRow> rows, int at, CancellationToken cancellationToken)
    {
        var year = clock.TodayInVietNam().Year;
        var registered = new List<(Undertaking Undertaking, string Quote)>();
        foreach (var row in rows.ToArray())
        {
            var end = document.Text.IndexOf('\n', at) is var line and >= 0 ? line : document.Text.Length;
            var undertaking = Of(actor, import, row, await db.NextReferenceAsync("CK", year, cancellationToken));
            undertaking.Citations.Add(new Citation { DocumentId = document.Id, Start = at, End = end, Quote = document.Text[at..end], IsFirst = true, AddedAt = clock.NowUtc() });
            SourceQuote.Check(document, at, end, document.Text[at..end]);
            db.Undertakings.Add(undertaking);
            registered.Add((undertaking, document.Text[at..end]));
            at = end + 1;
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var (u, quote) in registered)
        {
            db.SearchPassages.Add(SearchPassage.Of(SearchPassage.Undertaking, u.Reference, u.Id, u.Title, u.Access));
            db.SearchPassages.Add(SearchPassage.Of(SearchPassage.Undertaking, u.Reference, u.Id, quote, u.Access));
            var citation = u.Citations[0];
            acts.Record(ActKind.UndertakingRegistering, "undertaking", u.Reference, after: new
            {
                u.Title, u.Kind, u.Side, u.Holder, u.Counterpart, u.PartnerId, u.Pillar, u.ThreadId, u.SaidOn, u.Due, u.DueText, u.Access,
                Document = document.Reference, citation.Start, citation.End, citation.Quote, Import = import.Id,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
        // Saved rows are let go of, or each further save would look through all of them again.
        db.ChangeTracker.Clear();
        return at;
    }

    private Undertaking Of(Actor actor, SheetImport import, CheckedRow row, string reference) => new()
    {
        Reference = reference, Title = row.Title, Kind = row.Kind, Side = row.Side, Holder = row.Holder, HolderId = row.HolderId, Counterpart = row.Counterpart, CounterpartId = row.CounterpartId,
        PartnerId = row.PartnerId, Pillar = row.Pillar, BodyId = row.BodyId, ThreadId = row.ThreadId, SaidOn = row.SaidOn, Due = row.Due, DueText = row.DueText,
        IsTraining = row.Reach is not null, ReachText = row.Reach, Access = import.Access, ImportId = import.Id, RegisteredAt = clock.NowUtc(), RegisteredBy = actor.Name,
    };

    /// <summary>Cancels what nobody has touched since; what was assigned, reported on, matched or amended stays and is counted.</summary>
    private async Task WithdrawAsync(Actor actor, long id, string reason, JobWatch watch) => await journal.SaveAsync(actor, async acts =>
    {
        actor.Demand(Permission.Register);
        var import = await db.SheetImports.FirstAsync(i => i.Id == id, watch.Cancellation);
        if (import.State != ImportState.Imported)
        {
            return;
        }

        var untouched = await db.Undertakings.Where(u => u.ImportId == id && u.Status == UndertakingStatus.Registered && u.Version == 0
            && !u.Assignments.Any() && !u.Reports.Any() && !u.Matches.Any() && !u.DueDateChanges.Any()).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(watch.Cancellation);
        var done = 0;
        foreach (var some in untouched.Chunk(AtATime))
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            foreach (var undertaking in await db.Undertakings.Where(u => some.Contains(u.Id)).OrderBy(u => u.Id).ToListAsync(watch.Cancellation))
            {
                undertaking.Status = UndertakingStatus.Cancelled;
                acts.Record(ActKind.UndertakingMoving, "undertaking", undertaking.Reference, new { Status = UndertakingStatus.Registered }, new { undertaking.Status }, reason);
            }

            await db.SaveChangesAsync(watch.Cancellation);
            db.ChangeTracker.Clear();
            watch.Progress(done += some.Length, untouched.Count);
        }

        import = await db.SheetImports.FirstAsync(i => i.Id == id, watch.Cancellation);
        import.State = ImportState.Withdrawn;
        acts.Record(ActKind.ImportWithdrawing, "import", $"{id}", new { State = ImportState.Imported }, new { import.State, Cancelled = untouched.Count, Kept = import.Rows - untouched.Count, import.Access }, reason);
    }, watch.Cancellation);
}
