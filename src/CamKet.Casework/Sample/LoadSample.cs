using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamKet.Casework.Sample;

/// <summary>Makes the sample register from the corpus, through the services an officer uses and in the sample's own time.
/// A load that was cut off is gone on with: every step passes over what is done.</summary>
public sealed class LoadSample(CamKetDb db, IDatabaseEngine engine, TimeProvider clock)
{
    private const string SubjectType = "sample";
    private const string Complete = "complete";

    /// <summary>Older documents come in as an archive in the office's first days; later ones the day after their date.</summary>
    private static readonly DateOnly Opening = new(2025, 12, 1);

    /// <summary>Whether the sample is in, whole.</summary>
    public Task<bool> IsCompleteAsync() => db.Acts.AnyAsync(a => a.Kind == ActKind.SampleLoading && a.Subject == Complete);

    /// <summary>Whether this register may take the sample: it is empty, or a sample that was begun.</summary>
    public async Task<bool> MayLoadAsync() =>
        await db.Acts.AnyAsync(a => a.Kind == ActKind.SampleLoading) || !(await db.Users.AnyAsync() || await db.Documents.AnyAsync());

    /// <summary>Loads it and returns the one password of the sample's people.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="progress">Told the share done, 0 to 1, and what is being done.</param>
    public async Task<string> LoadAsync(string folder, Action<double, string> progress)
    {
        var corpus = SampleCorpus.Open(folder);
        var sampleClock = new SampleClock(clock);
        await using var services = Services(sampleClock);
        var office = new SampleOffice(services, sampleClock);
        await MarkAsync(office, "begun");
        var events = Events(corpus, office, new SampleStoryTeller(office, sampleClock), clock.TodayInVietNam()).OrderBy(e => e.Day).ThenBy(e => e.Order).ToList();
        for (var i = 0; i < events.Count; i++)
        {
            progress((double)i / events.Count, events[i].What);
            if (events[i].Day <= clock.TodayInVietNam())
            {
                sampleClock.GoTo(events[i].Day);
                sampleClock.Tick();
                await events[i].Happen();
            }
        }

        var password = await office.InScopeAsync<IServiceProvider, string>(s =>
            SamplePeople.AddAsync(s.GetRequiredService<CamKetDb>(), s.GetRequiredService<Journal>(), new PasswordHasher<User>()));
        await MarkAsync(office, Complete);
        progress(1, "");
        return password;
    }

    private ServiceProvider Services(SampleClock sampleClock)
    {
        var services = new ServiceCollection().AddLogging().AddCasework(engine);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(sampleClock));
        return services.BuildServiceProvider();
    }

    private static IEnumerable<SampleEvent> Events(SampleCorpus corpus, SampleOffice office, SampleStoryTeller teller, DateOnly today)
    {
        foreach (var document in corpus.Documents)
        {
            var day = PartialDate.Latest(document.Expected.Date)?.AddDays(1) ?? Opening;
            yield return new(day < Opening ? Opening : day, 0, document.File, () => office.TakeInAsync(document, decide: !corpus.Story.Pending.Contains(document.File)));
        }

        // Assigned every week, on what was registered by then.
        for (var day = Opening.AddDays(2); day <= today; day = day.AddDays(7))
        {
            yield return new(day, 1, "phân công", office.AssignAllAsync);
        }

        foreach (var report in corpus.Story.Reports)
        {
            yield return new(report.On, 2, "báo cáo", () => teller.TellAsync(report));
            yield return new(report.DecidedOn ?? report.On.AddDays(1), 3, "báo cáo", () => teller.DecideAsync(report));
        }

        foreach (var match in corpus.Story.Matches)
        {
            yield return new(match.On, 2, "khớp lời - việc", () => teller.TellAsync(match));
        }

        foreach (var change in corpus.Story.DueDates)
        {
            yield return new(change.On, 2, "lùi hạn", () => teller.TellAsync(change));
        }

        var lastDocument = corpus.Documents.Select(d => PartialDate.Latest(d.Expected.Date)).Max()?.AddDays(1) ?? Opening;
        yield return new(lastDocument, 2, "khung định hướng", () => teller.AlignAsync(corpus.Story.Alignments, corpus.Story.Training));
        foreach (var engagement in corpus.Story.Engagements)
        {
            yield return new(lastDocument, 3, "hoạt động", () => teller.TellAsync(engagement));
        }

        foreach (var stocktake in corpus.Story.Stocktakes)
        {
            yield return new(stocktake.OpenedOn, 4, "đợt tổng kết", () => teller.TellAsync(stocktake));
        }
    }

    private static Task MarkAsync(SampleOffice office, string subject) => office.InScopeAsync<IServiceProvider>(async s =>
    {
        var context = s.GetRequiredService<CamKetDb>();
        if (!await context.Acts.AnyAsync(a => a.Kind == ActKind.SampleLoading && a.Subject == subject))
        {
            await s.GetRequiredService<Journal>().SaveAsync(Actor.System, acts =>
            {
                acts.Record(ActKind.SampleLoading, SubjectType, subject);
                return Task.CompletedTask;
            });
        }
    });

    private sealed record SampleEvent(DateOnly Day, int Order, string What, Func<Task> Happen);
}
