"""The evidence locker: what links and files held when they were looked at, kept in the project on request."""

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
"""Bytes of a page or file that is kept."""
ARCHIVE = "https://web.archive.org/save/"
"""Where a page can be handed to the Internet Archive, by the reviewer's own browser."""
_KINDS = {".pdf": "application/pdf", ".html": "text/html", ".htm": "text/html", ".txt": "text/plain",
          ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}  # fmt: skip
_ENDINGS = {kind: ending for ending, kind in reversed(_KINDS.items())}


@dataclass(frozen=True, slots=True)
class Taken:
    """What a capture brought: bytes with their kind and address, and what was read in them."""

    raw: bytes
    kind: str
    url: str
    text: str
    title: str


class Captures:
    """Evidence kept in the project. Nothing is fetched but the one link asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def capture(self, evidence: str) -> Job[Change | None]:
        """Keep what a piece of evidence points to: its text and its bytes. A failure is recorded with its reason.

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
                return None  # it was removed meanwhile
            copy = Captured(digest, taken.kind, taken.url, time, taken.text, len(taken.raw))
            keep_capture(self._ledger.connection, copy, taken.raw)
            after = msgspec.structs.replace(
                before, capture=CaptureState.CAPTURED, captured=time, sha256=digest, reason="",
                title=before.title or taken.title, publisher=before.publisher or _site(taken.url),
            )  # fmt: skip
            return decisions.edit_evidence(record, after, Operation.CAPTURE)

        return self._ledger.commit(decide)

    def _keep_failure(self, evidence: str, reason: str) -> Change | None:
        def decide(record: SqlRecord) -> Draft | None:
            before = record.get(Evidence, (evidence,))
            if before is None:
                return None
            # a copy from an earlier time stays: that the page is gone now does not undo it
            state = CaptureState.CAPTURED if before.sha256 else CaptureState.FAILED
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
        evidence = Evidence(
            str(uuid_utils.uuid7()), claim, self._ledger.reviewer.id, EvidenceKind.FILE, path.name, "", storable(note),
            time, taken.title or path.name, "", CaptureState.CAPTURED, "", time, digest,
        )  # fmt: skip

        def decide(record: SqlRecord) -> Draft:
            keep_capture(
                self._ledger.connection,
                Captured(digest, taken.kind, "", time, taken.text, len(taken.raw)),
                taken.raw,
            )
            return decisions.add_evidence(record, evidence)

        return self._ledger.commit(decide)

    def reuse(self, evidence: str, claim: str) -> Change | None:
        """Back another claim with evidence that is there already, its copy included. Verdicts never go along."""

        def decide(record: SqlRecord) -> Draft | None:
            there = record.get(Evidence, (evidence,))
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
        """All evidence, newest first, each with the words of its claim; a blind reviewer sees their own."""
        alone = self._ledger.reviewer.id if self._ledger.blind else ""
        return self._ledger.asked(lambda connection: read_captures(connection, alone))

    def captured(self, sha256: str) -> Captured | None:
        """A copy, without its bytes."""
        return self._ledger.asked(lambda connection: read_capture(connection, sha256))

    def save_copy(self, sha256: str, folder: Path) -> Path:
        """Write a copy's bytes to a folder; returns the file.

        Raises:
            ProjectError: the copy is not in the project.
            ExportError: the folder cannot be written.
        """
        copy = self.captured(sha256)
        raw = self._ledger.asked(lambda connection: read_raw(connection, sha256))
        if copy is None or hashlib.sha256(raw).hexdigest() != sha256:
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
    """The page where a person can have a link archived."""
    return f"{ARCHIVE}{link}"


def _taken(link: str) -> Taken:
    if not is_link(link):
        return _from_file(Path(link))
    page = fetch(link, LARGEST)
    kind = page.kind or "application/octet-stream"
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
    kind = _KINDS.get(path.suffix.lower(), "application/octet-stream")
    text, title = _read(raw, kind, str(path))
    return Taken(raw, kind, "", text, title)


def _read(raw: bytes, kind: str, name: str) -> tuple[str, str]:
    """The words in what was captured, and its title; pictures and the like have none."""
    if kind.startswith(("image/", "audio/", "video/")):
        return "", ""
    try:
        with Reader() as reader:
            reading = reader.read_bytes(raw, name, is_html="html" in kind)
    except SourceError:
        return "", ""  # its bytes are kept all the same
    return _words(reading), reading.article.title


def _words(reading: Reading) -> str:
    text = reading.article.text
    return "\n\n".join(
        block.span.of(text) for block in reading.blocks if block.role is not Role.FURNITURE
    )


def _site(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # an address that is none
        return ""
