using CamKet.Casework.Documents;
using CamKet.Casework.Jobs;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Jobs;

public sealed class JobRunnerTests
{
    private static readonly NewJob Scan = new(JobKind.ReadingFile, "quet.pdf", "{}", [1, 2, 3]);

    [Theory, OnEveryEngine]
    public async Task RunNext_WaitingJob_DoesItTellsProgressAndLetsTheFileGo(string engine)
    {
        await using var database = await StartAsync(engine, (job, watch) =>
        {
            watch.Progress(2, 3);
            return Task.FromResult<string?>("\"" + job.Content!.Length + "\"");
        });
        await database.InScopeAsync<JobQueue>(queue => queue.AddAsync(TestDatabase.Coordinator, Scan));

        (await RunAsync(database)).ShouldBeTrue();

        var job = await OnlyAsync(database);
        job.State.ShouldBe(JobState.Done);
        (job.Done, job.Total, job.Result).ShouldBe((2, 3, "\"3\""));
        (await database.InScopeAsync<CamKetDb, bool>(db => db.Jobs.AnyAsync(j => j.Content != null))).ShouldBeFalse();
        (await RunAsync(database)).ShouldBeFalse();
    }

    [Theory, OnEveryEngine]
    public async Task RunNext_NodeGoesDown_LeavesTheJobForTheNext(string engine)
    {
        using var down = new CancellationTokenSource();
        var runs = 0;
        await using var database = await StartAsync(engine, async (_, watch) =>
        {
            if (++runs == 1)
            {
                await down.CancelAsync();
                watch.Cancellation.ThrowIfCancellationRequested();
            }

            return null;
        });
        await database.InScopeAsync<JobQueue>(queue => queue.AddAsync(TestDatabase.Coordinator, Scan));

        await database.InScopeAsync<JobRunner, bool>(runner => runner.RunNextAsync(down.Token));
        (await OnlyAsync(database)).State.ShouldBe(JobState.Waiting);

        await RunAsync(database);
        (await OnlyAsync(database)).State.ShouldBe(JobState.Done);
        runs.ShouldBe(2);
    }

    [Theory, OnEveryEngine]
    public async Task RunNext_NodeDied_TakesOverOnlyWhenItsHoldHasEnded(string engine)
    {
        await using var database = await StartAsync(engine, (_, _) => Task.FromResult<string?>(null));
        await database.InScopeAsync<JobQueue>(queue => queue.AddAsync(TestDatabase.Coordinator, Scan));
        // As a killed node leaves it.
        await database.InScopeAsync<CamKetDb>(db => db.Jobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.State, JobState.Running).SetProperty(x => x.Attempts, 1)
            .SetProperty(x => x.HeldUntil, database.Clock.NowUtc().AddSeconds(30))));

        (await RunAsync(database)).ShouldBeFalse();
        database.Clock.Advance(TimeSpan.FromSeconds(31));
        (await RunAsync(database)).ShouldBeTrue();

        (await OnlyAsync(database)).State.ShouldBe(JobState.Done);
    }

    [Theory, OnEveryEngine]
    public async Task RunNext_NodeDiesEachTime_GivesUpAndSaysSo(string engine)
    {
        await using var database = await StartAsync(engine, (_, _) => throw new InvalidOperationException("must not run"));
        await database.InScopeAsync<JobQueue>(queue => queue.AddAsync(TestDatabase.Coordinator, Scan));
        await database.InScopeAsync<CamKetDb>(db => db.Jobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.Attempts, 3)));

        await RunAsync(database);

        var job = await OnlyAsync(database);
        job.ProblemVi!.ShouldContain("ba lần");
        job.MayTryAgain.ShouldBeTrue();
    }

    [Theory, OnEveryEngine]
    public async Task Stop_RunningJob_EndsItAndKeepsTheFile(string engine)
    {
        await using var database = await StartAsync(engine, async (_, watch) =>
        {
            await Task.Delay(Timeout.Infinite, watch.Cancellation);
            return null;
        });
        var id = await database.InScopeAsync<JobQueue, long>(queue => queue.AddAsync(TestDatabase.Coordinator, Scan));

        var running = Task.Run(() => RunAsync(database), TestContext.Current.CancellationToken);
        while ((await OnlyAsync(database)).State != JobState.Running)
        {
            await Task.Yield();
        }

        await database.InScopeAsync<JobQueue>(queue => queue.StopAsync(TestDatabase.Coordinator, id));
        await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        var job = await OnlyAsync(database);
        job.State.ShouldBe(JobState.Stopped);
        job.MayTryAgain.ShouldBeTrue();
    }

    [Theory, OnEveryEngine]
    public async Task RunNext_UnreadableFile_FailsInTheWordsOfTheReader(string engine)
    {
        await using var database = await StartAsync(engine, (_, _) => throw new UnreadableFileException("Tệp hỏng.", "Damaged."));
        await database.InScopeAsync<JobQueue>(queue => queue.AddAsync(TestDatabase.Coordinator, Scan));

        await RunAsync(database);

        var job = await OnlyAsync(database);
        (job.State, job.ProblemVi, job.ProblemEn).ShouldBe((JobState.Failed, "Tệp hỏng.", "Damaged."));
    }

    [Theory, OnEveryEngine]
    public async Task RunNext_RightsTakenAwayMeanwhile_IsRefused(string engine)
    {
        await using var database = await StartAsync(engine, (_, _) => throw new InvalidOperationException("must not run"));
        await database.InScopeAsync<JobQueue>(queue => queue.AddAsync(TestDatabase.Coordinator with { UserId = 77 }, Scan));

        await RunAsync(database);

        (await database.InScopeAsync<CamKetDb, string?>(db => db.Jobs.Select(j => j.ProblemEn).SingleAsync()))!.ShouldContain("may no longer");
    }

    [Theory, OnEveryEngine]
    public async Task Add_SameFormTwiceAtOnce_AddsOneJob(string engine)
    {
        await using var database = await StartAsync(engine, (_, _) => Task.FromResult<string?>(null));
        var actor = TestDatabase.Coordinator with { OnceKey = "form-1" };

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.InScopeAsync<JobQueue, long>(queue => queue.AddAsync(actor, Scan))));

        ids.Distinct().Count().ShouldBe(1);
        await OnlyAsync(database);
    }

    [Theory, OnEveryEngine]
    public async Task RunNext_ManyWorkersAtOnce_RunEachJobOnce(string engine)
    {
        var runs = 0;
        await using var database = await StartAsync(engine, (_, _) =>
        {
            Interlocked.Increment(ref runs);
            return Task.FromResult<string?>(null);
        });
        for (var i = 0; i < 6; i++)
        {
            await database.InScopeAsync<JobQueue>(queue => queue.AddAsync(TestDatabase.Coordinator, Scan));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (await RunAsync(database))
            {
            }
        }, TestContext.Current.CancellationToken)));

        runs.ShouldBe(6);
    }

    private static Task<TestDatabase> StartAsync(string engine, Func<Job, JobWatch, Task<string?>> work) =>
        TestDatabase.CreateAsync(engine, services => services.AddKeyedScoped<IJobWork>(JobKind.ReadingFile, (_, _) => new GivenWork(work)));

    private static Task<bool> RunAsync(TestDatabase database) => database.InScopeAsync<JobRunner, bool>(runner => runner.RunNextAsync(TestContext.Current.CancellationToken));

    private static Task<JobView> OnlyAsync(TestDatabase database) => database.InScopeAsync<JobQueue, JobView>(async queue => (await queue.OfAsync(TestDatabase.Coordinator)).ShouldHaveSingleItem());

    private sealed class GivenWork(Func<Job, JobWatch, Task<string?>> work) : IJobWork
    {
        public Task<string?> RunAsync(Actor actor, Job job, JobWatch watch) => work(job, watch);
    }
}
