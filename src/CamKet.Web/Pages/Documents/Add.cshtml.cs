using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Jobs;
using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Documents;

/// <summary>Takes a pasted text and any number of files. Each is kept by itself: a bad file does not hold up the others.</summary>
public sealed class AddModel(CamKetDb db, AddDocument documents, ITextExtractor extractor, JobQueue jobs) : OfficerPage
{
    /// <summary>What became of one of them.</summary>
    /// <param name="Name">The file's name, or null for the pasted text.</param>
    /// <param name="Job">The job that reads it, for what takes longer than one waits for a page.</param>
    public sealed record Result(string? Name, AddedDocument? Added, string? Problem, long? Job = null);

    /// <summary>A name for the pasted text only; a file has a headline of its own.</summary>
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Publisher { get; set; }

    [BindProperty]
    public new string? Url { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public DocumentKind? Kind { get; set; }

    [BindProperty]
    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    [BindProperty]
    public Pillar? Pillar { get; set; }

    [BindProperty]
    public string? PartnerId { get; set; }

    public IReadOnlyList<Result> Results { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Files.Count == 0 && string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), T["AddDocument.Nothing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var results = new List<Result>();
        if (!string.IsNullOrWhiteSpace(Text))
        {
            results.Add(await AddAsync(null, 0, () => new NewDocument { Text = Text, Title = Title }));
        }

        foreach (var file in Files)
        {
            var content = await BytesOf(file);
            var name = Path.GetFileName(file.FileName);
            results.Add(extractor.TakesTime(content, name)
                ? await AddJobAsync(name, content, results.Count)
                : await AddAsync(file.FileName, results.Count, () => NewDocument.From(extractor.Extract(content, name), content, name)));
        }

        Results = results;
        if (results is [{ Added: { Existed: false } only }])
        {
            return LocalRedirect(Links.Review(only.Reference));
        }

        if (results.TrueForAll(r => r.Job is not null))
        {
            return LocalRedirect(results is [{ Job: { } job }] ? Links.WatchJob(job) : Links.Jobs);
        }

        // What is saved leaves the form, so that sending again sends only what was not.
        if (results.Any(r => r.Name is null && r.Added is not null))
        {
            (Text, Title) = (null, null);
            ModelState.Remove(nameof(Text));
            ModelState.Remove(nameof(Title));
        }

        return Page();
    }

    protected override async Task LoadAsync() => Partners = await Choices.PartnersAsync(db, T);

    private Task<Result> AddJobAsync(string name, byte[] content, int number) => TriedAsync(name, async () =>
    {
        var known = WithFacts(new NewDocument { Text = "" });
        await documents.CheckAsync(Actor, known);
        return new Result(name, null, null, await jobs.AddAsync(ActorOf(number), ReadingFileWork.Of(name, content, known)));
    });

    private Task<Result> AddAsync(string? name, int number, Func<NewDocument> read) =>
        TriedAsync(name, async () => new Result(name, await documents.AddAsync(ActorOf(number), WithFacts(read())), null));

    /// <summary>Each document of the form is a save of its own.</summary>
    private Actor ActorOf(int number) => Actor with { OnceKey = Actor.OnceKey is { } key ? $"{key}.{number}" : null };

    private async Task<Result> TriedAsync(string? name, Func<Task<Result>> take)
    {
        try
        {
            return await take();
        }
        catch (UnreadableFileException unreadable)
        {
            return new Result(name, null, T.Of(unreadable.Sentence));
        }
        catch (AlreadySavedException earlier)
        {
            return new Result(name, new AddedDocument(0, earlier.Subject, earlier.Subject, true, 0), null);
        }
        catch (RefusalException refusal)
        {
            if (name is null || refusal.Field is not (null or "Text"))
            {
                ModelState.AddModelError(refusal.Field ?? "", T.Of(refusal.Sentence));
            }

            return new Result(name, null, T.Of(refusal.Sentence));
        }
    }

    private NewDocument WithFacts(NewDocument document) => document with
    {
        Publisher = Publisher, Url = Url, Date = TypedDate.Read(Date), Kind = Kind, Access = Access, Pillar = Pillar, PartnerId = PartnerId,
    };

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer);
        return buffer.ToArray();
    }
}
