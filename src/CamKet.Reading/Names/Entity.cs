using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>A name found in the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The known thing behind it ("country:kr", "agency:mofa", "body:aem", "instrument:defa"), or null for a name found by shape.</param>
/// <param name="Value">Its usual form; for a date, ISO 8601.</param>
public sealed record Entity(TextSpan Span, EntityKind Kind, string? Id, string Value);

public enum EntityKind { Person, Agency, AseanBody, Organisation, Country, Instrument, Date }
