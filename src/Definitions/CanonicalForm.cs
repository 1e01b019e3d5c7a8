namespace Experiments.Definitions;

/// <summary>The one way to write settings down: what run keys are hashed from.</summary>
public static class CanonicalForm
{
    /// <summary>JSON with every default resolved; equal settings give equal text.</summary>
    public static string Of(Settings settings) => throw new NotImplementedException();
}
