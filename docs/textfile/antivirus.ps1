# Writes the state of Microsoft Defender for windows_exporter's collector "textfile". Asks only, and changes nothing.
param([string]$Folder = 'C:\Program Files\windows_exporter\textfile_inputs')

$ErrorActionPreference = 'Stop'
$status = Get-MpComputerStatus
$file = Join-Path $Folder 'antivirus.prom'

# Passive, or given up to another scanner: what Defender says of itself would not be the state of this computer.
if ($status.AMRunningMode -and $status.AMRunningMode -ne 'Normal') {
  Remove-Item -Path $file -ErrorAction SilentlyContinue
  exit
}

$product = '{product="Microsoft Defender"}'
$lines = @(
  '# TYPE antivirus_enabled gauge'
  "antivirus_enabled$product $([int]($status.AMServiceEnabled -and $status.AntivirusEnabled))"
  '# TYPE antivirus_real_time_protection_enabled gauge'
  "antivirus_real_time_protection_enabled$product $([int]$status.RealTimeProtectionEnabled)"
)
if ($status.AntivirusSignatureLastUpdated) {
  $made = [DateTimeOffset]$status.AntivirusSignatureLastUpdated.ToUniversalTime()
  $lines += '# TYPE antivirus_signature_timestamp_seconds gauge'
  $lines += "antivirus_signature_timestamp_seconds$product $($made.ToUnixTimeSeconds())"
}
# ASCII without a byte order mark, and never half a file.
[IO.File]::WriteAllText("$file.new", (($lines -join "`n") + "`n"), [Text.Encoding]::ASCII)
Move-Item -Force -Path "$file.new" -Destination $file
