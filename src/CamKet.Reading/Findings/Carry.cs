using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>What later sentences may inherit: the act of an open list, the last act, and who was spoken of.</summary>
internal sealed class Carry
{
    /// <summary>The act of the sentence that opened the list now running, or null.</summary>
    public Act? LeadIn { get; private set; }

    /// <summary>The last act of the sentence right before, when it bound or asked somebody.</summary>
    public Act? Last { get; private set; }

    /// <summary>The last person or office that was the topic.</summary>
    public Party? Person { get; private set; }

    /// <summary>The last group, body or state that was the topic.</summary>
    public Party? Group { get; private set; }

    /// <summary>The last agency named.</summary>
    public Party? Body { get; private set; }

    public void After(MarkedText text, TokenSentence sentence, List<Act> acts, Party? topic, Party? body)
    {
        Body = body ?? Body;
        if (text.IsMark(sentence.End - 1, ':'))
        {
            LeadIn = acts.Count > 0 ? acts[^1] : null;
        }
        else if (sentence.Zone != Zone.ListItem)
        {
            LeadIn = null;
        }

        Last = acts.Count > 0 ? acts[^1] : null;
        if (topic is { Kind: MentionKind.Person or MentionKind.Office })
        {
            Person = topic;
        }

        // "At the 30th meeting of the committee, both sides agreed": who acted is who is spoken of.
        var doer = acts.Count > 0 ? acts[0].Asker ?? acts[0].Holder : topic;
        if (doer is { Kind: MentionKind.Group or MentionKind.Named } group || (group = topic!) is { Kind: MentionKind.Group or MentionKind.Named })
        {
            Group = group;
        }
    }
}
