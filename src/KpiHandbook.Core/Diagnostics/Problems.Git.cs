namespace KpiHandbook.Core.Diagnostics;

// 9031–9039: git, which the guard asks, and which holds earlier content.
public static partial class Problems
{
    private static readonly ProblemKind GitMissingKind = Error("KPI9031", "ไม่พบ git", "git is missing");
    private static readonly ProblemKind GitRefusedKind = Error("KPI9032", "git ทำไม่สำเร็จ", "git failed");
    private static readonly ProblemKind NotARepositoryKind = Error("KPI9033", "ไม่ได้อยู่ใน repository ของคู่มือ", "no repository of handbooks");
    private static readonly ProblemKind HooksSharedKind = Error("KPI9034", "โฟลเดอร์ hook ใช้ร่วมกับ repository อื่น", "hooks shared with other repositories");
    private static readonly ProblemKind HookNotOursKind = Error("KPI9035", "มี hook อื่นอยู่แล้ว", "another hook is there");
    private static readonly ProblemKind OddFileInCommitKind = Error("KPI9036", "commit มีสิ่งที่ไม่ใช่ไฟล์เนื้อหา", "a commit holds what is no content");

    private static ProblemKind[] GitKinds => [GitMissingKind, GitRefusedKind, NotARepositoryKind, HooksSharedKind, HookNotOursKind, OddFileInCommitKind];

    /// <summary>There is no git.</summary>
    public static Problem GitIsMissing() => new(
        GitMissingKind, new Place.OnMachine("git"),
        new("เรียก git ไม่ได้", "git cannot be run"),
        new("ติดตั้งจาก https://git-scm.com แล้วสั่งใหม่", "install it from https://git-scm.com and run again"));

    /// <summary>git ended with an error.</summary>
    /// <param name="said">What it said.</param>
    public static Problem GitRefused(string said) => new(
        GitRefusedKind, new Place.OnMachine("git"),
        new($"git แจ้งว่า {said}", $"git said: {said}"),
        new("สั่งจากโฟลเดอร์ใน repository ที่ใช้งานได้", "run it in a folder of a working repository"));

    /// <summary>The current folder is in no repository.</summary>
    public static Problem NotInARepository() => new(
        NotARepositoryKind, new Place.OnMachine("git"),
        new("โฟลเดอร์นี้ไม่อยู่ใน repository ที่มีไฟล์งาน", "this folder is in no repository with a working tree"),
        new("สั่งจากโฟลเดอร์ที่ clone มา", "run it in the folder that was cloned"));

    /// <summary>The repository does not hold this program.</summary>
    public static Problem RepositoryWithoutProgram(string folder) => new(
        NotARepositoryKind, new Place.OnMachine(folder),
        new("ไม่มีคำสั่ง kpi ใน repository นี้ hook จะเรียกไม่ได้", "this repository has no kpi that a hook could call"),
        new("สั่งจาก repository ของคู่มือ", "run it in the handbooks' repository"));

    /// <summary>A hook there would run in other repositories, which have no program to call.</summary>
    public static Problem HooksAreShared(string folder) => new(
        HooksSharedKind, new Place.OnMachine(folder),
        new("core.hooksPath ชี้ไปที่โฟลเดอร์นี้ ซึ่ง repository อื่นใช้ด้วย จึงไม่เขียน", "core.hooksPath leads here, where other repositories have their hooks, so nothing is written"),
        new("ตั้ง core.hooksPath ของ repository นี้เป็นโฟลเดอร์ข้างใน หรือเพิ่ม ./kpi guard --staged ใน hook เอง", "set core.hooksPath of this repository to a folder inside it, or call ./kpi guard --staged in the hook yourself"));

    /// <summary>Somebody else's hook stands there.</summary>
    /// <param name="hook">The file.</param>
    /// <param name="line">What it should call.</param>
    public static Problem HookIsNotOurs(string hook, string line) => new(
        HookNotOursKind, new Place.OnMachine(hook),
        new("มี hook ที่โปรแกรมไม่ได้เขียน จึงไม่เขียนทับ", "this hook is not ours, so it is not replaced"),
        new($"เพิ่มบรรทัด {line} ในไฟล์นั้น", $"add the line {line} to it"));

    /// <summary>A link, a submodule or a path that leads elsewhere stands among a commit's content.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="path">What stands there, from the content folder.</param>
    public static Problem CommitHoldsOddFile(string commit, string path) => new(
        OddFileInCommitKind, new Place.OnMachine($"git {commit}"),
        new($"{path} ใน commit {commit} เป็นลิงก์ submodule หรือชื่อที่ออกนอกโฟลเดอร์", $"{path} in commit {commit} is a link, a submodule or a name that leads out of the folder"),
        new("เลือก commit อื่น หรือแทนสิ่งนั้นด้วยไฟล์จริงแล้ว commit ใหม่", "choose another commit, or put a real file in its place and commit again"));
}
