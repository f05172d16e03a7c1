namespace CamKet.Casework.Users;

/// <summary>A key that protects cookies and forms, kept in the database so that every node and every restart shares it.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; set; }

    public required string FriendlyName { get; set; }

    public required string Xml { get; set; }
}
