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
        await using var desk = await SampleDesk.OpenAsync(services);
        await MarkAsync(desk, "begun");
        var events = SampleYear.Of(corpus, desk, sampleClock, clock.TodayInVietNam());
        for (var i = 0; i < events.Count; i++)
        {
            progress((double)i / events.Count, events[i].What);
            if (events[i].Day <= clock.TodayInVietNam())
            {
                sampleClock.GoTo(events[i].Day);
                sampleClock.Tick();
                await HappenAsync(events[i]);
            }
        }

        var password = await desk.TurnAsync<IServiceProvider, string>(s =>
            SamplePeople.AddAsync(s.GetRequiredService<CamKetDb>(), s.GetRequiredService<Journal>(), new PasswordHasher<User>()));
        await MarkAsync(desk, Complete);
        progress(1, "");
        return password;
    }

    private static async Task HappenAsync(SampleEvent happening)
    {
        try
        {
            await happening.Happen();
        }
        catch (RefusalException refusal)
        {
            throw new InvalidDataException($"story.json, {PartialDate.From(happening.Day)}, {happening.What}: {refusal.Message}", refusal);
        }
    }

    private ServiceProvider Services(SampleClock sampleClock)
    {
        var services = new ServiceCollection().AddLogging().AddCasework(engine);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(sampleClock));
        return services.BuildServiceProvider();
    }

    private static Task MarkAsync(SampleDesk desk, string subject) => desk.TurnAsync<IServiceProvider>(async s =>
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
}
