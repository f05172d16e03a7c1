namespace CamKet.Web;

/// <summary>The address of every thing. Pages link through these, never by a string of their own.</summary>
public static class Links
{
    public const string Overview = "/";
    public const string Documents = "/Documents";
    public const string AddDocument = "/Documents/Add";
    public const string Imports = "/Imports";
    public const string Jobs = "/Jobs";
    public const string Register = "/Register";
    public const string Outcomes = "/Outcomes";
    public const string Matches = "/Matches";
    public const string Reports = "/Progress";
    public const string MyAgency = "/MyAgency";
    public const string Threads = "/Threads";
    public const string Partners = "/Partners";
    public const string Engagements = "/Engagements";
    public const string Stocktakes = "/Stocktakes";
    public const string Frameworks = "/Frameworks";
    public const string Roles = "/Roles";
    public const string Figures = "/Figures";
    public const string Agencies = "/Agencies";
    public const string Bodies = "/Bodies";
    public const string Mandates = "/Mandates";
    public const string History = "/History";
    public const string Search = "/Search";
    public const string OpenThread = "/Threads/Open";
    public const string AddRole = "/Roles/Keep";
    public const string AddFigure = "/Figures/Add";
    public const string Consultations = "/Consultations";
    public const string CompareMandates = "/Mandates/Compare";
    public const string CheckFigures = "/Figures/Check";
    public const string PartnersAsOf = "/Partners/AsOf";
    public const string WorkingDays = "/WorkingDays";
    public const string NewCalendarDay = "/WorkingDays/Keep";
    public const string TimeRequests = "/TimeRequests";
    public const string Administration = "/Administration";
    public const string Mail = "/Administration/Mail";
    public const string Ladder = "/Administration/Ladder";
    public const string Account = "/Account";
    public const string MyLinks = "/Account/Links";
    public const string SavedViews = "/Register/Views";
    public const string Silence = "/Silence";

    /// <summary>The report form of a link in a mail.</summary>
    public static string ReportByLink(string token) => $"/R/{token}";

    public const string SentByLink = "/Sent";

    public static string StopMail(string token) => $"/StopMail/{token}";

    public static string DueCalendar(string token) => $"/Feeds/{token}/due.ics";

    public static string NewsFeed(string token) => $"/Feeds/{token}/news.atom";

    public const string Trust = "/Trust";

    public static string Document(string reference) => $"/Documents/{reference}";

    /// <summary>The jobs, with one of them whose result opens by itself.</summary>
    public static string WatchJob(long id) => $"/Jobs?watch={id}#j{id}";

    /// <summary>The document from one page of the original on.</summary>
    public static string Page(string documentReference, int page) => $"/Documents/{documentReference}#p{page}";

    /// <summary>The original shown by the browser, open at a page; sent to by a button.</summary>
    public static string OriginalAt(string documentReference, int page) => $"/Documents/{documentReference}/Original?inline=true#page={page}";

    /// <summary>The document with one stretch lit up.</summary>
    public static string Sentence(string documentReference, int start, int end) => $"/Documents/{documentReference}?from={start}&to={end}#s{start}";

    public static string Review(string documentReference, long? findingId = null) => $"/Review/{documentReference}" + (findingId is { } id ? $"?finding={id}#f{id}" : "");

    /// <summary>Sentences judged before the proposals are seen: of a document, or those that wait for a second officer.</summary>
    public static string Blind(string? documentReference = null) => "/Review/Blind" + (documentReference is null ? "" : $"/{documentReference}");

    public static string TrustRows(Casework.Trust.TrustFilter filter) => "/Trust/Rows" + QueryOf(filter);

    /// <param name="from">The least confidence in per cent.</param>
    public static string AcceptInBulk(Casework.Trust.TrustFilter filter, int? from = null) => "/Trust/Accept" + QueryOf(filter) + (from is { } least ? $"&from={least}" : "");

    private static QueryString QueryOf(Casework.Trust.TrustFilter filter) => QueryString.Create(new KeyValuePair<string, string?>[]
    {
        new("kind", filter.Kind?.ToString()), new("language", filter.Language?.ToString()), new("documentKind", filter.DocumentKind?.ToString()), new("rule", filter.Rule), new("verdict", filter.Verdict?.ToString()),
    }.Where(pair => pair.Value is not null));

    public static string Import(long id) => $"/Imports/{id}";

    public static string Undertaking(string reference) => $"/Register/{reference}";

    public static string AmendUndertaking(string reference) => $"/Register/{reference}/Amend";

    public static string MoveUndertaking(string reference) => $"/Register/{reference}/Move";

    public static string Assign(string reference) => $"/Assignments/{reference}/Assign";

    public static string MoveDueDate(string reference) => $"/Assignments/{reference}/Due";

    /// <summary>Steps and report duties of an undertaking.</summary>
    public static string Plan(string reference) => $"/Assignments/{reference}/Plan";

    public static string Consultation(string reference) => $"/Consultations/{reference}";

    public static string KeepMandate(string id) => $"/Mandates/Keep/{id}";

    public static string ChangeAgency(string id) => $"/Agencies/{id}/Change";

    public static string MoveWork(string agencyId) => $"/Agencies/{agencyId}/MoveWork";

    public static string AskForTime(string reference) => $"/TimeRequests/Ask/{reference}";

    public static string TimeRequest(long id) => $"/TimeRequests/{id}";

    public static string PassDown(string reference) => $"/MyAgency/{reference}/PassDown";

    public static string Departments(string agencyId) => $"/Agencies/{agencyId}/Departments";

    public static string CalendarDay(long id) => $"/WorkingDays/Keep/{id}";

    public static string Report(string reference) => $"/Progress/{reference}/Report";

    public static string DecideReport(long id) => $"/Progress/Decide/{id}";

    public static string EvidenceFile(long id) => $"/Progress/Evidence/{id}";

    public static string Outcome(string reference) => $"/Outcomes/{reference}";

    public static string AddMatch(string undertakingReference) => $"/Matches/Add/{undertakingReference}";

    public static string DecideMatch(long id) => $"/Matches/{id}";

    public static string Thread(string id) => $"/Threads/{id}";

    public static string AmendThread(string id) => $"/Threads/{id}/Amend";

    public static string MergeThread(string id, string? into = null) => $"/Threads/{id}/Merge" + (into is null ? "" : $"?IntoId={into}");

    /// <summary>The page that parts a thread: gives back what was merged, or moves chosen rows to another one.</summary>
    public static string SplitThread(string id) => $"/Threads/{id}/Split";

    /// <summary>The form on accounts that differ, one of which is <paramref name="among"/>.</summary>
    public static string HoldMilestone(string threadId, long among) => $"/Threads/{threadId}/Hold?Among={among}";

    public static string AddMilestone(string threadId) => $"/Threads/{threadId}/AddMilestone";

    public static string Partner(string id) => $"/Partners/{id}";

    public static string AddLevel(string partnerId) => $"/Partners/{partnerId}/AddLevel";

    public static string Engagement(string reference) => $"/Engagements/{reference}";

    public const string NewEngagement = "/Engagements/New";

    public static string AmendEngagement(string reference) => $"/Engagements/{reference}/Amend";

    public static string AddToEngagement(string reference, Casework.Engagements.EngagementPart part) => $"/Engagements/{reference}/Add/{part}";

    public const string NewUser = "/Administration/Users";

    public static string User(long id) => $"/Administration/Users/{id}";

    public static string Series(string id) => $"/Engagements/Series/{id}";

    public static string Stocktake(string reference) => $"/Stocktakes/{reference}";

    public static string Contribute(string stocktakeReference, string agencyId) => $"/Stocktakes/{stocktakeReference}/Contribute/{agencyId}";

    public static string Framework(string id) => $"/Frameworks/{id}";

    /// <summary>The form of a new node beneath <paramref name="parentId"/>, or at the top.</summary>
    public static string AddNode(string frameworkId, string? parentId = null) => $"/Frameworks/{frameworkId}/Node" + (parentId is null ? "" : $"?parent={parentId}");

    public static string AmendNode(string frameworkId, string nodeId) => $"/Frameworks/{frameworkId}/Node?node={nodeId}";

    public static string AmendRole(long id) => $"/Roles/Keep/{id}";

    public static string Agency(string id) => $"/Agencies/{id}";

    /// <summary>The page of whatever a reference names ("CK-2026-0147", "KQ-…", "VB-…", "HD-…", "TK-…").</summary>
    public static string OfReference(string reference) => OfReferenceOrNull(reference) ?? $"{Search}?q={Uri.EscapeDataString(reference)}";

    /// <summary>As above; null for a text that is no reference.</summary>
    public static string? OfReferenceOrNull(string text) => text.Split('-') is not [var kind, { Length: 4 } year, { Length: >= 4 } number] || !(year + number).All(char.IsAsciiDigit) ? null : kind switch
    {
        "CK" => Undertaking(text),
        "KQ" => Outcome(text),
        "VB" => Document(text),
        "HD" => Engagement(text),
        "TK" => Stocktake(text),
        _ => null,
    };
}
