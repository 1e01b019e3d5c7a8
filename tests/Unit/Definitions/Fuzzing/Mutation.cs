using System.Text;
using System.Text.RegularExpressions;

namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>Spoils a text in the ways in which texts are spoilt: by hand, by merging, by broken disks, on purpose.</summary>
internal static partial class Mutation
{
    private static readonly Func<List<byte>, Random, string, byte[]>[] Kinds = [Flip, Cut, Splice, DuplicateLine, SwapWords, Insert, ReplaceWord, ReplaceWord, ReplaceWord, Repeat];

    /// <summary>The text with one to four mutations.</summary>
    /// <param name="text">What is spoilt.</param>
    /// <param name="other">What pieces are taken from.</param>
    /// <param name="random">Decides everything.</param>
    public static byte[] Of(string text, string other, Random random)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int count = Math.Max(1, random.Next(-3, 5)); // most often one, because one spoils enough
        for (int i = 0; i < count && bytes.Length > 0; i++)
        {
            bytes = Kinds[random.Next(Kinds.Length)]([.. bytes], random, other);
        }

        return bytes;
    }

    private static byte[] Flip(List<byte> text, Random random, string other)
    {
        text[random.Next(text.Count)] ^= (byte)(1 << random.Next(8));
        return [.. text];
    }

    private static byte[] Cut(List<byte> text, Random random, string other)
    {
        int from = random.Next(text.Count);
        text.RemoveRange(from, random.Next(1, Math.Min(40, text.Count - from) + 1));
        return [.. text];
    }

    private static byte[] Splice(List<byte> text, Random random, string other)
    {
        byte[] piece = Encoding.UTF8.GetBytes(other);
        int from = random.Next(piece.Length);
        text.InsertRange(random.Next(text.Count + 1), piece[from..(from + random.Next(1, piece.Length - from + 1))]);
        return [.. text];
    }

    private static byte[] DuplicateLine(List<byte> text, Random random, string other)
    {
        string[] lines = Encoding.Latin1.GetString([.. text]).Split('\n');
        string line = lines[random.Next(lines.Length)];
        int at = random.Next(lines.Length + 1);
        return Encoding.Latin1.GetBytes(string.Join('\n', [.. lines[..at], line, .. lines[at..]]));
    }

    private static byte[] SwapWords(List<byte> text, Random random, string other)
    {
        string[] words = Encoding.Latin1.GetString([.. text]).Split(' ');
        (int one, int two) = (random.Next(words.Length), random.Next(words.Length));
        (words[one], words[two]) = (words[two], words[one]);
        return Encoding.Latin1.GetBytes(string.Join(' ', words));
    }

    private static byte[] Insert(List<byte> text, Random random, string other)
    {
        text.InsertRange(random.Next(text.Count + 1), Encoding.UTF8.GetBytes(HostileTokens.All[random.Next(HostileTokens.All.Count)]));
        return [.. text];
    }

    private static byte[] ReplaceWord(List<byte> text, Random random, string other)
    {
        string spoilt = Encoding.Latin1.GetString([.. text]);
        MatchCollection words = Word().Matches(spoilt);
        MatchCollection others = Word().Matches(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(other)));
        if (words.Count == 0)
        {
            return [.. text];
        }

        Match word = words[random.Next(words.Count)];
        return Encoding.Latin1.GetBytes($"{spoilt[..word.Index]}{others[random.Next(others.Count)].Value}{spoilt[(word.Index + word.Length)..]}");
    }

    private static byte[] Repeat(List<byte> text, Random random, string other)
    {
        int from = random.Next(text.Count);
        byte[] piece = [.. text.Skip(from).Take(random.Next(1, 12))];
        text.InsertRange(from, Enumerable.Repeat(piece, random.Next(1, 100)).SelectMany(copy => copy));
        return [.. text];
    }

    [GeneratedRegex(@"[A-Za-z0-9.-]+")]
    private static partial Regex Word();
}
