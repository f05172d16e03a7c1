using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Progress;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Engagements;

/// <summary>What an engagement is made of.</summary>
public enum EngagementPart { Programme, Participant, Gift, Document }

/// <summary>One part as an officer enters it; each kind uses its own fields.</summary>
public sealed record EngagementPartGiven
{
    public required EngagementPart Part { get; init; }

    /// <summary>The point of the programme, the name of the participant, or what was given.</summary>
    public string? Text { get; init; }

    public string? Date { get; init; }

    /// <summary>The office held that day.</summary>
    public string? Office { get; init; }

    /// <summary>The country, agency or body that the participant spoke for.</summary>
    public string? ForId { get; init; }

    public string? GivenBy { get; init; }

    public string? GivenTo { get; init; }

    public string? KeptAt { get; init; }

    /// <summary>Reference of the document that tells it, or that is to be tied to the engagement.</summary>
    public string? Document { get; init; }

    /// <summary>The sentence of that document.</summary>
    public string? Quote { get; init; }
}

/// <summary>Adds to an engagement, or takes from it: programme, participants, gifts, and the documents that report it. Two reports of one meeting become one engagement here.</summary>
public sealed class KeepEngagementPart(CamKetDb db, Journal journal)
{
    public Task AddAsync(Actor actor, string reference, EngagementPartGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        return journal.SaveAsync(actor, async acts =>
        {
            var engagement = await LoadAsync(actor, reference, cancellationToken);
            var cited = await CiteAsync(actor, given, cancellationToken);
            object added = given.Part switch
            {
                EngagementPart.Programme => AddProgramme(engagement, given, cited),
                EngagementPart.Participant => await AddParticipantAsync(engagement, given, cancellationToken),
                EngagementPart.Gift => AddGift(engagement, given, cited),
                EngagementPart.Document => new { Document = given.Document.OrNull() },
                _ => throw new ArgumentOutOfRangeException(nameof(given)),
            };
            if (cited is not null && !Tie(engagement, cited.Document) && given.Part == EngagementPart.Document)
            {
                throw new RefusalException($"Văn bản {given.Document} đã gắn với hoạt động này rồi.", $"Document {given.Document} is tied to this engagement already.", "DocumentReference");
            }

            acts.Record(ActKind.EngagementKeeping, "engagement", reference, null, added);
            await db.RefreshPassagesAsync(engagement, cancellationToken);
        }, cancellationToken);
    }

    public Task RemoveAsync(Actor actor, string reference, EngagementPart part, long id, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        return journal.SaveAsync(actor, async acts =>
        {
            var engagement = await LoadAsync(actor, reference, cancellationToken);
            object? removed = part switch
            {
                EngagementPart.Programme => Take(engagement.Programme, p => p.Id == id) is { } p ? new { Programme = p.Text, p.Date } : null,
                EngagementPart.Participant => Take(engagement.Participants, p => p.Id == id) is { } p ? new { Participant = p.Name, p.Office, p.ForId } : null,
                EngagementPart.Gift => Take(engagement.Gifts, g => g.Id == id) is { } g ? new { Gift = g.What, g.GivenBy, g.GivenTo, g.KeptAt } : null,
                EngagementPart.Document => await UntieAsync(actor, engagement, id, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(part)),
            };
            acts.Record(ActKind.EngagementKeeping, "engagement", reference, removed ?? throw new NotFoundException($"{reference} {part} {id}"));
            await db.RefreshPassagesAsync(engagement, cancellationToken);
        }, cancellationToken);
    }

    private async Task<Engagement> LoadAsync(Actor actor, string reference, CancellationToken cancellationToken) =>
        await db.Engagements.VisibleTo(actor).Include(e => e.Programme).Include(e => e.Participants).Include(e => e.Gifts).Include(e => e.Documents).AsSplitQuery()
            .FirstOrDefaultAsync(e => e.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);

    private async Task<Cited?> CiteAsync(Actor actor, EngagementPartGiven given, CancellationToken cancellationToken)
    {
        if (given.Document.OrNull() is not { } reference)
        {
            return given.Part == EngagementPart.Document || given.Quote.OrNull() is not null
                ? throw new RefusalException("Hãy ghi mã văn bản, ví dụ VB-2026-0012.", "Give the document's reference, for example VB-2026-0012.", "DocumentReference")
                : null;
        }

        var document = await db.Documents.VisibleTo(actor, db).AsNoTracking().FirstOrDefaultAsync(d => d.Reference == reference, cancellationToken)
            ?? throw new RefusalException($"Không tìm thấy văn bản {reference}. Hãy xem lại mã.", $"There is no document {reference}. Look at its reference again.", "DocumentReference");
        if (given.Quote.OrNull() is not { } quote)
        {
            return new Cited(document.Id, null, null);
        }

        var span = QuoteFinder.Find(document.Text, quote) ?? throw new RefusalException($"Văn bản {reference} không có câu này nguyên văn. Hãy chép lại đúng từng chữ.",
            $"Document {reference} does not hold these very words. Copy them exactly.", nameof(given.Quote));
        return new Cited(document.Id, span.Start, span.End);
    }

    private static object AddProgramme(Engagement engagement, EngagementPartGiven given, Cited? cited)
    {
        var item = new ProgrammeItem
        {
            Order = engagement.Programme.Select(p => p.Order).DefaultIfEmpty().Max() + 1, Text = GivenText.Required(given.Text, nameof(given.Text)), Date = GivenText.Date(given.Date, nameof(given.Date)),
            DocumentId = Proof(cited)?.Document, Start = cited?.Start, End = cited?.End,
        };
        engagement.Programme.Add(item);
        return new { Programme = item.Text, item.Date, Document = given.Document.OrNull(), item.Start, item.End };
    }

    private async Task<object> AddParticipantAsync(Engagement engagement, EngagementPartGiven given, CancellationToken cancellationToken)
    {
        var forId = given.ForId.OrNull();
        if (forId is not null && !await db.Partners.AnyAsync(p => p.Id == forId, cancellationToken) && !await db.Agencies.AnyAsync(a => a.Id == forId, cancellationToken))
        {
            throw new RefusalException("Mục này không có trong danh sách. Hãy chọn lại.", "This is not in the list. Choose again.", nameof(given.ForId));
        }

        var participant = new Participant { Name = GivenText.Required(given.Text, nameof(given.Text)), Office = GivenText.Short(given.Office, nameof(given.Office)), ForId = forId };
        engagement.Participants.Add(participant);
        return new { Participant = participant.Name, participant.Office, participant.ForId };
    }

    private static object AddGift(Engagement engagement, EngagementPartGiven given, Cited? cited)
    {
        var gift = new Gift
        {
            What = GivenText.Required(given.Text, nameof(given.Text)), GivenBy = GivenText.Short(given.GivenBy, nameof(given.GivenBy)), GivenTo = GivenText.Short(given.GivenTo, nameof(given.GivenTo)),
            KeptAt = GivenText.Short(given.KeptAt, nameof(given.KeptAt)), DocumentId = Proof(cited)?.Document, Start = cited?.Start, End = cited?.End,
        };
        engagement.Gifts.Add(gift);
        return new { Gift = gift.What, gift.GivenBy, gift.GivenTo, gift.KeptAt, Document = given.Document.OrNull(), gift.Start, gift.End };
    }

    /// <summary>A document without its sentence is tied to the engagement, and proves no single point of it.</summary>
    private static Cited? Proof(Cited? cited) => cited?.Start is null ? null : cited;

    private static bool Tie(Engagement engagement, long documentId)
    {
        if (engagement.Documents.Any(d => d.DocumentId == documentId))
        {
            return false;
        }

        engagement.Documents.Add(new EngagementDocument { DocumentId = documentId });
        return true;
    }

    private async Task<object?> UntieAsync(Actor actor, Engagement engagement, long documentId, CancellationToken cancellationToken)
    {
        var reference = await db.Documents.VisibleTo(actor, db).Where(d => d.Id == documentId).Select(d => d.Reference).FirstOrDefaultAsync(cancellationToken);
        return reference is not null && Take(engagement.Documents, d => d.DocumentId == documentId) is not null ? new { Document = reference } : null;
    }

    private T? Take<T>(List<T> parts, Predicate<T> which) where T : class
    {
        var part = parts.Find(which);
        if (part is not null)
        {
            parts.Remove(part);
            db.Remove(part);
        }

        return part;
    }

    private sealed record Cited(long Document, int? Start, int? End);
}
