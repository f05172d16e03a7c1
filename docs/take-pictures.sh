#!/usr/bin/env bash
# Takes the pictures of docs/pictures anew: the sample register on a fixed day, in a browser window of fixed size.
set -euo pipefail
cd "$(dirname "$0")/.."
export CAMKET_PICTURES="$PWD/docs/pictures"
mkdir -p "$CAMKET_PICTURES"
dotnet run --project tests/CamKet.EndToEnd.Tests -- -explicit only -class CamKet.EndToEnd.Tests.Pictures.PictureTests
# The first page of the Word file, as a reader of it sees it.
for program in soffice pdftoppm; do
  command -v "$program" > /dev/null || { echo "No $program on this machine: the picture of the Word file stays as it was." >&2; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mv "$CAMKET_PICTURES/stocktake.docx" "$work/"
soffice --headless -env:UserInstallation="file://$work/profile" --convert-to pdf --outdir "$work" "$work/stocktake.docx" > /dev/null
pdftoppm -f 1 -l 1 -r 80 -gray -png -singlefile "$work/stocktake.pdf" "$CAMKET_PICTURES/stocktake-docx"
