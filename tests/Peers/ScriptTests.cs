using NUnit.Framework;

namespace Experiments.Tests.Peers;

public sealed class ScriptTests
{
    [Test]
    public void Every_peer_has_its_script() => Assert.That(
        new[] { Contestant.NumPy, Contestant.PyTorch, Contestant.OpenCV }.Select(peer => peer.Command[^1]), Is.All.Exist);
}
