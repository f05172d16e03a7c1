namespace CamKet.Casework.Matches;

/// <summary>One telling term of an undertaking or an outcome: the index by which a word and its deed find one another, however large the register is.</summary>
public sealed class MatchTerm
{
    public const int TermMaxLength = 100;

    /// <summary>Whether it is an outcome's; otherwise an undertaking's.</summary>
    public bool IsDeed { get; set; }

    /// <summary>As <see cref="CamKet.Reading.Links.LinkTerm"/> writes it.</summary>
    public required string Term { get; set; }

    /// <summary>Id of the undertaking or outcome.</summary>
    public long SubjectId { get; set; }
}
