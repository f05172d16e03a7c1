using CamKet.Reading.Text;

namespace CamKet.Casework.Documents;

/// <summary>A file from which no text can be had. Its sentence is for the officer: what is wrong and what to do.</summary>
public sealed class UnreadableFileException(string vi, string en, Exception? cause = null) : Exception(en, cause)
{
    public Bilingual Sentence { get; } = new(vi, en);
}
