using CamKet.Reading.Text;

namespace CamKet.Reading.Sentences;

/// <summary>One sentence of the text, in the zone in which it stands.</summary>
public readonly record struct Sentence(TextSpan Span, Zone Zone);

/// <summary>What a stretch of text is. Only <see cref="Body"/>, <see cref="Quote"/>, <see cref="ListItem"/> and <see cref="Headline"/> produce findings.</summary>
public enum Zone { Body, Quote, ListItem, Headline, Heading, Dateline, Byline, Caption, LinkList, Question, Footer, Metadata }
