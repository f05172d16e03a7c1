using CamKet.Casework.Documents;
using CamKet.Reading;
using CamKet.Reading.Links;

namespace CamKet.Cli;

/// <summary>Shows one file's reading: for people (<see cref="TableWriter"/>) or for machines (<see cref="JsonLinesWriter"/>).</summary>
internal interface IReadingWriter
{
    void Write(string file, ExtractedText source, DocumentReading reading);

    /// <summary>Shows what links the sentences of all files read.</summary>
    /// <param name="linked">The links and the pairs of documents.</param>
    /// <param name="texts">The text of each file, by its name.</param>
    void Write(LinkedDocuments linked, IReadOnlyDictionary<string, string> texts);
}
