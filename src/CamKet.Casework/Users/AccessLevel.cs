namespace CamKet.Casework.Users;

/// <summary>Who may see a thing: everybody (công khai), officers (nội bộ), or those cleared for it (hạn chế).
/// State secrets do not belong in CamKet at all.</summary>
public enum AccessLevel { Public = 0, Internal = 1, Restricted = 2 }
