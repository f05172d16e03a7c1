using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Findings;

/// <summary>Finds to whom something is promised: who stands behind "with" or "for" and is the whole of what stands there, or who was
/// told it.</summary>
internal sealed class AddresseeFinder(Phrases phrases)
{
    private const int Reach = 14;

    private readonly int _toward = phrases.Class("toward");
    private readonly int _telling = phrases.Class("telling");
    private readonly int _list = phrases.Class("list-connector");
    private readonly int _action = phrases.Class("act");
    private readonly int _follows = phrases.Class("follows-addressee");

    public Party? Toward(MarkedText text, ActMatch match, Party? holder)
    {
        for (var i = match.End; i < match.Clause.End && i < match.End + Reach; i++)
        {
            if (text.EndOfClass(i, _toward) is > 0 and var after && text.MentionAt(after) is { Kind: not MentionKind.Pronoun } mention
                && IsWhole(text, mention.End) && text.Text(mention.Start, mention.End) != holder?.Text)
            {
                return Party.Listed(text, mention, match.Clause.End, _list);
            }
        }

        return null;
    }

    public Party? Told(MarkedText text, TokenSentence sentence, Party? holder)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.EndOfClass(i, _telling) is > 0 and var after && text.MentionAt(after) is { Kind: not MentionKind.Pronoun } mention
                && mention.End <= sentence.End && text.Text(mention.Start, mention.End) != holder?.Text)
            {
                return Party.Of(text, mention);
            }
        }

        return null;
    }

    // "support ASEAN centrality" is no promise to ASEAN.
    private bool IsWhole(MarkedText text, int end) =>
        end >= text.Tokens.Length || text.Tokens[end].Kind != TokenKind.Word || text.IsClass(end, _follows) || text.IsClass(end, _list) || text.IsClass(end, _action);
}
