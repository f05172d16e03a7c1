using CamKet.Casework.Notices;
using CamKet.Web.Navigation;
using CamKet.Web.Wording;

namespace CamKet.Web.Notices;

/// <summary>The sections of a digest in the words of one language.</summary>
internal sealed class DigestWords(Words words, DateText dates, string site, IReadOnlyDictionary<long, string> reportTokens)
{
    private readonly HashSet<long> _offered = [];

    public MailSection SectionOf(DigestSection section)
    {
        var heading = section.Kind == DigestKind.SavedView ? words["Mail.Section.SavedView", section.Name, section.Total] : words[$"Mail.Section.{section.Kind}", section.Total];
        return new MailSection(heading, [.. section.Lines.Select(line => LineOf(section.Kind, line))], AllOf(section));
    }

    private MailLink? AllOf(DigestSection section) => section switch
    {
        { Kind: DigestKind.Undelivered } => new(words["Mail.ToMail"], site + Links.Mail),
        { Rows: { } rows } when section.Total > section.Lines.Count => new(words["Mail.AllRows", section.Total], site + Links.Register + rows),
        _ when section.Total > section.Lines.Count => new(words["Mail.More", section.Total - section.Lines.Count], site + Links.Overview),
        _ => null,
    };

    private MailLine LineOf(DigestKind kind, DigestLine line)
    {
        if (line.Work is { } work)
        {
            var told = WorkItemText.Of(work, words, dates);
            return new MailLine($"{told.Verb}: {told.About}", site + told.Address, Joined(told.Second, told.Age));
        }

        var about = $"{line.Reference}: {line.Title}";
        var address = site + Links.Undertaking(line.Reference!);
        return kind == DigestKind.Happened
            ? new MailLine(words["Mail.Happened", line.By, words.Name(line.Act!.Value), about], address, DateText.Moment(line.At!.Value))
            : new MailLine(about, address, Joined(SecondOf(kind, line), line.Due is { } due ? words["Mail.Due", due, dates.Relative(due)] : null, line.Agency is { } agency ? words.Of(agency) : null), ReportOf(line));
    }

    private string? SecondOf(DigestKind kind, DigestLine line) => kind == DigestKind.Escalated ? words[$"Mail.Rung.{line.Audience}"] : null;

    /// <summary>The button stands once, however often the undertaking is named.</summary>
    private MailLink? ReportOf(DigestLine line) => line.MayReport && reportTokens.TryGetValue(line.UndertakingId!.Value, out var token) && _offered.Add(line.UndertakingId.Value)
        ? new(words["Mail.Report"], site + Links.ReportByLink(token) + "?lang=" + words.Language)
        : null;

    private static string? Joined(params string?[] parts) => parts.Any(p => p is not null) ? string.Join(", ", parts.Where(p => p is not null)) : null;
}
