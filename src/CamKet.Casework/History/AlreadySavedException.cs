namespace CamKet.Casework.History;

/// <summary>The same form was saved a moment ago (a double click, a resent page). It tells what that save made, so that the second leads to the same place.</summary>
public sealed class AlreadySavedException(string subjectType, string subject) : Exception("This form was saved already.")
{
    public string SubjectType { get; } = subjectType;
    public string Subject { get; } = subject;
}
