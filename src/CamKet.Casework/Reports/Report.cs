namespace CamKet.Casework.Reports;

/// <summary>A report as an office issues it, before it is a page or a file. It can be kept as JSON and read back the same.</summary>
public sealed record Report
{
    /// <summary>"vi" or "en"; it decides the words of the fixed parts (<see cref="ReportWording"/>).</summary>
    public required string Language { get; init; }

    public required ReportHeading Heading { get; init; }

    /// <summary>The kind of paper, such as "Báo cáo"; written in capitals.</summary>
    public required string Title { get; init; }

    /// <summary>What the paper is about, under the title.</summary>
    public string? Subject { get; init; }

    /// <summary>Text that stands before the first numbered heading.</summary>
    public IReadOnlyList<ReportBlock> Opening { get; init; } = [];

    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    public ReportSignature? Signature { get; init; }

    /// <summary>Who receives the paper, without dash or stop; the last is the file copy ("Lưu: VT, ASEAN").</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Where the links of the report lead, such as "https://camket.example/"; null leaves references as text.</summary>
    public string? BaseAddress { get; init; }
}

/// <summary>Who issues the paper, under which number, where and when.</summary>
/// <param name="SuperiorBody">The body above the issuing one; null for the highest.</param>
/// <param name="Number">Number and symbol, such as "12/BC-BNG"; null until given.</param>
/// <param name="Date">Null until the paper is signed; the line is then left open.</param>
public sealed record ReportHeading(string? SuperiorBody, string IssuingBody, string? Number, string Place, DateOnly? Date);

/// <summary>A part under a heading. Numbered I., then 1., then a) by its depth (<see cref="ReportNumbering"/>).</summary>
public sealed record ReportSection
{
    public required string Heading { get; init; }

    public IReadOnlyList<ReportBlock> Blocks { get; init; } = [];

    public IReadOnlyList<ReportSection> Sections { get; init; } = [];
}

/// <summary>Who signs.</summary>
/// <param name="Authority">On whose authority ("KT. BỘ TRƯỞNG"); null when the office signs in its own right.</param>
/// <param name="Office">The office of the signer ("THỨ TRƯỞNG").</param>
/// <param name="Name">Null leaves room for the pen only.</param>
public sealed record ReportSignature(string? Authority, string Office, string? Name);
