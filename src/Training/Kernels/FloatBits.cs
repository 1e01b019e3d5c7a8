namespace Experiments.Training.Kernels;

/// <summary>The parts of an IEEE 754 float32: sign, 8 bits of exponent, 23 bits of mantissa.</summary>
internal static class FloatBits
{
    public const int MantissaBits = 23;
    public const int MantissaMask = 0x007F_FFFF;
    public const int Bias = 127;

    /// <summary>The bits of 1.0f.</summary>
    public const int One = 0x3F80_0000;

    /// <summary>1.5 · 2²³: adding it to a small float rounds that to a whole number, kept in the low bits of the mantissa.</summary>
    public const float RoundShift = 12_582_912f;

    /// <summary>Adding this to a whole n leaves n + 127, the biased exponent of 2ⁿ, in the low bits of the mantissa.</summary>
    public const float ExponentShift = RoundShift + Bias;
}
