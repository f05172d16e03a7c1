using CamKet.Reading.Text;

namespace CamKet.Casework;

/// <summary>An act that the rules do not allow. Its sentence is for the officer: what is not possible and what to do.</summary>
public sealed class RefusalException(string vi, string en, string? field = null) : Exception(en)
{
    public Bilingual Sentence { get; } = new(vi, en);

    /// <summary>The form field it is about, or null for the act as a whole.</summary>
    public string? Field { get; } = field;
}
