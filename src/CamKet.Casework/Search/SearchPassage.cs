using CamKet.Casework.Users;

namespace CamKet.Casework.Search;

/// <summary>A searchable passage: what it belongs to, its text, and the text folded (no marks, đ as d, lower case) that both engines index.</summary>
public sealed class SearchPassage
{
    public long Id { get; set; }

    /// <summary>"document", "undertaking", "outcome", "engagement", "thread".</summary>
    public required string SubjectType { get; set; }

    /// <summary>Reference or id of the subject.</summary>
    public required string Subject { get; set; }

    public long SubjectId { get; set; }

    /// <summary>Where the passage begins in a document's text.</summary>
    public int Start { get; set; }

    public required string Text { get; set; }

    public required string Folded { get; set; }

    public AccessLevel Access { get; set; }
}
