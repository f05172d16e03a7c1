using CamKet.Casework.Users;

namespace CamKet.Casework.Search;

/// <summary>A searchable passage: what it belongs to, its text, and the text folded (no marks, đ as d, lower case) that both engines index.</summary>
public sealed class SearchPassage
{
    public const string Document = "document";
    public const string Undertaking = "undertaking";
    public const string Outcome = "outcome";
    public const string Engagement = "engagement";
    public const string Thread = "thread";

    public const int NotInText = -1;

    public long Id { get; set; }

    /// <summary>"document", "undertaking", "outcome", "engagement", "thread".</summary>
    public required string SubjectType { get; set; }

    /// <summary>Reference or id of the subject.</summary>
    public required string Subject { get; set; }

    public long SubjectId { get; set; }

    /// <summary>Where the passage begins in a document's text; <see cref="NotInText"/> for a title and for things without a text.</summary>
    public int Start { get; set; }

    public required string Text { get; set; }

    public required string Folded { get; set; }

    public AccessLevel Access { get; set; }

    /// <summary>A passage with its folded text.</summary>
    public static SearchPassage Of(string subjectType, string subject, long subjectId, string text, AccessLevel access, int start = NotInText) => new()
    {
        SubjectType = subjectType, Subject = subject, SubjectId = subjectId, Start = start, Text = text, Folded = SearchText.Fold(text), Access = access,
    };
}
