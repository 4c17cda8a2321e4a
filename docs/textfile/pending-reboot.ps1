# Writes whether Windows waits for a reboot, for windows_exporter's collector "textfile". Reads the registry only.
param([string]$Folder = 'C:\Program Files\windows_exporter\textfile_inputs')

$ErrorActionPreference = 'Stop'
$machine = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion'
$session = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager'

$renames = (Get-ItemProperty -Path $session).PSObject.Properties['PendingFileRenameOperations']
$waits = (Test-Path "$machine\WindowsUpdate\Auto Update\RebootRequired") -or
  (Test-Path "$machine\Component Based Servicing\RebootPending") -or
  ($null -ne $renames -and @($renames.Value | Where-Object { $_ }).Count -gt 0)

$lines = @(
  '# HELP windows_reboot_required Whether Windows waits for a reboot.'
  '# TYPE windows_reboot_required gauge'
  "windows_reboot_required $([int]$waits)"
)
# ASCII without a byte order mark, and never half a file.
$file = Join-Path $Folder 'reboot.prom'
[IO.File]::WriteAllText("$file.new", (($lines -join "`n") + "`n"), [Text.Encoding]::ASCII)
Move-Item -Force -Path "$file.new" -Destination $file
