"""Bytes to text, by byte order mark, declaration, UTF-8, and detection last."""

import codecs
import re

from claimdesk.annotate.base.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_DETECTION_BYTES = 200_000
_USED_BY_NEWS = [
    *(f"cp{number}" for number in range(1250, 1259)),
    *(
        "koi8_r",
        "koi8_u",
        "iso8859_2",
        "iso8859_5",
        "iso8859_7",
        "gb18030",
        "big5",
        "shift_jis",
        "euc_jp",
        "euc_kr",
    ),
]
"""Encodings still met on desks. DOS and Mac ones fit any short text and win detection by chance."""
_CLOSE = 0.02
MOST_CONTROLS = 0.01
"""Share of control characters above which a file is binary, not text."""


def decode(data: bytes, name: str, declared: str = "") -> str:
    """The text of `data`.

    `declared` is the encoding that the source itself names (an HTTP header, an HTML meta element).

    Raises:
        SourceError: the bytes are not text.
    """
    text = _decoded(data, name, declared)
    if len(_CONTROLS.findall(text)) > MOST_CONTROLS * len(text):
        raise SourceError(
            "source-binary",
            f"{name} is not text: it looks like a binary file.",
            "Open a text or HTML file, or save the document as text first.",
        )
    return text


def _decoded(data: bytes, name: str, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in filter(None, (declared, "utf-8")):
        try:
            # surrogatepass: lone surrogates are replaced and counted with everything else unstorable
            errors = {"utf-8": "surrogatepass", "cp1252": "replace"}.get(encoding.lower(), "strict")
            return data.decode(encoding, errors=errors)
        except (UnicodeDecodeError, LookupError):
            continue
    return _detected(data, name)


def _detected(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    if data[:_DETECTION_BYTES].count(0) > MOST_CONTROLS * min(len(data), _DETECTION_BYTES):
        encoding = ""
    else:
        found = from_bytes(data[:_DETECTION_BYTES], cp_isolation=_USED_BY_NEWS)
        close = [match for match in found if match.chaos <= found[0].chaos + _CLOSE]
        western = any("cp1252" in match.could_be_from_charset for match in close)
        encoding = "cp1252" if western else close[0].encoding if close else ""
    if not encoding:
        raise SourceError(
            "source-binary",
            f"{name} is not text in any known encoding: it looks like a binary file.",
            "Open a text or HTML file, or save the document as text first.",
        )
    return data.decode(encoding, errors="replace")
