using System.Globalization;
using CamKet.ReaderBench;

// CamKet.ReaderBench speed|many|one FOLDER [MB]: one line a figure, "name value unit".
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["speed", var folder]:
        ReadingSpeed.Measure(SourceSet.Load(folder));
        return 0;
    case ["many", var folder, var size] when int.TryParse(size, out var megabytes):
        ReadingMemory.OfMany(SourceSet.Load(folder), megabytes);
        return 0;
    case ["one", var folder, var size] when int.TryParse(size, out var megabytes):
        ReadingMemory.OfOne(SourceSet.Load(folder), megabytes);
        return 0;
    default:
        Console.Error.WriteLine("CamKet.ReaderBench speed|many|one FOLDER [MB]");
        return 2;
}
