using CamKet.Reading.Rules;

namespace CamKet.Reading.Links;

/// <summary>How much a term tells, 0 to 1: rare ones much, common ones little. What is common is known from the trade's own words and from the documents at hand.</summary>
public sealed class TermWeights(int documents, Func<string, int> documentsWith)
{
    /// <summary>Weight of the documents one has in mind besides those at hand, so that in a set of two not everything is common.</summary>
    private const double Background = 200;

    private const double CommonShare = 0.30;
    private const double TopicShare = 0.03;
    private const double PlainShare = 0.004;

    private static readonly Topics[] Languages = [LanguageData.For(Language.Vietnamese).Topics, LanguageData.For(Language.English).Topics];

    // Topics that nearly every paper of the trade touches.
    private static readonly HashSet<string> CommonTopics =
        [.. "implementation strategy framework agreement conclude signing negotiation upgrade report review list member summit chairmanship secretariat secretary programme committee partnership declaration action-plan work-plan law trade investment connectivity culture finance experts firms vision innovation coordinator forum centre training education science".Split(' ')];

    private readonly double _log = Math.Log(Background + documents + 1);
    private readonly Dictionary<string, double> _known = new(StringComparer.Ordinal);

    /// <summary>By what the trade has in common alone: the same on every day, however many documents are at hand.</summary>
    public static TermWeights OfTheTrade() => new(0, _ => 0);

    public double Of(string term)
    {
        if (!_known.TryGetValue(term, out var weight))
        {
            var with = (Share(term) * Background) + documentsWith(term);
            weight = Math.Clamp(Math.Log((Background + documents + 1) / (with + 1)) / _log, 0, 1);
            _known.Add(term, weight);
        }

        return weight;
    }

    private static double Share(string term) => term[0] switch
    {
        't' => CommonTopics.Contains(LinkTerm.ValueOf(term)) ? CommonShare / 2 : TopicShare,
        'w' => IsCommon(LinkTerm.ValueOf(term)) ? CommonShare : PlainShare,
        'n' => TopicShare,
        _ => PlainShare,
    };

    private static bool IsCommon(string folded) => Array.Exists(Languages, language => language.IsCommon(folded));
}
