namespace Experiments.Testing.Snapshots;

/// <summary>A text against the reviewed one.</summary>
internal static class Comparison
{
    /// <summary>Compares a text with a snapshot; returns if it matches or is accepted.</summary>
    /// <param name="files">The snapshot.</param>
    /// <param name="text">The text of this run, LF line ends.</param>
    /// <param name="accept">Makes the text the reviewed one instead of failing.</param>
    /// <param name="attach">Told of the file that holds a text to be reviewed.</param>
    /// <exception cref="VerifyException">The text is new or differs, or the reviewed file is not as it was written.</exception>
    public static void Compare(SnapshotFiles files, string text, bool accept, Action<string> attach)
    {
        files.DeleteReceived();
        string? verified = files.ReadVerified();
        bool foreignLineEnds = verified?.Contains('\r', StringComparison.Ordinal) ?? false;
        if (verified == text && files.Stale.Count == 0)
        {
            return;
        }

        if (verified != text)
        {
            files.WriteReceived(text);
        }

        // As in Verify, a file that was checked out with other line ends is mended, not accepted over.
        if (accept && !foreignLineEnds)
        {
            files.Accept();
            return;
        }

        if (verified != text)
        {
            attach(files.Received);
        }

        throw new VerifyException(Reason(files, verified, text));
    }

    private static string Reason(SnapshotFiles files, string? verified, string text)
    {
        string name = Path.GetFileName(files.Verified);
        return verified switch
        {
            null => $"{name} does not exist: the snapshot is new and not reviewed yet.\n\n{text}",
            _ when verified == text =>
                $"{name} matches, but the snapshot has further files, which nothing is compared with: "
                + $"{string.Join(", ", files.Stale.Select(Path.GetFileName))}. Delete them.",
            _ when verified.Contains('\r', StringComparison.Ordinal) =>
                $"{name} has carriage returns; snapshots have LF line ends. Say '* text=auto eol=lf' in .gitattributes and check the file out again.",
            _ when verified == text + "\n" => $"{name} ends with a newline; snapshots end without one. An editor may have added it.",
            _ => $"{name} differs (- reviewed, + received):\n\n{LineDiff.Of(verified, text)}",
        };
    }
}
