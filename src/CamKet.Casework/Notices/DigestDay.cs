namespace CamKet.Casework.Notices;

/// <summary>A day whose mails are put down. What happened since the one before it is in them.</summary>
public sealed class DigestDay
{
    public DateOnly Day { get; set; }

    public DateTime BuiltAt { get; set; }

    public int Mails { get; set; }
}
