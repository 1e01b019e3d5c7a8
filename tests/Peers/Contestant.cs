using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Experiments.Tests.Peers;

/// <summary>A program that trains, or makes pictures, for a while on one thread and prints one JSON object.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Command">The program and its first arguments.</param>
/// <param name="Module">The Python module that a script needs; null for ours.</param>
internal sealed record Contestant(string Name, IReadOnlyList<string> Command, string? Module)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The first on the path, and the system's, which has the distribution's packages.</summary>
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private static readonly ConcurrentDictionary<string, string?> found = new();

    /// <summary>The repository; before the scripts below, which lie in it.</summary>
    public static string Root { get; } = typeof(Contestant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static Contestant Ours { get; } =
        new("Experiments", ["dotnet", Path.Combine(AppContext.BaseDirectory, "experiments.dll"), "bench", "--json"], Module: null);

    public static Contestant NumPy { get; } = Script("NumPy", "numpy", "numpy_training.py");

    public static Contestant PyTorch { get; } = Script("PyTorch", "torch", "pytorch_training.py");

    public static Contestant OpenCV { get; } = Script("OpenCV", "cv2", "opencv_elastic.py");

    /// <summary>Why it cannot run here; null if it can.</summary>
    /// <param name="module">The Python module that it needs.</param>
    public static string? Missing(string module) =>
        PythonWith(module) is null ? $"no python3 here has the module {module}" : null;

    /// <summary>Runs once.</summary>
    public JsonElement Measure(params IEnumerable<string> arguments)
    {
        string[] python = Module is null ? [] : [PythonWith(Module)!, "-W", "ignore"];
        string[] images = Module is null ? [] : ["--mnist", Path.Combine(Root, "experiments", "datasets", "mnist")];
        (int code, string output, string errors) = Run([.. python, .. Command, .. images, .. arguments]);
        return code == 0
            ? JsonDocument.Parse(output).RootElement
            : throw new InvalidOperationException($"{Name} ended with {code}: {errors}");
    }

    private static string? PythonWith(string module) =>
        found.GetOrAdd(module, needed => Pythons.FirstOrDefault(python => Imports(python, needed)));

    private static bool Imports(string python, string module)
    {
        try
        {
            return Run([python, "-c", $"import {module}"]).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }

    public static string Seconds(double seconds) => seconds.ToString(CultureInfo.InvariantCulture);

    private static Contestant Script(string name, string module, string file) =>
        new(name, [Path.Combine(Root, "tests", "Peers", "Scripts", file)], module);

    private static (int Code, string Output, string Errors) Run(IReadOnlyList<string> command)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1))
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string library in new[] { "OMP", "OPENBLAS", "MKL" })
        {
            start.Environment[$"{library}_NUM_THREADS"] = "1";
        }

        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
        }

        return (process.ExitCode, output, errors.Result);
    }
}
