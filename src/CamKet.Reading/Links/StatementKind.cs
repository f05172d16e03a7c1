namespace CamKet.Reading.Links;

/// <summary>What a statement does: a word given, a deed told, or an instrument named without either.</summary>
public enum StatementKind { Mention, Word, Deed }
