namespace CamKet.Web.Elements;

/// <summary>What <c>_Empty</c> says where a list has nothing: whose silence it is, and the next step.</summary>
public sealed record EmptyState(string Sentence, string? NextText = null, string? NextHref = null);
