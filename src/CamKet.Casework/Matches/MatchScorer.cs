using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Reading.Links;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>The scorer of the reader's links, with the weights that this register has chosen: one scorer for the command line, proposals and pages.</summary>
public sealed class MatchScorer(CamKetDb db)
{
    private static readonly TermWeights Terms = TermWeights.OfTheTrade();

    private LinkScorer? _scorer;

    /// <summary>The scorer with the active weights; those delivered where none were learnt and chosen.</summary>
    public async Task<LinkScorer> OpenAsync(CancellationToken cancellationToken = default) =>
        _scorer ??= new LinkScorer((await db.MatchWeights.AsNoTracking().FirstOrDefaultAsync(w => w.IsActive, cancellationToken))?.ToWeights() ?? LinkWeights.Shipped, Terms);

    /// <summary>The scorer for one version of the weights.</summary>
    public static LinkScorer With(LinkWeights weights) => new(weights, Terms);

    /// <summary>How much speaks for the deed answering the word; null where the deed is older than the word.</summary>
    public static MatchScore? Score(LinkScorer scorer, LinkStatement word, LinkStatement deed)
    {
        if (LinkOrder.Of(word, deed, sameEvent: false) is not { Earlier.Kind: StatementKind.Word })
        {
            return null;
        }

        var score = scorer.Score(word, deed);
        return new MatchScore(score, RelationOf(RelationFinder.Of(word, deed, score)));
    }

    /// <summary>The same for a pair of rows, term by term. The word's citations and the deed's document are loaded.</summary>
    public async Task<MatchExplanation> ExplainAsync(Undertaking word, Outcome deed, CancellationToken cancellationToken = default)
    {
        var scorer = await OpenAsync(cancellationToken);
        var (text, spoken) = (MatchStatements.TextOf(deed), MatchStatements.Of(deed, deed.Document?.Date));
        return Score(scorer, MatchStatements.Of(word, MatchIndex.QuoteOf(word)), spoken) is { } score
            ? new(score, scorer.Weights, [.. LinkReasons.Of(score.Link, TermReader.Find(text, spoken.Language), text).Zip(score.Link.Parts, (why, part) => new MatchReason(why, part.Adds))])
            : new(null, scorer.Weights, [new(new Bilingual("Việc xảy ra trước khi lời được nêu", "The deed is older than the words"), 0)]);
    }

    private static MatchRelation RelationOf(LinkRelation relation) => relation switch
    {
        LinkRelation.Fulfils => MatchRelation.Fulfils,
        LinkRelation.Slips => MatchRelation.Slips,
        LinkRelation.Contradicts => MatchRelation.Contradicts,
        LinkRelation.Restates => MatchRelation.Restates,
        _ => MatchRelation.Advances,
    };
}
