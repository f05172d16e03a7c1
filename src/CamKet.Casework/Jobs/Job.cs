namespace CamKet.Casework.Jobs;

/// <summary>Work that takes longer than a person waits for a page (việc chạy nền): a scan to recognise, a long sheet to import. It is kept in the database,
/// so it goes on after a restart, and on another node when one dies.</summary>
public sealed class Job
{
    public const int SubjectMaxLength = 500;

    public long Id { get; set; }

    public required JobKind Kind { get; set; }

    public JobState State { get; set; } = JobState.Waiting;

    /// <summary>What it works on, as the officer knows it: the name of a file.</summary>
    public required string Subject { get; set; }

    /// <summary>What its work needs to know, as JSON.</summary>
    public required string Input { get; set; }

    /// <summary>The file it works on; let go once the work is done.</summary>
    public byte[]? Content { get; set; }

    /// <summary>For whom it works, with the rights that person had; checked again before the work begins.</summary>
    public long? UserId { get; set; }

    /// <summary>The <see cref="Users.Actor"/> as JSON.</summary>
    public required string Actor { get; set; }

    /// <summary>The form that asked for it: a form sent twice asks once.</summary>
    public string? OnceKey { get; set; }

    /// <summary>How much is done, and of how much; nothing is known yet while <see cref="Total"/> is 0.</summary>
    public int Done { get; set; }

    public int Total { get; set; }

    /// <summary>What came of it, as JSON.</summary>
    public string? Result { get; set; }

    /// <summary>Why it failed, in the officer's words.</summary>
    public string? ProblemVi { get; set; }

    public string? ProblemEn { get; set; }

    /// <summary>Until when the node that works on it is believed to be alive.</summary>
    public DateTime? HeldUntil { get; set; }

    public int Attempts { get; set; }

    public bool StopAsked { get; set; }

    public DateTime AddedAt { get; set; }

    public DateTime? FinishedAt { get; set; }
}

public enum JobKind { ReadingFile, ImportingSheet }

public enum JobState { Waiting, Running, Done, Failed, Stopped }
