namespace CamKet.Web.Notices;

/// <summary>A mail before it becomes text or HTML: what stands above, its sections, what stands below.</summary>
internal sealed record MailPage(string Language, string Title, string Lede, IReadOnlyList<MailSection> Sections, IReadOnlyList<MailLink> Foot);

/// <summary>A heading, its lines, and the way to all of them.</summary>
internal sealed record MailSection(string Heading, IReadOnlyList<MailLine> Lines, MailLink? All = null);

/// <summary>One thing: what it is, where it is, what else there is to say, and what can be done at once.</summary>
internal sealed record MailLine(string Text, string? Address, string? Second = null, MailLink? Act = null);

/// <summary>Words that lead somewhere.</summary>
internal sealed record MailLink(string Text, string Address);
