using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Zones;

namespace CamKet.Reading;

/// <summary>Tells the kind of a document by its own marks: questions, the words of its headline and first lines.</summary>
internal static class DocumentKindFinder
{
    private const int HeadBlocks = 6;

    public static DocumentKind Find(MarkedText text, IReadOnlyList<Block> blocks)
    {
        if (text.Tokens.Length == 0)
        {
            return DocumentKind.Other;
        }

        if (blocks.Any(block => block.Zone == Zone.Question && text.IsClass(block.Start, text.Phrases.Class("asker-label"))))
        {
            return DocumentKind.Interview;
        }

        var head = blocks.Where(block => block.Zone is not (Zone.Caption or Zone.Dateline or Zone.Metadata)).Take(HeadBlocks).ToList();
        return Starts(text, head, "kind-minutes") ? DocumentKind.Minutes
            : Starts(text, head, "kind-other") ? DocumentKind.Other
            : Starts(text, head, "kind-directive") ? DocumentKind.Directive
            : Starts(text, head, "kind-joint") ? DocumentKind.JointStatement
            : Starts(text, head, "kind-speech") ? DocumentKind.Speech
            : DocumentKind.Press;
    }

    private static bool Starts(MarkedText text, List<Block> head, string name)
    {
        var number = text.Phrases.Class(name);
        return head.Exists(block => block.Zone is Zone.Heading or Zone.Headline && text.IsClass(block.Start, number));
    }
}
