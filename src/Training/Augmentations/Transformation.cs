namespace Experiments.Training.Augmentations;

/// <summary>
/// One way to make a new picture of a digit from an old one, drawn at random for each picture. To add one, write one
/// record that derives from this: its name in kebab-case becomes its name under <c>transformations</c>.
/// </summary>
public abstract record Transformation
{
    /// <summary>
    /// Draws one transformation and moves each point of the warp backwards: from where the transformed picture has it to
    /// where the picture before had it.
    /// </summary>
    /// <param name="warp">The points; those of the transformations that come later have been moved already.</param>
    /// <param name="draws">Random numbers that belong to this picture and this transformation alone.</param>
    public abstract void Apply(Warp warp, Draws draws);
}
