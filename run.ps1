#!/usr/bin/env pwsh
# One word for each thing that is done with this repository; everything behind the word is handed on.
# The current folder stays the caller's: relative paths in the arguments mean what they say.
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateSet('build', 'test', 'demo', 'run', 'bench', 'check')]
    [string] $Verb,

    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Rest = @()
)

switch ($Verb) {
    'build' { dotnet build "$PSScriptRoot/Metro2.Etl.sln" -c Release @Rest }
    'test' { dotnet test "$PSScriptRoot/Metro2.Etl.sln" -c Release @Rest }
    'demo' { dotnet run --project "$PSScriptRoot/pipeline/Metro2.Etl" -c Release -- demo @Rest }
    'run' { dotnet run --project "$PSScriptRoot/pipeline/Metro2.Etl" -c Release -- run @Rest }
    'bench' { dotnet run --project "$PSScriptRoot/tests/Metro2.Benchmarks" -c Release -- @Rest }
    'check' { dotnet format "$PSScriptRoot/Metro2.Etl.sln" --verify-no-changes @Rest }
}
exit $LASTEXITCODE
