# shellcheck shell=bash disable=SC2154 # state is kpi's
# Sourced by kpi and build/checks.sh: finds the programs we call, and installs them from the system's packages where that needs
# no question. Where it may not, it prints what to type and exits 3. It never removes or upgrades anything.

find_browser() {
  local candidate
  if [ -n "${KPI_CHROMIUM-}" ]; then
    command -v "$KPI_CHROMIUM" 2>/dev/null && return
    say "KPI_CHROMIUM=$KPI_CHROMIUM ไม่ใช่โปรแกรมที่เรียกได้ แก้หรือลบตัวแปรนี้" "KPI_CHROMIUM=$KPI_CHROMIUM is not a program; correct or unset it"
    exit 3
  fi
  for candidate in chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium; do
    command -v "$candidate" 2>/dev/null && return
  done
  return 1
}

# Says whether a tool is here: browser, or the name of a command. `java` on macOS is a stub until a JRE is installed.
have_tool() {
  case $1 in
    browser) find_browser >/dev/null ;;
    java) java -version >/dev/null 2>&1 ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

# The package that holds a tool, by package manager.
package_of() {
  case $1:$2 in
    brew:browser) echo google-chrome ;;
    *:browser) echo chromium ;;
    brew:pdftotext | pacman:pdftotext) echo poppler ;;
    *:pdftotext) echo poppler-utils ;;
    apt-get:java) echo default-jre-headless ;;
    dnf:java) echo java-latest-openjdk-headless ;;
    pacman:java) echo jre-openjdk-headless ;;
    apk:java) echo openjdk21-jre-headless ;;
    brew:java) echo openjdk ;;
    apt-get:npm | dnf:npm | pacman:npm | apk:npm) echo 'nodejs npm' ;;
    brew:npm) echo node ;;
    pacman:soffice) echo libreoffice-still ;;
    brew:soffice) echo libreoffice ;;
    *:soffice) echo libreoffice-calc ;;
    *) echo "$2" ;;
  esac
}

package_manager() {
  local candidate
  for candidate in apt-get dnf pacman apk brew; do
    if command -v "$candidate" >/dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done
}

# Prints the install command for the given packages.
install_command() {
  case $1 in
    apt-get) echo "apt-get install -y --no-install-recommends $2" ;;
    dnf) echo "dnf install -y $2" ;;
    pacman) echo "pacman -S --noconfirm $2" ;;
    apk) echo "apk add $2" ;;
    brew) echo "brew install $2" ;;
  esac
}

# ensure_tools browser pdftotext …: returns when all are here. The browser's place goes to the program in KPI_CHROMIUM.
ensure_tools() {
  local tool missing='' packages='' manager command log=$state/install.log as_root=
  for tool in "$@"; do have_tool "$tool" || missing="$missing $tool"; done

  if [ -n "$missing" ]; then
    manager=$(package_manager)
    for tool in $missing; do packages="$packages $(package_of "$manager" "$tool")"; done
    packages=${packages# }
    command=$(install_command "$manager" "$packages")
    [ "$(id -u)" -eq 0 ] || as_root='sudo -n'

    if [ "$manager" = apt-get ] && $as_root true 2>/dev/null; then
      say "กำลังติดตั้ง $packages จากแพ็กเกจของระบบ" "installing $packages from the system's packages"
      mkdir -p "$state"
      # shellcheck disable=SC2086 # words on purpose
      { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 ${command#apt-get }; } \
        >"$log" 2>&1 </dev/null || tail -n 5 "$log" >&2
      hash -r
    fi
    for tool in $missing; do have_tool "$tool" || tool_is_missing "$tool" "$manager" "$command"; done
  fi

  case " $* " in
    *' browser '*)
      KPI_CHROMIUM=$(find_browser)
      export KPI_CHROMIUM
      ;;
  esac
}

tool_is_missing() {
  local name=$1 sudo='sudo '
  [ "$name" != browser ] || name='Chromium'
  if [ "$2" = brew ] || [ "$(id -u)" -eq 0 ]; then sudo=; fi
  if [ -n "$3" ]; then
    say "ไม่พบ $name และติดตั้งเองไม่ได้ สั่งคำสั่งนี้แล้วลองใหม่:" "$name is missing and could not be installed; type this and try again:"
    printf '  %s%s\n' "$sudo" "$3" >&2
  else
    say "ไม่พบ $name ติดตั้งแล้วลองใหม่" "$name is missing; install it and try again"
  fi
  if [ "$1" = browser ]; then
    say "หรือระบุที่อยู่ของ Chrome ด้วย KPI_CHROMIUM=/path/to/chrome หรือสร้างเฉพาะเว็บด้วย --no-pdf" \
      "or name your Chrome with KPI_CHROMIUM=/path/to/chrome, or build the site alone with --no-pdf"
  fi
  exit 3
}
