using ScottPlot;
using SkiaSharp;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>
/// Noto Sans from this assembly, so that text looks the same whatever fonts the machine has; a machine without any
/// would draw none.
/// </summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    private const string Family = "Experiments Noto Sans"; // a name that no system font answers to

    private static readonly Lazy<EmbeddedFonts> Installed = new(Install);

    /// <summary>Makes it the font of everything that is drawn from now on.</summary>
    public static void Use() => _ = Installed.Value;

    /// <summary>The text in signs that the font has: it lacks the minus sign, and its en dash looks like one.</summary>
    public static string Drawable(string text) => text.Replace('−', '–');

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing)
    {
        if (fontName != Family)
        {
            return null;
        }

        string file = weight >= FontWeight.SemiBold ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf";
        using Stream stream = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream(file)!;
        return SKTypeface.FromStream(stream);
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);

    private static EmbeddedFonts Install()
    {
        var fonts = new EmbeddedFonts();
        ScottPlot.Fonts.FontResolvers.Insert(0, fonts);
        ScottPlot.Fonts.Default = ScottPlot.Fonts.Sans = ScottPlot.Fonts.Serif = ScottPlot.Fonts.Monospace = Family;
        return fonts;
    }
}
