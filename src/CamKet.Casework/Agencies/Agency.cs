namespace CamKet.Casework.Agencies;

/// <summary>A ministry or agency (cơ quan). It acts under the name of the day; its work goes on to its successors.</summary>
public sealed class Agency
{
    /// <summary>"agency:moit".</summary>
    public required string Id { get; set; }

    /// <summary>The sign in document numbers, such as "BCT".</summary>
    public string? Symbol { get; set; }

    public required string Kind { get; set; }

    public string? ParentId { get; set; }

    /// <summary>The present or last name, repeated here for lists.</summary>
    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    public string? Abbreviation { get; set; }

    public string? Aliases { get; set; }

    /// <summary>Day it began, null when long ago or unknown (<see cref="PartialDate"/>).</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Its last day, null while it exists.</summary>
    public string? ValidTo { get; set; }

    public string? RolesNote { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }

    public List<AgencyName> Names { get; } = [];

    public List<AgencySuccession> Successors { get; } = [];
}

/// <summary>A name of an agency with its days of validity.</summary>
public sealed class AgencyName
{
    public long Id { get; set; }

    public required string AgencyId { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public bool FromReference { get; set; }
}

/// <summary>Who took over the work; by subject where a merger split it.</summary>
public sealed class AgencySuccession
{
    public long Id { get; set; }

    public required string AgencyId { get; set; }

    public required string SuccessorId { get; set; }

    public required string From { get; set; }

    /// <summary>"labour"; null for all of the work.</summary>
    public string? Subject { get; set; }

    public string? SubjectVi { get; set; }

    public string? SubjectEn { get; set; }

    public bool Verified { get; set; }

    public bool FromReference { get; set; }
}
