@echo off
rem The one command of this repository, for Windows: compiles the program when its source has changed, then runs it.
rem kpi is the same for Linux and macOS and has more: there a running program and a second call never meet a build.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "STATE=%ROOT%.kpi"
set "QUIET=/NJH /NJS /NFL /NDL /NC /NS /NP"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1

if "%~1"=="test" goto tests
if "%~1"=="format" goto format

rem .kpi\seen is a copy of the source as it was compiled. With /L robocopy only compares: 0 means that nothing was added, changed or deleted.
if not exist "%STATE%\bin\kpi.exe" goto build
robocopy "%ROOT%src" "%STATE%\seen\src" /MIR /L /XD bin obj %QUIET% >nul
if errorlevel 1 goto build
robocopy "%ROOT%templates" "%STATE%\seen\templates" /MIR /L /XD bin obj %QUIET% >nul
if errorlevel 1 goto build
robocopy "%ROOT%." "%STATE%\seen\root" Directory.* global.json /PURGE /L %QUIET% >nul
if errorlevel 1 goto build
goto run

:build
call :require_dotnet || exit /b 3
if not exist "%STATE%" mkdir "%STATE%"
mkdir "%STATE%\lock" 2>nul
if errorlevel 1 (
  echo kpi: another build is under way. If none is, delete "%STATE%\lock" and run this again. 1>&2
  exit /b 3
)
echo kpi: compiling; a minute the first time, a few seconds later 1>&2
if exist "%STATE%\new" rmdir /s /q "%STATE%\new"
if exist "%STATE%\seen" rmdir /s /q "%STATE%\seen"
robocopy "%ROOT%src" "%STATE%\seen\src" /MIR /XD bin obj %QUIET% >nul
robocopy "%ROOT%templates" "%STATE%\seen\templates" /MIR /XD bin obj %QUIET% >nul
robocopy "%ROOT%." "%STATE%\seen\root" Directory.* global.json %QUIET% >nul
call :publish true
if errorlevel 1 call :publish false
if errorlevel 1 (
  rmdir /s /q "%STATE%\seen"
  rmdir "%STATE%\lock"
  echo kpi: the program could not be compiled; see above 1>&2
  exit /b 1
)
if exist "%STATE%\old" rmdir /s /q "%STATE%\old"
if exist "%STATE%\bin" move "%STATE%\bin" "%STATE%\old" >nul
move "%STATE%\new" "%STATE%\bin" >nul
if errorlevel 1 (
  rmdir /s /q "%STATE%\seen"
  rmdir "%STATE%\lock"
  echo kpi: close the kpi that is running and run this again 1>&2
  exit /b 3
)
rmdir "%STATE%\lock"

:run
if not "%~1"=="build" goto start
if defined KPI_CHROMIUM goto start
for %%B in (
  "%ProgramFiles%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe"
  "%LocalAppData%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles%\Microsoft\Edge\Application\msedge.exe"
  "%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe"
) do if not defined KPI_CHROMIUM if exist %%B set "KPI_CHROMIUM=%%~B"
if defined KPI_CHROMIUM goto start
echo %* | findstr /c:"--no-pdf" /c:"--help" >nul && goto start
echo kpi: no Chrome or Edge was found, which the printed handbook needs. Type this and try again: 1>&2
echo   winget install Google.Chrome 1>&2
echo kpi: or name it with KPI_CHROMIUM, or build the site alone with --no-pdf 1>&2
exit /b 3

:start
"%STATE%\bin\kpi.exe" %*
exit /b %ERRORLEVEL%

:publish
pushd "%ROOT%"
dotnet publish src\KpiHandbook.Cli -c Release -o "%STATE%\new" -p:RestoreLockedMode=true -p:KpiReadyToRun=%1 --nologo -v quiet -clp:ErrorsOnly 1>&2
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:require_dotnet
pushd "%ROOT%"
dotnet --version >nul 2>nul
set "RESULT=%ERRORLEVEL%"
popd
if "%RESULT%"=="0" exit /b 0
echo kpi: this needs .NET SDK 10. Type this and try again: 1>&2
echo   winget install Microsoft.DotNet.SDK.10 1>&2
exit /b 1

:tests
call :require_dotnet || exit /b 3
pushd "%ROOT%"
dotnet test KpiHandbook.sln -c Release -p:RestoreLockedMode=true
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:format
call :require_dotnet || exit /b 3
set "CHECK="
if "%~2"=="--check" set "CHECK=--verify-no-changes"
pushd "%ROOT%"
dotnet format whitespace --folder --include src templates tests %CHECK% && dotnet format style KpiHandbook.sln %CHECK%
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%
