"""Attributions by layout: "SMITH: ..." in a transcript, "Mayor: ..." in a headline, "..." ― Ada."""

import re

from claimdesk.annotate.detection.findings import Attribution, AttributionType
from claimdesk.annotate.text.span import Span

_TRANSCRIPT = re.compile(
    r"[\"“]?(?P<source>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|and|the|de|van|al)){0,5})(?P<cue>:) "
    r"(?P<content>\S.{12,})",
    re.DOTALL,
)
"""`SMITH: We never agreed to close the harbour.`"""
_SIGNED = re.compile(
    r"(?P<content>[“\"”].{12,}[”\"“])\s*(?P<cue>[―—–]|--)\s*"
    r"(?P<source>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,5}?)\.?",
    re.DOTALL,
)
"""`“We never agreed to close it.” ― Ada Quill`"""
_NO_SPEAKERS = (
    "Update",
    "Note",
    "Photo",
    "Read",
    "More",
    "Watch",
    "Related",
    "Picture",
    "Image",
    "Video",
    "Source",
)
"""Words before a colon that no one speaks: "Photo: The harbour at dawn"."""


def from_layout(text: str) -> list[Attribution]:
    """Return the attribution of a paragraph that is one speaker's as a whole, if it is."""
    paragraph = text.strip()
    indent = len(text) - len(text.lstrip())
    layouts = ((_TRANSCRIPT, AttributionType.INDIRECT), (_SIGNED, AttributionType.DIRECT))
    for pattern, kind in layouts:
        found = pattern.fullmatch(paragraph)
        if found is None or found["source"].endswith(_NO_SPEAKERS):
            continue
        source, cue, content = (
            Span(*found.span(group)).shifted(indent) for group in ("source", "cue", "content")
        )
        return [Attribution(source, cue, content, kind)]
    return []
