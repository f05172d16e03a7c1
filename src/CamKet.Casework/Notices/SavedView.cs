namespace CamKet.Casework.Notices;

/// <summary>A filter of the register that somebody keeps under a name (khung nhìn đã lưu), and may be told of new rows in.</summary>
public sealed class SavedView
{
    public const int NameMaxLength = 80;

    /// <summary>A view with more rows than this tells nothing new: it is too wide to be followed.</summary>
    public const int MostFollowed = 1000;

    public long Id { get; set; }

    public long UserId { get; set; }

    public required string Name { get; set; }

    /// <summary>The register's query string, "?state=Overdue&amp;pillar=Aec"; empty for the whole register.</summary>
    public required string Query { get; set; }

    /// <summary>New rows are told in the daily mail.</summary>
    public bool Alert { get; set; }

    public DateTime CreatedAt { get; set; }

    public List<SavedViewHit> Hits { get; } = [];
}

/// <summary>A row that the view held when its owner was told last.</summary>
public sealed class SavedViewHit
{
    public long SavedViewId { get; set; }

    public long UndertakingId { get; set; }
}
