namespace CamKet.Casework;

/// <summary>A row that two officers may edit at once. The version grows with every save; a form carries the one it was filled from.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
