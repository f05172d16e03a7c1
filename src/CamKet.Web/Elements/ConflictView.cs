namespace CamKet.Web.Elements;

/// <summary>What <c>_Conflict</c> shows when somebody saved first: both texts, field by field; theirs stands, yours is still in the form.</summary>
public sealed record ConflictView(string ByWhom, DateTime At, IReadOnlyList<ConflictView.Line> Lines)
{
    /// <summary>A field that both sides filled differently.</summary>
    public sealed record Line(string Label, string? Yours, string? Theirs);
}
