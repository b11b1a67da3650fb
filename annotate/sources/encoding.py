"""Text encodings: bytes to text by byte order mark, declaration, UTF-8, and detection last."""

import codecs
import re

from claimdesk.annotate.base.errors import SourceError

# UTF-32 stands before UTF-16: its little-endian mark, FF FE 00 00, begins with that of UTF-16, FF
# FE
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ON_ERROR = {
    # lone surrogates are replaced later and counted with all other characters no file can hold
    "utf-8": "surrogatepass",
    # 0x81 and four more bytes have no character; browsers show such pages all the same
    "cp1252": "replace",
}
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_DETECTION_BYTES = 200_000
# Encodings that news texts still use. Those of DOS and the Mac fit any short text and would win by
# chance.
_USED_BY_NEWS = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_7",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
# Detected encodings whose disorder differs by less than this are taken to fit equally well.
_CLOSE = 0.02
MOST_CONTROLS = 0.01
"""Share of control characters above which a file is binary, not text."""


def decode(data: bytes, name: str, declared: str = "") -> str:
    """Return the text of `data`.

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
    marked = _marked(data)
    if marked:
        return data.decode(marked, errors="replace")

    # a strict decoder refuses most texts of other encodings: b"caf\xe9" is no UTF-8
    for encoding in (declared, "utf-8"):
        if not encoding:
            continue
        try:
            return data.decode(encoding, errors=_ON_ERROR.get(encoding.lower(), "strict"))
        except (UnicodeDecodeError, LookupError):
            continue  # the page declares the wrong encoding, or one that does not exist

    encoding = _detected(data[:_DETECTION_BYTES])
    if not encoding:
        raise SourceError(
            "source-binary",
            f"{name} is not text in any known encoding: it looks like a binary file.",
            "Open a text or HTML file, or save the document as text first.",
        )
    return data.decode(encoding, errors="replace")


def _marked(data: bytes) -> str:
    """Return the encoding that a byte order mark names, or "" where there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return ""


def _detected(sample: bytes) -> str:
    """Return the likeliest encoding of `sample`, or "" where it is not text."""
    from charset_normalizer import from_bytes

    # pictures and programs are full of zero bytes; text in these encodings has none
    if sample.count(0) > MOST_CONTROLS * len(sample):
        return ""

    matches = from_bytes(sample, cp_isolation=_USED_BY_NEWS)
    if not matches:
        return ""

    close = [match for match in matches if match.chaos <= matches[0].chaos + _CLOSE]
    # b"caf\xe9" is "café" in cp1252, cp1254 and more: of equals, the most used one
    if any("cp1252" in match.could_be_from_charset for match in close):
        return "cp1252"
    return close[0].encoding
