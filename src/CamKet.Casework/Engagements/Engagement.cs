using CamKet.Casework.Users;

namespace CamKet.Casework.Engagements;

/// <summary>A summit, visit, talks, meeting or interview (hoạt động đối ngoại). Several documents can report one.</summary>
public sealed class Engagement : IVersioned
{
    public long Id { get; set; }

    /// <summary>"HD-2026-0004", given once.</summary>
    public required string Reference { get; set; }

    public required string Name { get; set; }

    public required EngagementKind Kind { get; set; }

    /// <summary><see cref="PartialDate"/>; null when unknown.</summary>
    public string? Start { get; set; }

    public string? End { get; set; }

    public string? Place { get; set; }

    public string? PartnerId { get; set; }

    public string? BodyId { get; set; }

    public string? SeriesId { get; set; }

    public int? Edition { get; set; }

    public bool Planned { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    public bool FromReference { get; set; }

    public string? Sources { get; set; }

    public int Version { get; set; }

    public List<ProgrammeItem> Programme { get; } = [];

    public List<Participant> Participants { get; } = [];

    public List<Gift> Gifts { get; } = [];

    public List<EngagementDocument> Documents { get; } = [];
}

public enum EngagementKind { Summit, Visit, Talks, Meeting, Conference, Interview, Ceremony, Call }

/// <summary>One point of a programme, with the sentence that tells it where there is one.</summary>
public sealed class ProgrammeItem
{
    public long Id { get; set; }

    public long EngagementId { get; set; }

    public int Order { get; set; }

    /// <summary><see cref="PartialDate"/>.</summary>
    public string? Date { get; set; }

    public required string Text { get; set; }

    public long? DocumentId { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }
}

/// <summary>Who took part, with the office held that day.</summary>
public sealed class Participant
{
    public long Id { get; set; }

    public long EngagementId { get; set; }

    public required string Name { get; set; }

    public string? Office { get; set; }

    /// <summary>The country, agency or body spoken for.</summary>
    public string? ForId { get; set; }
}

/// <summary>A gift exchanged, and where it is kept.</summary>
public sealed class Gift
{
    public long Id { get; set; }

    public long EngagementId { get; set; }

    public required string What { get; set; }

    public string? GivenBy { get; set; }

    public string? GivenTo { get; set; }

    public string? KeptAt { get; set; }

    public long? DocumentId { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }
}

/// <summary>A document that reports an engagement.</summary>
public sealed class EngagementDocument
{
    public long EngagementId { get; set; }

    public long DocumentId { get; set; }
}

/// <summary>An event series such as the ASEAN Future Forum, whose engagements are its editions.</summary>
public sealed class EngagementSeries
{
    public required string Id { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }
}
