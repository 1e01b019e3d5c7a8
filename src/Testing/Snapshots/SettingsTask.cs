using System.Runtime.CompilerServices;

namespace Experiments.Testing.Snapshots;

/// <summary>A comparison with a snapshot that begins when it is awaited; until then it takes settings.</summary>
/// <param name="compare">Compares; told whether to accept whatever was received.</param>
internal sealed class SettingsTask(Action<bool> compare)
{
    private bool autoVerify;
    private Task? task;

    /// <summary>Accepts the text as the new snapshot instead of failing.</summary>
    public SettingsTask AutoVerify()
    {
        autoVerify = true;
        return this;
    }

    /// <summary>Compares, once.</summary>
    public Task ToTask() => task ??= Run();

    /// <summary>Makes the comparison awaitable.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>A test method may return the comparison as its task.</summary>
    public static implicit operator Task(SettingsTask settings) => settings.ToTask();

    // Async, so that a failure is the task's and not the caller's.
    private async Task Run()
    {
        await Task.CompletedTask;
        compare(autoVerify);
    }
}
