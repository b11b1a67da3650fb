#!/bin/sh
# WeasyPrint 70.0 and a url_fetcher that is a plain function.
#
# A function is accepted and used. Where it raises, an address that cannot be fetched is
# no longer logged and skipped, as with earlier versions and with a URLFetcher: WeasyPrint looks for the attribute
# `_fail_on_errors` on the function, and the whole document ends with an AttributeError.
# Needs the system's Pango.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile weasyprint==70.0 2>/dev/null
cat >"$folder/try.py" <<'PY'
import logging
import warnings

from weasyprint import HTML
from weasyprint.urls import URLFetcher

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
warnings.simplefilter("ignore")
PAGE = "<p>A page with a picture <img src='claimed:picture'> that nobody gives.</p>"


def refuse(url, *args, **kwargs):
    raise ValueError(f"not fetched: {url}")


class Refusing(URLFetcher):
    def fetch(self, url, headers=None):
        raise ValueError(f"not fetched: {url}")


def outcome(fetcher):
    try:
        return "PDF" if HTML(string=PAGE, url_fetcher=fetcher).write_pdf().startswith(b"%PDF") else "?"
    except AttributeError as error:
        return f"AttributeError: {error}"


print("class:", outcome(Refusing()))
print("function:", outcome(refuse))
PY
"$folder/venv/bin/python" "$folder/try.py" | tee "$folder/seen"
grep -qx "class: PDF" "$folder/seen"
grep -qx "function: AttributeError: 'function' object has no attribute '_fail_on_errors'" "$folder/seen"
