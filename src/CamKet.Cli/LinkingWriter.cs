using CamKet.Casework.Documents;
using CamKet.Reading;
using CamKet.Reading.Links;

namespace CamKet.Cli;

/// <summary>Passes each reading on and keeps what can be linked; the links over all files come last.</summary>
internal sealed class LinkingWriter(IReadingWriter writer, LinkWeights weights) : IReadingWriter
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<LinkStatement> _statements = [];

    public void Write(string file, ExtractedText source, DocumentReading reading)
    {
        writer.Write(file, source, reading);
        if (_texts.TryAdd(file, source.Text))
        {
            _statements.AddRange(StatementReader.Read(file, source.Text, reading));
        }
    }

    public void Write(LinkedDocuments linked, IReadOnlyDictionary<string, string> texts) => writer.Write(linked, texts);

    public void Finish() => Write(LinkFinder.Find(_statements, weights), _texts);
}
