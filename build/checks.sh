# shellcheck shell=bash disable=SC2154 # root and state are kpi's
# Sourced by kpi: the verbs for those who change the program, `kpi test` and `kpi format`.

# shellcheck source=build/tools.sh
. "$root/build/tools.sh"
# shellcheck source=build/program.sh
. "$root/build/program.sh"

# kpi test [dotnet test's own arguments, such as --filter FullyQualifiedName~Rational]
# Ends with "N passed, N failed" over all projects. A run that broke or ran nothing counts as a failure, whatever the tests said.
# Tests that need LibreOffice run where KPI_TEST_LIBREOFFICE is set, as .ci/run sets it; elsewhere they are left out, and it says so.
run_test() {
  local results=$state/test-results log=$state/test.log status=0 total passed skipped failed project assemblies=() filter='' arguments=()
  ensure_tools browser pdftotext qpdf java npm ${KPI_TEST_LIBREOFFICE:+soffice}
  while [ $# -gt 0 ]; do
    case $1 in
      --filter) filter=${2-} && shift ;;
      --filter=*) filter=${1#*=} ;;
      *) arguments+=("$1") ;;
    esac
    shift
  done
  [ -n "${KPI_TEST_LIBREOFFICE-}" ] || filter="${filter:+($filter)&}Needs!=LibreOffice"
  ensure_test_packages
  ensure_program
  require_dotnet

  rm -rf "$results"
  cd "$root" || exit 70
  dotnet build KpiHandbook.sln -c Release -p:RestoreLockedMode=true --nologo -v quiet >"$log" 2>&1 || build_failed "$log"
  for project in tests/*/*.Tests.csproj; do
    project=$(basename "$project" .csproj)
    assemblies+=("tests/$project/bin/Release/net10.0/$project.dll")
  done

  # Tests that run the program run the one that was compiled to start fast.
  KPI_TEST_PROGRAM=$(cd -P "$state/bin" && pwd)/kpi.dll
  export KPI_TEST_PROGRAM

  # All assemblies in one run give one file of results; a run for each project would race for its name. Two at a time: one assembly
  # alone waits for browsers and processes half of its time.
  dotnet test "${assemblies[@]}" --logger 'trx;LogFileName=all.trx' --results-directory "$results" --logger 'console;verbosity=minimal' \
    --blame-hang-timeout 5min --blame-hang-dump-type none ${filter:+--filter "$filter"} ${arguments[@]+"${arguments[@]}"} -- RunConfiguration.MaxCpuCount=2 2>&1 |
    tee "$log" | grep --line-buffered -Ev "$quiet_lines"
  status=${PIPESTATUS[0]}

  total=$(count_results "$results/all.trx" '[A-Za-z]*')
  passed=$(count_results "$results/all.trx" Passed)
  skipped=$(count_results "$results/all.trx" NotExecuted)
  failed=$((total - passed - skipped))
  if [ "$total" -eq 0 ]; then
    say "ไม่มีการทดสอบใดทำงาน" "no test ran"
    failed=1
  elif [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    say "การทดสอบหยุดกลางคัน (รหัส $status) ดู $log" "the run broke (exit $status); see $log"
    failed=1
  fi
  [ -n "${KPI_TEST_LIBREOFFICE-}" ] ||
    say "ไม่รวมการทดสอบที่ใช้ LibreOffice (สั่ง KPI_TEST_LIBREOFFICE=1 ./kpi test เพื่อรวม)" \
      "without the tests that need LibreOffice (KPI_TEST_LIBREOFFICE=1 ./kpi test includes them)"
  printf '%s passed, %s failed' "$passed" "$failed"
  [ "$skipped" -eq 0 ] || printf ', %s skipped' "$skipped"
  printf '\n'
  [ "$failed" -eq 0 ]
}

# What the test runner says about itself rather than about a test.
quiet_lines="^$|^Data collector 'Blame'|^Results File:|^Test run for|^A total of|^Additionally, path|^VSTest version|^Starting test execution"

# How many results in a file of results have this outcome.
count_results() {
  [ -f "$1" ] || { echo 0 && return; }
  grep -o '<UnitTestResult [^>]*' "$1" | grep -c " outcome=\"$2\""
}

# The checkers that only tests call come from npm, at the versions of the lock file.
ensure_test_packages() {
  local tools=$root/tests/tools
  [ "$tools/package-lock.json" -nt "$tools/node_modules/.package-lock.json" ] || return 0
  say "กำลังติดตั้งเครื่องมือทดสอบ (npm)" "installing the test tools (npm)"
  mkdir -p "$state"
  if ! (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund) >"$state/npm.log" 2>&1; then
    tail -n 5 "$state/npm.log" >&2
    say "ติดตั้งเครื่องมือทดสอบไม่สำเร็จ" "the test tools could not be installed"
    exit 3
  fi
  touch "$tools/node_modules/.package-lock.json"
}

# kpi format [--check]: layout of all C# and the style rules of .editorconfig. The compiler holds those rules too, so --check looks at the
# layout alone. A folder is named with its slash, or nothing in it is looked at.
run_format() {
  local layout=(dotnet format whitespace . --folder --include src/ templates/ tests/) status=0
  case "${1-}" in
    '' | --check) ;;
    *)
      say "ใช้: ./kpi format [--check]" "usage: ./kpi format [--check]"
      exit 2
      ;;
  esac
  require_dotnet
  cd "$root" || exit 70
  if [ "${1-}" = --check ]; then
    "${layout[@]}" --verify-no-changes || status=1
    [ "$status" -eq 0 ] || say "รูปแบบไม่ตรง แก้ด้วย ./kpi format" "layout differs; ./kpi format corrects it"
    return "$status"
  fi
  "${layout[@]}" || status=1
  dotnet restore --locked-mode --nologo -v quiet || exit 3
  dotnet format style KpiHandbook.sln --no-restore || status=1
  return "$status"
}
