using System.Text.Json;
using CamKet.Casework.Documents;
using CamKet.Casework.Search;
using CamKet.Casework.Threads;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>Proposes what a finding would become: side, partner, pillar, thread, engagement from the finding and its document.</summary>
public sealed class DraftFinding(CamKetDb db, NamedBodies names)
{
    private static readonly string[] TrainingWords = ["dao tao", "tap huan", "boi duong", "hoc bong", "nang cao nang luc", "training", "scholarship", "scholarships", "capacity building", "fellowship"];

    /// <summary>The draft as the machine proposes it. The document must be loaded with the finding or given by <paramref name="document"/>.</summary>
    public async Task<FindingDraft> ProposeAsync(Finding finding, DocumentSummary document, CancellationToken cancellationToken = default)
    {
        var counterpart = finding.Kind == ProposalKind.Request ? finding.Asker : finding.Addressee;
        var holderIds = await IdsAsync(finding.HolderId, finding.Holder, cancellationToken);
        var counterpartIds = await IdsAsync(finding.Kind == ProposalKind.Request ? finding.AskerId : finding.AddresseeId, counterpart, cancellationToken);
        var partner = document.PartnerId ?? holderIds.Concat(counterpartIds).FirstOrDefault(SideOf.IsPartner);
        var thread = await ThreadOfAsync(finding, cancellationToken);
        var body = holderIds.Concat(counterpartIds).FirstOrDefault(id => id.StartsWith("body:", StringComparison.Ordinal));
        var values = ValuesOf(finding);
        return new FindingDraft
        {
            Kind = finding.Kind,
            Title = TitleOf(finding.Quote),
            Holder = finding.Holder,
            Counterpart = counterpart,
            Due = finding.Due,
            DueText = finding.DueText,
            Side = SideOf.Of(finding.Holder, holderIds, partner is not null),
            ThreadId = thread?.Id,
            PartnerId = partner,
            BodyId = body,
            Pillar = document.Pillar ?? thread?.Pillar ?? await PillarOfAsync(body, cancellationToken),
            // Another engagement told in the same document is another one, until the officer says it is the same.
            EngagementId = finding.Kind == ProposalKind.Engagement ? null : await EngagementOfAsync(document.Id, cancellationToken),
            IsTraining = IsAbout(finding.Quote, TrainingWords),
            Instrument = finding.InstrumentText,
            OutcomeKind = finding.Kind == ProposalKind.Outcome ? OutcomeKinds.Of(finding.Quote) : Outcomes.OutcomeKind.Other,
            HappenedOn = finding.Kind == ProposalKind.Outcome ? values.GetValueOrDefault("date") : null,
            Values = IsAct(finding.Kind) ? new Dictionary<string, string>() : values,
        };
    }

    /// <summary>Whether the kind is one of the four acts and not a fact.</summary>
    public static bool IsAct(ProposalKind kind) => kind is ProposalKind.Commitment or ProposalKind.Request or ProposalKind.Direction or ProposalKind.Outcome;

    private static Dictionary<string, string> ValuesOf(Finding finding) =>
        finding.Values is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : [];

    /// <summary>A title starts as the words of the source, on one line, with a capital, without the item's number and the last stop.</summary>
    internal static string TitleOf(string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words.Length > 1 && IsItemNumber(words[0]) ? words[1..] : words).TrimEnd('.', ';', ',', ' ');
        return DocumentText.Shortened(line.Length == 0 ? quote.Trim() : char.ToUpperInvariant(line[0]) + line[1..], Register.Undertaking.TitleMaxLength);
    }

    /// <summary>"1.", "2.3.", "1.1", "a)", "(iv)", "-": what an item of a list begins with.</summary>
    private static bool IsItemNumber(string word)
    {
        var core = word.Trim('(', ')', '.', '-', '•', '+');
        return core.Length < word.Length
            ? core.Length <= 4 && core.All(c => char.IsAsciiDigit(c) || c == '.' || char.IsAsciiLetterLower(c)) && (core.Length <= 1 || !core.All(char.IsAsciiLetterLower) || core.All(c => c is 'i' or 'v' or 'x'))
            : core.Contains('.', StringComparison.Ordinal) && core.All(c => char.IsAsciiDigit(c) || c == '.');
    }

    private static bool IsAbout(string quote, string[] words)
    {
        var folded = $" {SearchText.Fold(quote)} ";
        return words.Any(w => folded.Contains($" {w} ", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string? id, string? name, CancellationToken cancellationToken) =>
        id is not null ? [id] : await names.IdsOfAsync(name, cancellationToken);

    private async Task<Threads.Thread?> ThreadOfAsync(Finding finding, CancellationToken cancellationToken)
    {
        var named = finding.Instruments ?? ValuesOf(finding).GetValueOrDefault("thread") ?? "";
        var ids = named.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(id => id.Replace("instrument:", "", StringComparison.Ordinal)).ToList();
        var threads = await db.Threads.AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken);
        return threads.MinBy(t => ids.IndexOf(t.Id)) is { } first ? await db.StandingThreadAsync(first.Id, cancellationToken) : null;
    }

    private async Task<Pillar?> PillarOfAsync(string? bodyId, CancellationToken cancellationToken) =>
        bodyId is null ? null : await db.Bodies.Where(b => b.Id == bodyId).Select(b => b.Pillar).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The one engagement that the document reports; with several the officer chooses.</summary>
    private async Task<long?> EngagementOfAsync(long documentId, CancellationToken cancellationToken)
    {
        var engagements = await db.EngagementDocuments.Where(d => d.DocumentId == documentId).Select(d => d.EngagementId).Take(2).ToListAsync(cancellationToken);
        return engagements.Count == 1 ? engagements[0] : null;
    }
}
