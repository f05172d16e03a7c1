using CamKet.Reading.Names;

namespace CamKet.Reading.Findings;

/// <summary>A doer, asker or addressee: the words of the document and the known thing behind them.</summary>
internal sealed record Party(string Text, string? Id, MentionKind Kind)
{
    public static Party Of(MarkedText text, Mention mention) => new(text.Text(mention.Start, mention.End), mention.Id, mention.Kind);

    /// <summary>The mention with those that a comma or "and" lists behind it.</summary>
    public static Party Listed(MarkedText text, Mention first, int limit, int connector)
    {
        var end = first.End;
        while (end < limit && text.EndOfClass(end, connector) is > 0 and var next && text.MentionAt(next) is { Kind: not MentionKind.Pronoun } more && more.End <= limit)
        {
            end = more.End;
        }

        return end == first.End ? Of(text, first) : new Party(text.Text(first.Start, end), null, MentionKind.Group);
    }
}
