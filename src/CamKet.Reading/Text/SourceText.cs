namespace CamKet.Reading.Text;

/// <summary>A text as received. Its characters are never changed; every span of a reading indexes into <see cref="Content"/>.</summary>
/// <param name="Content">The whole text, as stored.</param>
/// <param name="Name">What the source is called (a file name), for notes; it does not influence the reading.</param>
public sealed record SourceText(string Content, string Name = "");
