namespace CamKet.Casework;

/// <summary>No such thing, or not for this person: the two look alike from outside.</summary>
public sealed class NotFoundException(string what) : Exception($"Not found: {what}.");
