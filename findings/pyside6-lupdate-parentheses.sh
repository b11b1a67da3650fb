#!/bin/sh
# pyside6-lupdate of PySide6 6.11.3 and a string in parentheses of its own.
#
# Python gives tr(("a" "b")) and tr("a" "b") the same argument. A person or a formatter adds the second pair of
# parentheses to wrap a long string. Expected: both are gathered. Seen: lupdate gathers the second and passes over the
# first, in tr() and in QCoreApplication.translate(), without a warning; the text then stays untranslated.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pyside6-essentials==6.11.3 2>/dev/null

cat >"$folder/window.py" <<'PYTHON'
from PySide6.QtCore import QCoreApplication, QObject


class Window(QObject):
    def show(self):
        self.tr("plain")
        self.tr("joined " "plain")
        self.tr(("in parentheses"))
        self.tr(("joined " "in parentheses"))
        QCoreApplication.translate("Window", "plain in a context")
        QCoreApplication.translate("Window", ("in parentheses in a context"))
PYTHON
"$folder/venv/bin/pyside6-lupdate" "$folder/window.py" -ts "$folder/window.ts" >"$folder/log" 2>&1

gathered=$(sed -n 's/.*<source>\(.*\)<\/source>.*/\1/p' "$folder/window.ts" | LC_ALL=C sort | tr '\n' ';')
echo "PySide6 6.11.3, lupdate gathered: $gathered"
if grep -qi warning "$folder/log"; then echo "It warned."; exit 1; fi
[ "$gathered" = "joined plain;plain;plain in a context;" ] || {
    echo "The behaviour has changed."
    exit 1
}
