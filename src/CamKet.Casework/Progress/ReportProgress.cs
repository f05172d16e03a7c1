using CamKet.Casework.Agencies;
using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Progress;

/// <summary>What the reporting form says.</summary>
public sealed record ProgressStatement
{
    public required string Reference { get; init; }

    /// <summary>For a coordinator who enters an agency's report; a focal point speaks for its own.</summary>
    public string? AgencyId { get; init; }

    public required string? Done { get; init; }

    public string? Difficulties { get; init; }

    public string? Proposals { get; init; }

    public required ClaimedState Claimed { get; init; }

    /// <summary>The day it was done, where done is claimed.</summary>
    public DateOnly? DoneOn { get; init; }

    public IReadOnlyList<SentenceEvidence> Sentences { get; init; } = [];

    public IReadOnlyList<EvidenceUpload> Files { get; init; } = [];

    public IReadOnlyList<string> OutcomeReferences { get; init; } = [];

    /// <summary>The link in a mail that it came by.</summary>
    public long? LinkId { get; init; }
}

/// <summary>A sentence of a document, as pasted; it must stand in the document's text.</summary>
public sealed record SentenceEvidence(string DocumentReference, string Quote);

/// <summary>Takes an agency's report. It is never changed afterwards; a further report adds to it.</summary>
public sealed class ReportProgress(CamKetDb db, Journal journal, AgencyDirectory directory, PersonalLinks links, TimeProvider clock)
{
    /// <summary>The new report's id.</summary>
    public async Task<long> ReportAsync(Actor actor, ProgressStatement statement, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Report);
        return await journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.Undertakings.VisibleTo(actor).Include(u => u.Assignments).ThenInclude(a => a.Supporting)
                .FirstOrDefaultAsync(u => u.Reference == statement.Reference, cancellationToken) ?? throw new NotFoundException(statement.Reference);
            var today = clock.TodayInVietNam();
            ReportRules.DemandReportable(undertaking);
            ReportRules.DemandText(statement);
            ReportRules.DemandDoneOn(statement, today);
            var agency = ReportRules.AgencyOf(actor, statement, undertaking, await directory.OpenAsync(cancellationToken), today);

            if (statement.LinkId is { } link)
            {
                await links.UseAsync(link, cancellationToken);
            }

            var report = Build(actor, statement, agency, today);
            report.Evidence.AddRange(await EvidenceOfAsync(actor, statement, undertaking, cancellationToken));
            undertaking.Reports.Add(report);
            Trace(undertaking, statement.Claimed, today);
            await db.SaveChangesAsync(cancellationToken);
            acts.Record(ActKind.ProgressReporting, "undertaking", undertaking.Reference, null, new
            {
                Report = report.Id, report.AgencyId, report.Claimed, report.ClaimedDoneOn, report.Done, report.Difficulties, report.Proposals, report.ByLink,
                Evidence = report.Evidence.Select(e => e.FileHash ?? e.Quote ?? e.OutcomeId?.ToString()).ToList(),
            });
            return report.Id;
        }, cancellationToken);
    }

    private static void Trace(Undertaking undertaking, ClaimedState claimed, DateOnly today)
    {
        undertaking.LastTraceOn = today;
        if (undertaking.Status == UndertakingStatus.Assigned && claimed != ClaimedState.NotStarted)
        {
            undertaking.Status = UndertakingStatus.InProgress;
        }
    }

    private static ProgressReport Build(Actor actor, ProgressStatement statement, string agency, DateOnly today) => new()
    {
        AgencyId = agency,
        Done = statement.Done!.Trim(),
        Difficulties = Trimmed(statement.Difficulties),
        Proposals = Trimmed(statement.Proposals),
        Claimed = statement.Claimed,
        ClaimedDoneOn = statement.Claimed == ClaimedState.Done ? statement.DoneOn : null,
        ReportedOn = today,
        ReportedBy = actor.Name,
        ReportedById = actor.UserId,
        ByLink = statement.LinkId is not null,
    };

    private async Task<List<Evidence>> EvidenceOfAsync(Actor actor, ProgressStatement statement, Undertaking undertaking, CancellationToken cancellationToken)
    {
        var (result, now) = (new List<Evidence>(), clock.NowUtc());
        foreach (var sentence in statement.Sentences)
        {
            result.Add(await SentenceAsync(actor, sentence, now, cancellationToken));
        }

        result.AddRange(statement.Files.Select(f => f.ToEvidence(now, actor.Name)));
        foreach (var reference in statement.OutcomeReferences)
        {
            result.Add(await OutcomeAsync(actor, reference, now, cancellationToken));
        }

        result.ForEach(e => e.UndertakingId = undertaking.Id);
        return result;
    }

    private async Task<Evidence> SentenceAsync(Actor actor, SentenceEvidence sentence, DateTime now, CancellationToken cancellationToken)
    {
        var reference = sentence.DocumentReference.Trim();
        var document = await db.Documents.AsNoTracking().VisibleTo(actor, db).Where(d => d.Reference == reference).Select(d => new { d.Id, d.Text }).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusalException($"Không thấy văn bản «{reference}» trong phần anh/chị được xem. Hãy kiểm tra mã, dạng VB-2026-0012, hoặc đính kèm tệp.",
                $"No document “{reference}” that you may see. Check the reference (like VB-2026-0012) or attach the file.", "DocumentReference");
        var span = QuoteFinder.Find(document.Text, sentence.Quote)
            ?? throw new RefusalException($"Không thấy câu này trong {reference}. Hãy chép đúng nguyên văn từ văn bản.", $"This sentence does not stand in {reference}. Copy it exactly from the document.", "Quote");
        return new Evidence { Kind = EvidenceKind.Sentence, DocumentId = document.Id, Start = span.Start, End = span.End, Quote = document.Text[span.Start..span.End], AddedAt = now, AddedBy = actor.Name };
    }

    private async Task<Evidence> OutcomeAsync(Actor actor, string reference, DateTime now, CancellationToken cancellationToken)
    {
        var outcome = await db.Outcomes.AsNoTracking().VisibleTo(actor, db).FirstOrDefaultAsync(o => o.Reference == reference.Trim(), cancellationToken)
            ?? throw new RefusalException($"Không thấy kết quả «{reference}» trong phần anh/chị được xem. Hãy kiểm tra mã, dạng KQ-2026-0031.",
                $"No outcome “{reference}” that you may see. Check the reference (like KQ-2026-0031).", "OutcomeReference");
        return OutcomeEvidence.Of(outcome, now, actor.Name);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
