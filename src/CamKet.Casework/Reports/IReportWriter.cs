namespace CamKet.Casework.Reports;

/// <summary>Turns a report into the bytes of a file.</summary>
public interface IReportWriter
{
    byte[] Write(Report report);
}
