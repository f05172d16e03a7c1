using CamKet.Casework.Review;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Trust;

/// <summary>Measures the first reader on what officers decided, within what the actor may see. The second reader's findings never count.</summary>
public sealed class TrustMeter(CamKetDb db)
{
    public async Task<TrustReport> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.SeeHistory);
        var counted = await CountAsync(actor, cancellationToken);
        var answers = await AnswersAsync(actor, cancellationToken);
        var sentences = answers.GroupBy(a => (a.DocumentId, a.SentenceStart)).Select(g => g.OrderBy(a => a.AnsweredAt).ThenBy(a => a.Id).ToList()).ToList();
        return new TrustReport
        {
            All = Line(TrustDimension.All, "", counted),
            Lines =
            [
                .. LinesBy(TrustDimension.Kind, counted, c => $"{c.As}"),
                .. LinesBy(TrustDimension.Language, counted, c => $"{c.Language}"),
                .. LinesBy(TrustDimension.DocumentKind, counted, c => $"{c.DocumentKind}"),
                .. LinesBy(TrustDimension.Rule, counted.Where(c => c.Verdict != TrustVerdict.Missed), c => c.Rule),
                .. LinesBy(TrustDimension.Group, counted.Where(c => DraftFinding.IsAct(c.As)), c => $"{c.As}.{c.Language}"),
            ],
            Blind = [.. Enum.GetValues<ProposalKind>().Where(DraftFinding.IsAct).Select(kind => (ProposalKind?)kind).Prepend(null).Select(kind => Blind(kind, sentences))],
            BlindSentences = sentences.Count,
            BlindTwice = sentences.Count(s => s.Count > 1),
            InBulk = counted.Where(c => c.Verdict == TrustVerdict.InBulk).Sum(c => c.Count),
        };
    }

    /// <summary>The line of one group, such as a rule; zeros where nothing was decided.</summary>
    public async Task<TrustLine> LineAsync(Actor actor, TrustFilter filter, CancellationToken cancellationToken = default)
    {
        var counted = await CountAsync(actor, cancellationToken);
        return Line(filter.Rule is null ? TrustDimension.Group : TrustDimension.Rule, filter.Rule ?? $"{filter.Kind}.{filter.Language}",
            counted.Where(c => (filter.Rule is null || (c.Rule == filter.Rule && c.Verdict != TrustVerdict.Missed)) && (filter.Kind is null || c.As == filter.Kind) && (filter.Language is null || c.Language == filter.Language)));
    }

    private async Task<List<Counted>> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        var visible = db.Documents.AsNoTracking().VisibleTo(actor, db);
        var groups = await db.Findings.AsNoTracking().Where(f => f.Origin != FindingOrigin.SecondReader)
            .Join(visible, f => f.DocumentId, d => d.Id, (f, d) => new { f.Kind, f.DecidedKind, f.Origin, f.Rule, f.Decision, InBulk = f.Batch != null, d.Language, DocumentKind = d.Kind })
            .GroupBy(f => f).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. groups.SelectMany(g => Verdicts(g.Key.Origin, g.Key.Decision, g.Key.InBulk, g.Key.Kind, g.Key.DecidedKind),
            (g, verdict) => new Counted(verdict, verdict == TrustVerdict.Missed ? g.Key.DecidedKind!.Value : g.Key.Kind, g.Key.Language, g.Key.DocumentKind, g.Key.Rule, g.Count))];
    }

    /// <summary>How one finding counts; accepted as another kind it is wrong as what it was and missed as what it is.</summary>
    private static IEnumerable<TrustVerdict> Verdicts(FindingOrigin origin, FindingDecision decision, bool inBulk, ProposalKind kind, ProposalKind? decided)
    {
        if (origin == FindingOrigin.Officer)
        {
            return decided is null ? [] : [TrustVerdict.Missed];
        }

        return (decision, inBulk, decided == kind) switch
        {
            (FindingDecision.Pending, _, _) => [TrustVerdict.Waiting],
            (_, true, _) => [TrustVerdict.InBulk],
            (FindingDecision.Rejected, _, _) => [TrustVerdict.Rejected],
            (FindingDecision.Amended, _, true) => [TrustVerdict.Amended],
            (FindingDecision.Amended, _, false) => [TrustVerdict.OtherKind, TrustVerdict.Missed],
            _ => [TrustVerdict.Accepted],
        };
    }

    private static IEnumerable<TrustLine> LinesBy(TrustDimension dimension, IEnumerable<Counted> counted, Func<Counted, string> key) =>
        counted.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(dimension, g.Key, g));

    private static TrustLine Line(TrustDimension dimension, string key, IEnumerable<Counted> counted)
    {
        var sums = counted.GroupBy(c => c.Verdict).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        int Sum(TrustVerdict verdict) => sums.GetValueOrDefault(verdict);
        return new TrustLine(dimension, key, Sum(TrustVerdict.Accepted), Sum(TrustVerdict.Amended), Sum(TrustVerdict.OtherKind), Sum(TrustVerdict.Rejected), Sum(TrustVerdict.Missed), Sum(TrustVerdict.Waiting));
    }

    private async Task<List<BlindAnswer>> AnswersAsync(Actor actor, CancellationToken cancellationToken)
    {
        var visible = db.Documents.VisibleTo(actor, db);
        return await db.BlindAnswers.AsNoTracking().Where(a => visible.Any(d => d.Id == a.DocumentId)).ToListAsync(cancellationToken);
    }

    /// <summary>Measured on each sentence's first answer; agreement on its first two.</summary>
    private static BlindLine Blind(ProposalKind? only, List<List<BlindAnswer>> sentences)
    {
        ProposalKind[] kinds = only is { } kind ? [kind] : [.. Enum.GetValues<ProposalKind>().Where(DraftFinding.IsAct)];
        var judged = sentences.SelectMany(s => kinds, (s, k) => (Officer: Has(s[0].Labels, k), Reader: Has(s[0].ReaderLabels, k))).ToList();
        var pairs = sentences.Where(s => s.Count > 1).SelectMany(s => kinds, (s, k) => (Has(s[0].Labels, k), Has(s[1].Labels, k))).ToList();
        var both = judged.Count(j => j.Officer && j.Reader);
        return new BlindLine(only, new Interval(both, judged.Count(j => j.Officer)), new Interval(both, judged.Count(j => j.Reader)), sentences.Count(s => s.Count > 1), Kappa.Of(pairs));
    }

    private static bool Has(string labels, ProposalKind kind) => BlindAnswer.Split(labels).Contains(kind);

    private sealed record Counted(TrustVerdict Verdict, ProposalKind As, Reading.Language Language, Reading.DocumentKind DocumentKind, string Rule, int Count);
}
