using CamKet.Casework.Users;

namespace CamKet.Casework.Imports;

/// <summary>A ministry's own sheet on its way into the register (lượt nhập): the file, how its columns are meant, and what became of it.</summary>
public sealed class SheetImport : IVersioned
{
    public long Id { get; set; }

    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file: the same file again is recognised.</summary>
    public required string FileHash { get; set; }

    public required byte[] Content { get; set; }

    /// <summary>Whose sheet it is; the meaning of its columns is remembered for the next one.</summary>
    public string? AgencyId { get; set; }

    public ImportState State { get; set; } = ImportState.Draft;

    /// <summary>The <see cref="ImportPlan"/> as JSON.</summary>
    public required string Plan { get; set; }

    public int Rows { get; set; }

    /// <summary>The documents that hold the rows, by reference, joined by ";".</summary>
    public string? Documents { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public long? UserId { get; set; }

    public DateTime? ImportedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>Draft: its columns are being matched. Imported: its rows are in the register. Withdrawn: those that nobody had touched are cancelled again.</summary>
public enum ImportState { Draft, Importing, Imported, Withdrawn }
