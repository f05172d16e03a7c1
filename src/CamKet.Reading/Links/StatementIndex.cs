namespace CamKet.Reading.Links;

/// <summary>Statements by their telling terms, so that each is compared with the few that share one and never with all.</summary>
internal sealed class StatementIndex(IReadOnlyList<LinkStatement> statements, TermWeights weights)
{
    // A term that tells less never brings two sentences together by itself.
    private const double Telling = 0.42;
    private const int MostTerms = 24;

    // Of a term that many hold the latest are looked at: cost stays the same however many there are.
    private const int MostHolders = 256;
    private const int MostCandidates = 48;

    private readonly Dictionary<string, List<int>> _holders = new(StringComparer.Ordinal);

    public void Add(int statement)
    {
        foreach (var term in KeysOf(statements[statement], weights))
        {
            if (!_holders.TryGetValue(term, out var holders))
            {
                _holders.Add(term, holders = []);
            }

            holders.Add(statement);
        }
    }

    /// <summary>The statements of other documents that share most with this one.</summary>
    public IEnumerable<int> Candidates(int statement)
    {
        var shared = new Dictionary<int, double>();
        foreach (var term in KeysOf(statements[statement], weights))
        {
            if (_holders.TryGetValue(term, out var holders))
            {
                foreach (var other in holders.Skip(Math.Max(0, holders.Count - MostHolders)).Where(other => statements[other].Document != statements[statement].Document))
                {
                    shared[other] = shared.GetValueOrDefault(other) + weights.Of(term);
                }
            }
        }

        return shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCandidates).Select(pair => pair.Key);
    }

    /// <summary>The terms by which a statement is found, the rarest first.</summary>
    public static IEnumerable<string> KeysOf(LinkStatement statement, TermWeights weights) =>
        statement.Terms.Concat(statement.Carried.Select(LinkTerm.Instrument))
            .Where(term => weights.Of(term) >= Telling).OrderByDescending(weights.Of).ThenBy(term => term, StringComparer.Ordinal).Take(MostTerms);
}
