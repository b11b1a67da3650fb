"""The evidence locker: copies of links and files, kept in the project on request."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import uuid_utils

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.errors import ProjectError, SourceError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.evidence.sql import (
    Captured,
    keep_capture,
    read_capture,
    read_captures,
    read_raw,
)
from claimdesk.annotate.ledger.events import now
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review import decisions
from claimdesk.annotate.review.change import Change, Draft, Operation
from claimdesk.annotate.review.state import CaptureState, Evidence, EvidenceKind
from claimdesk.annotate.sources import Reader
from claimdesk.annotate.sources.link import fetch, is_link
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Reading, Role, storable

LARGEST = 40_000_000
"""Bytes of a page or file that is kept, at most."""
ARCHIVE = "https://web.archive.org/save/"
"""The address that, with a link behind it, hands a page to the Internet Archive in the reviewer's
browser."""
_KINDS = {
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".htm": "text/html",
    ".txt": "text/plain",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_ANY_KIND = "application/octet-stream"
# reversed, so that of two endings the first one wins: "text/html" -> ".html"
_ENDINGS = {kind: ending for ending, kind in reversed(_KINDS.items())}


@dataclass(frozen=True, slots=True)
class Taken:
    """The bytes of a page or file, with their media type and address, text and title."""

    raw: bytes
    kind: str
    url: str
    text: str
    title: str


class Captures:
    """The copies of evidence in a project. Only the one link asked for is fetched."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def capture(self, evidence: str) -> Job[Change | None]:
        """Keep the text and bytes of a link or file that evidence points to.

        A failure to reach it is recorded with its reason.

        Raises:
            ProjectError: there is no such evidence, or it points to nothing.
        """
        before = self._ledger.asked(
            lambda connection: SqlRecord(connection).get(Evidence, (evidence,))
        )
        if before is None or not before.link:
            raise ProjectError(
                "evidence-unlinked",
                "This evidence has no link or file to capture.",
                "Add one with a link.",
            )

        yield Progress(0, 2, before.link)
        try:
            taken = _taken(before.link)
        except SourceError as error:
            return self._keep_failure(evidence, str(error))
        yield Progress(1, 2, before.link)
        return self._keep(evidence, taken)

    def _keep(self, evidence: str, taken: Taken) -> Change | None:
        digest, time = hashlib.sha256(taken.raw).hexdigest(), now()

        def decide(record: SqlRecord) -> Draft | None:
            before = record.get(Evidence, (evidence,))
            if before is None:
                return None  # the evidence was removed while the page was fetched
            copy = Captured(digest, taken.kind, taken.url, time, taken.text, len(taken.raw))
            keep_capture(self._ledger.connection, copy, taken.raw)
            # a title that the reviewer typed stays
            after = msgspec.structs.replace(
                before,
                capture=CaptureState.CAPTURED,
                captured=time,
                sha256=digest,
                reason="",
                title=before.title or taken.title,
                publisher=before.publisher or _site(taken.url),
            )
            return decisions.edit_evidence(record, after, Operation.CAPTURE)

        return self._ledger.commit(decide)

    def _keep_failure(self, evidence: str, reason: str) -> Change | None:
        def decide(record: SqlRecord) -> Draft | None:
            before = record.get(Evidence, (evidence,))
            if before is None:
                return None
            state = CaptureState.FAILED
            # a copy from an earlier time stays: that the page is gone now does not undo it
            if before.sha256:
                state = CaptureState.CAPTURED
            after = msgspec.structs.replace(before, capture=state, reason=reason)
            return decisions.edit_evidence(record, after, Operation.CAPTURE)

        return self._ledger.commit(decide)

    def add_file(self, claim: str, path: Path, note: str = "") -> Change | None:
        """Back a claim with a file, which is copied into the project.

        Raises:
            SourceError: it cannot be read, or is too large.
        """
        taken = _from_file(path)
        digest, time = hashlib.sha256(taken.raw).hexdigest(), now()
        copy = Captured(digest, taken.kind, "", time, taken.text, len(taken.raw))
        evidence = Evidence(
            id=str(uuid_utils.uuid7()),
            claim=claim,
            reviewer=self._ledger.reviewer.id,
            kind=EvidenceKind.FILE,
            # the name alone: the folder is of this reviewer's computer
            link=path.name,
            note=storable(note),
            accessed=time,
            title=taken.title or path.name,
            capture=CaptureState.CAPTURED,
            captured=time,
            sha256=digest,
        )

        def decide(record: SqlRecord) -> Draft:
            keep_capture(self._ledger.connection, copy, taken.raw)
            return decisions.add_evidence(record, evidence)

        return self._ledger.commit(decide)

    def reuse(self, evidence: str, claim: str) -> Change | None:
        """Back another claim with evidence of the project and its copy; verdicts never go along."""

        def decide(record: SqlRecord) -> Draft | None:
            there = record.get(Evidence, (evidence,))
            # it backs this claim already
            if there is None or there.claim == claim:
                return None
            me = self._ledger.reviewer.id
            again = msgspec.structs.replace(
                there, id=str(uuid_utils.uuid7()), claim=claim, reviewer=me, accessed=now()
            )
            return decisions.add_evidence(record, again)

        return self._ledger.commit(decide)

    def note_archive(self, evidence: str, link: str) -> Change | None:
        """Keep the address of a copy elsewhere."""

        def decide(record: SqlRecord) -> Draft | None:
            before = record.get(Evidence, (evidence,))
            if before is None:
                return None
            after = msgspec.structs.replace(before, archive=storable(link).strip())
            return decisions.edit_evidence(record, after, Operation.EDIT_EVIDENCE)

        return self._ledger.commit(decide)

    def evidence(self) -> list[tuple[Evidence, str]]:
        """Return all evidence, newest first, each with the words of its claim.

        Reviewers who are blind see only their evidence.
        """
        alone = ""
        if self._ledger.blind:
            alone = self._ledger.reviewer.id
        return self._ledger.asked(lambda connection: read_captures(connection, alone))

    def captured(self, sha256: str) -> Captured | None:
        """Return a copy, without its bytes; None where there is none."""
        return self._ledger.asked(lambda connection: read_capture(connection, sha256))

    def save_copy(self, sha256: str, folder: Path) -> Path:
        """Write a copy's bytes to a folder; returns the file.

        Raises:
            ProjectError: the copy is not in the project.
            ExportError: the folder cannot be written.
        """
        copy = self.captured(sha256)
        raw = self._ledger.asked(lambda connection: read_raw(connection, sha256))
        # the digest is in the reviewers' histories: other bytes are no evidence
        is_whole = hashlib.sha256(raw).hexdigest() == sha256
        if copy is None or not is_whole:
            raise ProjectError(
                "no-copy",
                "The copy is not in this project, or is damaged.",
                "Capture the link again.",
            )

        target = folder / f"{sha256[:16]}{_ENDINGS.get(copy.kind, '.bin')}"
        with replacing(target) as temporary:
            temporary.write_bytes(raw)
        return target


def archive_link(link: str) -> str:
    """Return the page where a reviewer can have a link archived."""
    return f"{ARCHIVE}{link}"


def _taken(link: str) -> Taken:
    # a path to a file on this computer
    if not is_link(link):
        return _from_file(Path(link))
    page = fetch(link, LARGEST)
    kind = page.kind or _ANY_KIND
    text, title = _read(page.data, kind, link)
    return Taken(page.data, kind, page.url, text, title)


def _from_file(path: Path) -> Taken:
    try:
        if path.stat().st_size > LARGEST:
            most = f"{LARGEST // 1_000_000} MB"
            raise SourceError(
                "source-too-large", f"{path.name} is larger than {most}.", "Link to it instead."
            )
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(
            "source-unreadable", f"{path} cannot be read ({error.strerror}).", "Check the name."
        ) from error

    kind = _KINDS.get(path.suffix.lower(), _ANY_KIND)
    text, title = _read(raw, kind, str(path))
    return Taken(raw, kind, "", text, title)


def _read(raw: bytes, kind: str, name: str) -> tuple[str, str]:
    """Return the text of a page or file, and its title; pictures and the like have none."""
    if kind.startswith(("image/", "audio/", "video/")):
        return "", ""
    # "text/html", "application/xhtml+xml"
    is_html = "html" in kind
    try:
        with Reader() as reader:
            reading = reader.read_bytes(raw, name, is_html=is_html)
    except SourceError:
        return "", ""  # its bytes are kept all the same
    return _without_furniture(reading), reading.article.title


def _without_furniture(reading: Reading) -> str:
    text = reading.article.text
    kept = [block for block in reading.blocks if block.role is not Role.FURNITURE]
    return "\n\n".join(block.span.of(text) for block in kept)


def _site(url: str) -> str:
    """Return the site of an address: "https://www.example.org/port" -> "example.org"."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[x" is no address
        return ""
