namespace Experiments.Reporting.Charts;

/// <summary>Grey images in rows and columns, every pixel a sharp square: a contact sheet.</summary>
/// <param name="Title">Written above.</param>
/// <param name="Columns">Captions above the columns; empty for none.</param>
/// <param name="Rows">From top to bottom; a row may have fewer images than others.</param>
/// <param name="Attribution">Whose images they are and under which licence: written small below; empty for nothing.</param>
internal sealed record ImageGrid(
    string Title, IReadOnlyList<string> Columns, IReadOnlyList<ImageRow> Rows, string Attribution) : Chart(Title);

/// <summary>A row of images.</summary>
/// <param name="Caption">Left of the row; empty for nothing.</param>
/// <param name="Images">From left to right.</param>
internal sealed record ImageRow(string Caption, IReadOnlyList<GreyImage> Images);

/// <summary>A grey image.</summary>
/// <param name="Width">In pixels, at least 1.</param>
/// <param name="Height">In pixels, at least 1.</param>
/// <param name="Pixels">Row by row from the top: 0 is white paper, 255 black ink, as in MNIST.</param>
/// <param name="Caption">Below the image; empty for nothing.</param>
internal sealed record GreyImage(int Width, int Height, ReadOnlyMemory<byte> Pixels, string Caption = "")
{
    /// <inheritdoc cref="GreyImage"/>
    public ReadOnlyMemory<byte> Pixels { get; init; } = Pixels.Length == Width * Height
        ? Pixels
        : throw new ArgumentException(
            $"An image of {Width} × {Height} has {Width * Height} pixels, not {Pixels.Length}.", nameof(Pixels));
}
