#!/bin/sh
# pip 23.2.1 (the pip of Python 3.11's venv) and an extra whose spelling changed.
#
# trafilatura 2.3.1 asks for `lxml[html_clean]`. lxml 6.1.3 declares the extra as `html-clean` (PEP 685 spelling).
# pip 23.2.1 warns "does not provide the extra 'html_clean'" and installs lxml without it; the installation succeeds,
# and `import trafilatura` fails. pip 26.3 treats both spellings as one and installs lxml_html_clean.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

try() { # PIP EXPECTED
    python3 -m venv "$folder/$1"
    "$folder/$1/bin/pip" install -q "pip==$1" 2>/dev/null
    "$folder/$1/bin/pip" install -q --no-compile lxml==6.1.3 trafilatura==2.3.1 2>"$folder/$1.log"
    if "$folder/$1/bin/python" -c 'import trafilatura' 2>/dev/null; then seen=works; else seen=fails; fi
    warned=$(grep -c "does not provide the extra 'html_clean'" "$folder/$1.log" || true)
    echo "pip $1: import trafilatura $seen, warnings about the extra: $warned"
    [ "$seen" = "$2" ]
}

try 23.2.1 fails
try 26.3 works
