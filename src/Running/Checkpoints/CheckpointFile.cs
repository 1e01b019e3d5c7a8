using System.Security.Cryptography;
using System.Text;
using Experiments.Training;

namespace Experiments.Running.Checkpoints;

/// <summary>
/// A checkpoint as a file: what it is of, the training's state, and the SHA-256 over both, so that half a file or
/// another run's state is never taken up.
/// </summary>
/// <param name="Format">The layout of the state.</param>
/// <param name="EngineRevision">The engine that trained so far.</param>
/// <param name="Key">The run's key.</param>
/// <param name="State">What the training passed.</param>
internal sealed record CheckpointFile(int Format, int EngineRevision, string Key, byte[] State)
{
    /// <summary>Raised when a training's state gets another layout.</summary>
    public const int CurrentFormat = 1;

    private const string Mark = "experiments checkpoint";

    /// <summary>The file of a run's state, of this program and engine.</summary>
    public static CheckpointFile Of(string key, byte[] state) => new(CurrentFormat, Engine.Revision, key, state);

    /// <summary>The file's content.</summary>
    public byte[] Write()
    {
        using MemoryStream content = new();
        using (BinaryWriter writer = new(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(Format);
            writer.Write(EngineRevision);
            writer.Write(Key);
            writer.Write(State.Length);
            writer.Write(State);
        }

        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        return content.ToArray();
    }

    /// <summary>What a file holds; null if it is damaged, or no checkpoint.</summary>
    public static CheckpointFile? Read(byte[] content)
    {
        int end = content.Length - SHA256.HashSizeInBytes;
        if (end < 0 || !SHA256.HashData(content.AsSpan(0, end)).AsSpan().SequenceEqual(content.AsSpan(end)))
        {
            return null;
        }

        try
        {
            using BinaryReader reader = new(new MemoryStream(content, 0, end), Encoding.UTF8);
            return reader.ReadString() == Mark
                ? new CheckpointFile(reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadBytes(reader.ReadInt32()))
                : null;
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Why the state cannot be taken up for a run; null if it can.</summary>
    public string? WhyNotFor(string key) =>
        Key != key ? "it is another run's"
        : EngineRevision != Engine.Revision ? $"it is of engine revision {EngineRevision}, and this is {Engine.Revision}"
        : Format != CurrentFormat ? $"it has format {Format}, and this program reads {CurrentFormat}"
        : null;
}
