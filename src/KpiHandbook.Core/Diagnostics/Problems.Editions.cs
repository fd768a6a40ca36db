namespace KpiHandbook.Core.Diagnostics;

// 7150–7199: a published edition that is not what it says, or not what the content gives.
public static partial class Problems
{
    private static readonly ProblemKind NoEditionKind = Error("KPI7150", "ไม่พบฉบับเผยแพร่ที่ตรวจได้", "no edition that can be verified");
    private static readonly ProblemKind EditionFileMissingKind = Error("KPI7151", "ไฟล์ของฉบับเผยแพร่หายไป", "file missing from the edition");
    private static readonly ProblemKind EditionFileChangedKind = Error("KPI7152", "ไฟล์ของฉบับเผยแพร่ถูกเปลี่ยน", "file of the edition changed");
    private static readonly ProblemKind EditionFileUnexpectedKind = Error("KPI7153", "มีไฟล์ที่ฉบับเผยแพร่ไม่ได้ระบุ", "file that the edition does not name");
    private static readonly ProblemKind SourceDiffersKind = Error("KPI7154", "ไฟล์ต้นทางต่างจากฉบับเผยแพร่", "source differs from the edition");
    private static readonly ProblemKind FigureDiffersKind = Error("KPI7155", "ตัวเลขต่างจากฉบับเผยแพร่", "figure differs from the edition");
    private static readonly ProblemKind OutputDiffersKind = Error("KPI7156", "ผลที่สร้างใหม่ต่างจากฉบับเผยแพร่", "rebuilt file differs from the edition");
    private static readonly ProblemKind MadeByAnotherKind = Warning("KPI7157", "ฉบับเผยแพร่สร้างด้วยโปรแกรมคนละรุ่น", "edition made by another version");

    private static readonly ProblemKind ContentChangedMeanwhileKind = Error("KPI7158", "เนื้อหาถูกแก้ระหว่างสร้าง", "content changed during the build");
    private static readonly ProblemKind AnotherCommitKind = Warning("KPI7159", "ฉบับเผยแพร่ระบุ commit อื่น", "edition names another commit");
    private static readonly ProblemKind EditionHasLinkKind = Error("KPI7160", "มีลิงก์ของระบบไฟล์ในฉบับเผยแพร่", "link in an edition's folder");

    private static ProblemKind[] EditionKinds =>
    [
        NoEditionKind, EditionFileMissingKind, EditionFileChangedKind, EditionFileUnexpectedKind,
        SourceDiffersKind, FigureDiffersKind, OutputDiffersKind, MadeByAnotherKind, AnotherCommitKind, EditionHasLinkKind, ContentChangedMeanwhileKind,
    ];

    /// <summary>There is nothing at an address or in a folder that could be verified.</summary>
    /// <param name="where">The address or folder.</param>
    /// <param name="why">What was met instead.</param>
    public static Problem NoEdition(string where, Words why) => new(
        NoEditionKind, new Place.OnMachine(where),
        new($"ตรวจไม่ได้ เพราะ{why.Thai}", $"It cannot be verified: {why.English}."),
        new("ระบุโฟลเดอร์หรือที่อยู่ของหน้าแรกของเว็บที่ kpi build สร้าง", "Give the folder, or the address of the first page, of a site that kpi build made."));

    /// <summary>A file that an edition names is not there.</summary>
    public static Problem EditionFileMissing(string path) => new(
        EditionFileMissingKind, new Place.InTree(path),
        new("ไฟล์นี้หายไป ทั้งที่ edition.json ของฉบับเผยแพร่ระบุไว้", "The file is gone, though the edition.json of the edition names it."),
        PublishAgain);

    /// <summary>A file is not as its edition says.</summary>
    public static Problem EditionFileChanged(string path) => new(
        EditionFileChangedKind, new Place.InTree(path),
        new("ไฟล์นี้ถูกแก้หลังสร้าง รหัส SHA-256 ไม่ตรงกับที่ edition.json ระบุ", "The file was changed after it was made: it does not have the SHA-256 that edition.json names."),
        PublishAgain);

    /// <summary>The same, where it is known what was made: the content gives exactly the file that the edition names.</summary>
    /// <param name="difference">The first place that differs, and how.</param>
    public static Problem EditionFileChanged(Problem difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return new(
            EditionFileChangedKind, difference.Place,
            new($"ไฟล์นี้ถูกแก้หลังสร้าง: {difference.Message.Thai}", $"The file was changed after it was made. {difference.Message.English}"),
            PublishAgain);
    }

    /// <summary>A file that its edition does not name.</summary>
    public static Problem EditionFileUnexpected(string path) => new(
        EditionFileUnexpectedKind, new Place.InTree(path),
        new("มีไฟล์นี้เกินมา edition.json ของฉบับเผยแพร่ไม่ได้ระบุไว้", "The file is there, though the edition.json of the edition does not name it."),
        new("ลบไฟล์นี้ หรือเผยแพร่ใหม่จากเนื้อหาที่ถูกต้อง", "Delete it, or publish again from the right content."));

    /// <summary>A source is not the one that the edition was made from.</summary>
    /// <param name="place">The source, below the content folder.</param>
    /// <param name="how">What became of it.</param>
    public static Problem SourceDiffers(Place place, Words how) => new(SourceDiffersKind, place, how, PublishThisOrThat);

    /// <summary>A figure is not the published one.</summary>
    /// <param name="place">Its cell.</param>
    /// <param name="what">Whose figure of what.</param>
    /// <param name="published">As published; null when there was none.</param>
    /// <param name="now">As it is now; null when there is none.</param>
    public static Problem FigureDiffers(Place place, string what, string? published, string? now) => new(
        FigureDiffersKind, place,
        new(
            $"{what}: ฉบับเผยแพร่ {published ?? "ไม่มี"} → ตอนนี้ {now ?? "ไม่มี"}",
            $"{what}: published {published ?? "nothing"} → now {now ?? "nothing"}"),
        PublishThisOrThat);

    /// <summary>A file of the site comes out otherwise than published.</summary>
    /// <param name="place">The first place that differs.</param>
    /// <param name="how">How.</param>
    public static Problem OutputDiffers(Place place, Words how) => new(OutputDiffersKind, place, how, PublishThisOrThat);

    /// <summary>A file comes out otherwise although every source is the same: for all that is known, because another program makes it.</summary>
    /// <param name="difference">The file and how it differs.</param>
    public static Problem OutputOfAnotherProgram(Problem difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference with
        {
            Fix = new(
                "เนื้อหาเหมือนกันทุกไฟล์ ความต่างนี้อาจมาจากโปรแกรมคนละรุ่นเท่านั้น ตรวจด้วยรุ่นที่สร้างฉบับเผยแพร่จึงจะรู้แน่",
                "Every source is the same, so that the other version of the program alone may be why: only the version that made the edition can tell."),
        };
    }

    /// <summary>A file of the content is not what it was when the build began.</summary>
    public static Problem ContentChangedMeanwhile(Place place) => new(
        ContentChangedMeanwhileKind, place,
        new("ไฟล์นี้ถูกแก้ระหว่างที่กำลังสร้างเว็บ จึงยังไม่เปลี่ยนเว็บเดิม", "This file was changed while the site was being built; the previous output stays."),
        new("สั่งสร้างอีกครั้งเมื่อแก้เสร็จ", "Build again when the editing is done."));

    /// <summary>The program or browser is not the one that made an edition, so that files may differ for that alone.</summary>
    /// <param name="where">The edition.</param>
    /// <param name="what">What differs.</param>
    /// <param name="published">What made the edition.</param>
    /// <param name="now">What is running.</param>
    public static Problem MadeByAnother(string where, Words what, string published, string now) => new(
        MadeByAnotherKind, new Place.OnMachine(where),
        new($"ฉบับเผยแพร่สร้างด้วย{what.Thai} {published} แต่ที่นี่ใช้ {now}", $"The edition was made by {what.English} {published}, and this is {now}."),
        new("ตรวจด้วยรุ่นเดียวกัน ถ้าต้องการเทียบทุกไบต์", "Verify with the same version to compare every byte."));

    /// <summary>The commit that an edition says it was made from is not that of the content here, so that what it says of it is not confirmed.</summary>
    /// <param name="where">The edition.</param>
    /// <param name="published">The commit that it names.</param>
    /// <param name="now">The commit of the content here.</param>
    /// <param name="commit">The commit that the edition names, as git knows it; null for none.</param>
    public static Problem AnotherCommit(string where, Words published, Words now, string? commit) => new(
        AnotherCommitKind, new Place.OnMachine(where),
        new($"ฉบับเผยแพร่ระบุว่าเนื้อหาเป็น {published.Thai} แต่เนื้อหาที่นี่เป็น {now.Thai}", $"The edition says that its content is of {published.English}; the content here is of {now.English}."),
        commit is null
            ? new("ถ้าต้องการยืนยันที่มา ให้เผยแพร่ใหม่จากเนื้อหาที่ commit แล้ว", "To have its origin confirmed, publish again from committed content.")
            : new(
                $"ถ้าต้องการยืนยัน ให้ตรวจจากเนื้อหาและโปรแกรมของ commit นั้น: git worktree add ../kpi-{commit[..8]} {commit[..8]} แล้วสั่ง ./kpi verify ในโฟลเดอร์ใหม่",
                $"To confirm it, verify by the content and the program of that commit: git worktree add ../kpi-{commit[..8]} {commit[..8]}, then ./kpi verify in there."));

    /// <summary>A link where an edition has files and folders.</summary>
    public static Problem EditionHasLink(string path) => new(
        EditionHasLinkKind, new Place.InTree(path),
        new("เป็นลิงก์ของระบบไฟล์ ไม่ใช่ไฟล์หรือโฟลเดอร์จริง", "It is a link, not a file or folder."),
        PublishAgain);

    private static Words PublishAgain => new("เผยแพร่ใหม่จากเนื้อหาที่ถูกต้อง", "Publish again from the right content.");

    private static Words PublishThisOrThat => new(
        "ตรวจว่าเนื้อหาเป็น commit เดียวกับฉบับเผยแพร่ ถ้าตั้งใจเปลี่ยน ให้เผยแพร่ใหม่",
        "See that the content is of the commit that was published; if the change is meant, publish again.");
}
