# shellcheck shell=bash disable=SC2154 # root, state and program are kpi's
# Sourced by kpi: compiles the program into a folder of its own and switches .kpi/bin to it when it is complete.
# A running program keeps the folder it was started from; a build that failed leaves the last good one unused, never half-replaced.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

dotnet_is_missing() {
  local wanted
  wanted=$(sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$root/global.json")
  say "ต้องใช้ .NET SDK รุ่น $wanted หรือใหม่กว่าในรุ่น ${wanted%%.*} แต่$1 ติดตั้งแล้วสั่งใหม่อีกครั้ง:" \
    "this needs .NET SDK $wanted or a newer ${wanted%%.*}, but $2. Install it and run this again:"
  case "$(uname -s)" in
    Darwin) printf '  brew install dotnet-sdk\n' >&2 ;;
    *) printf '  sudo apt-get install -y dotnet-sdk-%s.0\n' "${wanted%%.*}" >&2 ;;
  esac
  printf '  https://dotnet.microsoft.com/download/dotnet/%s.0\n' "${wanted%%.*}" >&2
  exit 3
}

# Sets dotnet_root to the folder that holds the runtime, or says what to install.
require_dotnet() {
  command -v dotnet >/dev/null 2>&1 || dotnet_is_missing "ไม่พบคำสั่ง dotnet" "there is no dotnet command"
  (cd "$root" && dotnet --version) >/dev/null 2>&1 ||
    dotnet_is_missing "เครื่องนี้มีเพียง $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')" \
      "this machine has only: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')"
  dotnet_root=$(dotnet --list-runtimes | sed -n 's|^Microsoft\.NETCore\.App .*\[\(.*\)/shared/Microsoft\.NETCore\.App\].*|\1|p' | tail -n 1)
}

# One build at a time. The lock is a link whose target is the owner's process id: made in one step, and it says who holds it.
lock=$state/lock
take_lock() {
  local owner waited=0
  until ln -s "$$" "$lock" 2>/dev/null; do
    owner=$(readlink "$lock" 2>/dev/null) || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      remove_dead_lock "$owner"
    else
      [ "$waited" -ne 0 ] || say "รอการคอมไพล์ที่กำลังทำอยู่ (โพรเซส $owner)" "waiting for the build that is under way (process $owner)"
    fi
    waited=$((waited + 1))
    if [ "$waited" -gt 1800 ]; then
      say "รอเกิน 30 นาที ลบ $lock แล้วสั่งใหม่" "waited for 30 minutes; delete $lock and run this again"
      exit 3
    fi
    sleep 1
  done
}

# Of all who see that the owner is gone, one at a time looks again and removes; nobody removes a lock taken since.
remove_dead_lock() {
  mkdir "$lock.removing" 2>/dev/null || return 0
  [ "$(readlink "$lock" 2>/dev/null)" != "$1" ] || rm -f "$lock"
  rmdir "$lock.removing"
}

release_lock() {
  [ "$(readlink "$lock" 2>/dev/null)" = "$$" ] || return 0
  rm -rf "${staging:-}" "${staged_stamp:-}"
  rm -f "$lock"
}

build_program() {
  local log=$state/build.log
  require_dotnet
  mkdir -p "$state"
  trap release_lock EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  take_lock
  if program_is_current; then # somebody else has just built it
    release_lock
    trap - EXIT INT TERM
    return
  fi

  if [ -x "$program" ]; then
    say "โปรแกรมเปลี่ยน กำลังคอมไพล์ใหม่ (ไม่กี่วินาที)" "the source has changed; compiling (a few seconds)"
  else
    say "ใช้ครั้งแรก กำลังดาวน์โหลดและคอมไพล์ (ราวหนึ่งนาที)" "first use; downloading and compiling (about a minute)"
  fi

  # What changes while we compile must count as newer, so the stamp is taken first. The folders the compiler adds are made
  # before it, or the first build would look out of date at once.
  (cd "$root" && for project in src/*/ templates/; do mkdir -p "${project}bin" "${project}obj"; done)
  staged_stamp=$(mktemp "$state/stamp.XXXXXX") && printf '%s\n' "$dotnet_root" >"$staged_stamp" || exit 3
  staging=$(mktemp -d "$state/program.XXXXXX") && chmod 755 "$staging" || exit 3

  if ! publish_program true >"$log" 2>&1 && grep -q 'NU11.*[Cc]rossgen2' "$log"; then
    say "ไม่มีตัวคอมไพล์ล่วงหน้าสำหรับเครื่องนี้ โปรแกรมจะเริ่มช้าลงเล็กน้อย" "no ahead-of-time compiler for this machine; the program will start a little slower"
    publish_program false >"$log" 2>&1
  fi
  if ! { grep -q '^published$' "$log" && [ -x "$staging/kpi" ]; }; then build_failed "$log"; fi

  switch_to "$staging"
  mv -f "$staged_stamp" "$state/stamp"
  rm -f "$state"/stamp.* # of builds that were killed
  staging='' staged_stamp=''
  release_lock
  trap - EXIT INT TERM
}

publish_program() {
  (cd "$root" && dotnet publish src/KpiHandbook.Cli -c Release -o "$staging" -p:RestoreLockedMode=true -p:KpiReadyToRun="$1" \
    --nologo -v quiet -clp:ErrorsOnly) && printf 'published\n'
}

# Readers see the old folder or the new one. The folder before stays for programs still running from it; older ones go.
switch_to() {
  local previous folder
  previous=$(readlink "$state/bin" 2>/dev/null) || previous=
  if [ -d "$state/bin" ] && [ ! -L "$state/bin" ]; then rm -rf "${state:?}/bin"; fi
  ln -s "${1##*/}" "$1.link"
  mv -fT "$1.link" "$state/bin" 2>/dev/null || mv -fh "$1.link" "$state/bin" || exit 3
  for folder in "$state"/program.*; do
    case "${folder##*/}" in
      "${1##*/}" | "$previous") ;;
      *) rm -rf "$folder" ;;
    esac
  done
}

# Exit 3 when packages could not be had, 1 when the source does not compile.
build_failed() {
  local code=1
  if grep -q 'error NU1004' "$1"; then
    say "packages.lock.json ไม่ตรงกับ Directory.Packages.props สั่ง dotnet restore แล้ว commit ไฟล์ที่เปลี่ยน:" \
      "packages.lock.json differs from Directory.Packages.props; run dotnet restore and commit what changes:"
  elif grep -Eq 'error (NU|NETSDK)[0-9]+' "$1"; then
    say "ดาวน์โหลดหรือเตรียมแพ็กเกจไม่สำเร็จ ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วสั่งใหม่:" "packages could not be restored; check the connection and run this again:"
    code=3
  else
    say "คอมไพล์ไม่ผ่าน:" "the program does not compile:"
  fi
  if grep -q ' error ' "$1"; then grep ' error ' "$1" | sed "s|$root/||g; s| \[[^]]*\]\$||" | sort -u >&2; else cat "$1" >&2; fi
  exit "$code"
}
