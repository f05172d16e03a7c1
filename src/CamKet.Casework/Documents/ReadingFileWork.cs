using System.Text.Json;
using CamKet.Casework.Jobs;
using CamKet.Casework.Users;

namespace CamKet.Casework.Documents;

/// <summary>Reads a file in the background. Its input is what the officer knows of the file (<see cref="NewDocument"/> without text), its result the list of <see cref="TakenFile"/>.</summary>
public sealed class ReadingFileWork(TakeInFile files) : IJobWork
{
    public static NewJob Of(string fileName, byte[] content, NewDocument known) =>
        new(JobKind.ReadingFile, fileName, JsonSerializer.Serialize(known with { Text = "", Original = null }), content);

    public static IReadOnlyList<TakenFile> ResultOf(string? result) => result is null ? [] : JsonSerializer.Deserialize<List<TakenFile>>(result)!;

    public async Task<string?> RunAsync(Actor actor, Job job, JobWatch watch)
    {
        var known = JsonSerializer.Deserialize<NewDocument>(job.Input)!;
        var taken = await files.TakeAsync(actor, job.Content!, job.Subject, known, new ExtractionWatch { Progress = watch.Progress, Cancellation = watch.Cancellation });
        return JsonSerializer.Serialize(taken);
    }
}
