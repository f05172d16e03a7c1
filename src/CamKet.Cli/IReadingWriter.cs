using CamKet.Casework.Documents;
using CamKet.Reading;

namespace CamKet.Cli;

/// <summary>Shows one file's reading: for people (<see cref="TableWriter"/>) or for machines (<see cref="JsonLinesWriter"/>).</summary>
internal interface IReadingWriter
{
    void Write(string file, ExtractedText source, DocumentReading reading);
}
