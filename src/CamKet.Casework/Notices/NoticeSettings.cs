namespace CamKet.Casework.Notices;

/// <summary>When people are told things. The host sets it from its configuration.</summary>
public sealed record NoticeSettings
{
    /// <summary>The hour in Viet Nam from which a day's mails are put down.</summary>
    public int Hour { get; init; } = 7;

    /// <summary>Mails go out on weekends and holidays too.</summary>
    public bool EveryDay { get; init; }
}
