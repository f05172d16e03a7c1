using CamKet.Reading.Links;
using CamKet.Reading.Text;

namespace CamKet.Casework.Matches;

/// <summary>How much speaks for a deed answering a word, and what it seems to do to it. It orders and proposes; an officer decides.</summary>
public sealed record MatchScore(LinkScore Link, MatchRelation Relation)
{
    public double Value => Link.Score;
}

/// <summary>Why a pair is proposed: the score and each term of its sum, the largest first. The score is null where the deed is older than the word.</summary>
public sealed record MatchExplanation(MatchScore? Score, LinkWeights Weights, IReadOnlyList<MatchReason> Reasons);

/// <summary>One term of the sum in words, and what it adds.</summary>
public sealed record MatchReason(Bilingual Why, double Adds);
