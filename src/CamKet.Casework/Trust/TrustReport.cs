using CamKet.Casework.Review;

namespace CamKet.Casework.Trust;

/// <summary>How often the first reader was right, by what officers decided; what was accepted in bulk does not count.</summary>
public sealed record TrustReport
{
    public required TrustLine All { get; init; }

    public required IReadOnlyList<TrustLine> Lines { get; init; }

    /// <summary>What officers found in sentences before they saw the proposals, per kind; the first line is all four together.</summary>
    public required IReadOnlyList<BlindLine> Blind { get; init; }

    /// <summary>How many sentences were judged blind by at least one officer.</summary>
    public required int BlindSentences { get; init; }

    /// <summary>How many of them by two.</summary>
    public required int BlindTwice { get; init; }

    /// <summary>How many findings were accepted in bulk.</summary>
    public required int InBulk { get; init; }

    public IEnumerable<TrustLine> By(TrustDimension dimension) => Lines.Where(line => line.Dimension == dimension);
}

/// <summary>What a line is about. <see cref="Group"/>: a kind in a language, the unit that is accepted in bulk besides a rule.</summary>
public enum TrustDimension { All, Kind, Language, DocumentKind, Rule, Group }

/// <summary>One group of decided findings.</summary>
/// <param name="Key">The group within its dimension: "Commitment", "Vietnamese", "Press", a rule's id, "Commitment.Vietnamese".</param>
/// <param name="Accepted">As proposed, or as one more citation.</param>
/// <param name="Amended">Accepted as the kind proposed, with other words, holder or date.</param>
/// <param name="OtherKind">Accepted as another kind.</param>
/// <param name="Rejected">Not accepted.</param>
/// <param name="Missed">Acts that an officer added by hand, or named otherwise than the reader.</param>
/// <param name="Waiting">Findings that wait for a decision.</param>
public sealed record TrustLine(TrustDimension Dimension, string Key, int Accepted, int Amended, int OtherKind, int Rejected, int Missed, int Waiting)
{
    public int Decided => Accepted + Amended + OtherKind + Rejected;

    /// <summary>Proposed as what it is.</summary>
    public Interval Precision => new(Accepted + Amended, Decided);

    /// <summary>Right to the letter: what acceptance in bulk would have got right.</summary>
    public Interval Untouched => new(Accepted, Decided);

    /// <summary>Found, of what officers know of. It flatters, since nobody adds all that a reader passes over.</summary>
    public Interval Recall => new(Accepted + Amended, Accepted + Amended + Missed);

    /// <summary>Whether findings of this group may be accepted in bulk.</summary>
    public bool IsEarned(TrustOptions options) => Decided >= options.BulkLeast && Untouched.Low >= options.BulkBar;
}

/// <summary>One kind, or all, in sentences judged blind.</summary>
/// <param name="Kind">Null: all four.</param>
/// <param name="Found">Of what officers saw, what the reader had: recall without bias.</param>
/// <param name="Right">Of what the reader had, what officers saw.</param>
/// <param name="Twice">How many sentences two officers judged.</param>
/// <param name="Agreement">Their kappa; null where it cannot be told.</param>
public sealed record BlindLine(ProposalKind? Kind, Interval Found, Interval Right, int Twice, double? Agreement);
