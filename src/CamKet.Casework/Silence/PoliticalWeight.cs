using CamKet.Casework.Engagements;

namespace CamKet.Casework.Silence;

/// <summary>How much a word weighs by where it was said: before leaders more than among officials.</summary>
public static class PoliticalWeight
{
    /// <summary>0 weighs most.</summary>
    public static int RankOf(EngagementKind? saidAt) => saidAt switch
    {
        EngagementKind.Summit => 0,
        EngagementKind.Visit => 1,
        EngagementKind.Talks or EngagementKind.Call => 2,
        EngagementKind.Meeting or EngagementKind.Ceremony => 3,
        EngagementKind.Conference or EngagementKind.Interview => 4,
        _ => 5,
    };
}
