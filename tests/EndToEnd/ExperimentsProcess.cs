using System.Diagnostics;
using System.Text;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

/// <summary>The built command line, started as a process of its own with its output going to pipes.</summary>
internal sealed class ExperimentsProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Task<string> errors;

    private ExperimentsProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts <c>experiments</c> with these arguments in this folder.</summary>
    public static ExperimentsProcess Start(string folder, params string[] arguments) => Start(folder, [], arguments);

    /// <summary>The same with these environment variables besides the own ones.</summary>
    public static ExperimentsProcess Start(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "experiments.dll");
        ProcessStartInfo start = new("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ExperimentsProcess(Process.Start(start)!);
    }

    /// <summary>Starts, and waits for the end.</summary>
    public static Task<Ended> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    /// <summary>Starts with these environment variables besides the own ones, and waits for the end.</summary>
    public static async Task<Ended> RunAsync(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        using ExperimentsProcess started = Start(folder, environment, arguments);
        return await started.EndAsync();
    }

    /// <summary>Reads the output up to the line that begins so.</summary>
    public async Task WaitForLineAsync(string beginning)
    {
        using CancellationTokenSource limit = new(Limit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            output.AppendLine(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"ended without a line '{beginning}…':\n{output}\n{await errors}");
    }

    /// <summary>Does what Ctrl-C does.</summary>
    public Task InterruptAsync() => SignalAsync("INT");

    /// <summary>Sends a POSIX signal, by its name without SIG.</summary>
    public async Task SignalAsync(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it at once, as a power cut would, unless it ends by itself before.</summary>
    /// <param name="after">How long it may run.</param>
    /// <returns>Whether it was killed.</returns>
    public async Task<bool> KillAsync(TimeSpan after)
    {
        using CancellationTokenSource time = new(after);
        try
        {
            await process.WaitForExitAsync(time.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            return true;
        }
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Ended> EndAsync()
    {
        using CancellationTokenSource limit = new(Limit);
        output.Append(await process.StandardOutput.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return new Ended(process.ExitCode, output.ToString(), await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}

/// <summary>What a process left behind.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors);
