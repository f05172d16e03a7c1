using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Reading;

namespace CamKet.Casework.Trust;

/// <summary>Which findings: those behind a figure of the trust page. What is null does not narrow.</summary>
public sealed record TrustFilter
{
    public ProposalKind? Kind { get; init; }

    public Language? Language { get; init; }

    public DocumentKind? DocumentKind { get; init; }

    public string? Rule { get; init; }

    public TrustVerdict? Verdict { get; init; }

    /// <summary>The findings of documents that <paramref name="documents"/> holds.</summary>
    internal IQueryable<Finding> Of(CamKetDb db, IQueryable<Document> documents)
    {
        var within = documents.Where(d => (Language == null || d.Language == Language) && (DocumentKind == null || d.Kind == DocumentKind));
        var findings = db.Findings.Where(f => within.Any(d => d.Id == f.DocumentId) && (Rule == null || f.Rule == Rule));
        findings = Verdict == TrustVerdict.Missed
            ? findings.Where(f => Kind == null || f.DecidedKind == Kind)
            : findings.Where(f => f.Origin == FindingOrigin.Reader && (Kind == null || f.Kind == Kind));
        return Verdict switch
        {
            null => findings.Where(f => f.Decision != FindingDecision.Pending && f.Batch == null),
            TrustVerdict.Accepted => findings.Where(f => (f.Decision == FindingDecision.Accepted || f.Decision == FindingDecision.Merged) && f.Batch == null),
            TrustVerdict.Amended => findings.Where(f => f.Decision == FindingDecision.Amended && f.DecidedKind == f.Kind),
            TrustVerdict.OtherKind => findings.Where(f => f.Decision == FindingDecision.Amended && f.DecidedKind != f.Kind),
            TrustVerdict.Rejected => findings.Where(f => f.Decision == FindingDecision.Rejected),
            TrustVerdict.Missed => findings.Where(f => f.DecidedKind != null && ((f.Origin == FindingOrigin.Officer) || (f.Origin == FindingOrigin.Reader && f.DecidedKind != f.Kind))),
            TrustVerdict.InBulk => findings.Where(f => f.Batch != null),
            _ => findings.Where(f => f.Decision == FindingDecision.Pending),
        };
    }
}

/// <summary>How a finding counts.</summary>
public enum TrustVerdict { Accepted, Amended, OtherKind, Rejected, Missed, Waiting, InBulk }
