"""Detection as a client uses it: from text and blocks to findings, here or in another process."""

import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.detection.block_findings import shifted
from claimdesk.annotate.detection.checkworthiness import Ranking
from claimdesk.annotate.detection.findings import BlockFindings, Model
from claimdesk.annotate.detection.pipeline import Pipeline, load_pipeline
from claimdesk.annotate.text.article import Block
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_Answer = TypeVar("_Answer")

CHUNK_CHARACTERS = 2_500
"""About a screenful: small enough that highlights arrive while the first one is read."""


class Analyser(Protocol):
    """A maker of findings, in any process."""

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        """Yield the findings of each block, in the order of `blocks`.

        `language` is ISO 639-1, `published` the article's date (ISO 8601); both "" for unknown.
        """
        ...

    def model(self, language: str) -> Model:
        """Return the model that articles in `language` are read with."""
        ...


class FeatureReader(Protocol):
    """A reader of the features that a claim model learns from."""

    def claim_features(
        self,
        text: str,
        blocks: Sequence[Block],
        spans: Sequence[Span],
        language: str,
        published: str = "",
    ) -> dict[Span, dict[str, float]]:
        """Return the features of the claims at `spans` of an article."""
        ...


class Detector:
    """Detection in this process. Pipelines are loaded when a language is first met, and kept.

    `claim_model` is the file of a trained claim model; "" is the shipped one.
    """

    def __init__(
        self, model: str = "", ranking: Ranking = Ranking.LINEAR, claim_model: str = ""
    ) -> None:
        self._name = model
        self._ranking = ranking
        self._claim_model = claim_model
        self._pipelines: dict[str, Pipeline] = {}

    def _pipeline(self, language: str) -> Pipeline:
        if language not in self._pipelines:
            self._pipelines[language] = load_pipeline(
                self._name, language or "xx", self._ranking, self._claim_model
            )
        return self._pipelines[language]

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        """Yield the findings of each block; see `Analyser`."""
        return self._pipeline(language).analyse(text, blocks, published)

    def claim_features(
        self,
        text: str,
        blocks: Sequence[Block],
        spans: Sequence[Span],
        language: str,
        published: str = "",
    ) -> dict[Span, dict[str, float]]:
        """Return the features of the claims at `spans` of an article."""
        return self._pipeline(language).claim_features(text, blocks, spans, published)

    def model(self, language: str) -> Model:
        """Return the model that articles in `language` are read with."""
        return self._pipeline(language).model


class DetectorProcess:
    """Detection in a second process, so that a window keeps its one interpreter to itself.

    The process starts with the first question and ends with `close`, at once if it is still busy.
    """

    def __init__(self, model: str = "", ranking: Ranking = Ranking.LINEAR) -> None:
        self._chosen = (model, ranking, "")
        self._pool: ProcessPoolExecutor | None = None

    def _executor(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(
                1, mp_context=context, initializer=_start, initargs=self._chosen
            )
        return self._pool

    def use_claim_model(self, claim_model: str) -> None:
        """Score with the claim model in a file from the next question on; "" is the shipped one."""
        if self._chosen[2] != claim_model:
            self.close()
            self._chosen = (*self._chosen[:2], claim_model)

    def claim_features(
        self,
        text: str,
        blocks: Sequence[Block],
        spans: Sequence[Span],
        language: str,
        published: str = "",
    ) -> dict[Span, dict[str, float]]:
        """Return the features of the claims at `spans` of an article."""
        future = self._executor().submit(
            _claim_features, text, list(blocks), list(spans), language, published
        )
        return self._answer(future)

    def warm_up(self) -> None:
        """Start the process and load the English model, without waiting for it."""
        self._executor().submit(_model, "en")

    def model(self, language: str) -> Model:
        """Return the model that articles in `language` are read with."""
        return self._answer(self._executor().submit(_model, language))

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        """Yield the findings of each block, a chunk ahead of the reader; see `Analyser`."""
        pool = self._executor()
        waiting: deque[Future[list[BlockFindings]]] = deque()
        try:
            for chunk in _chunks(blocks):
                start = min(block.span.start for block in chunk)
                end = max(block.span.end for block in chunk)
                part = text[start:end]
                waiting.append(pool.submit(_analyse, part, start, chunk, language, published))

                # One chunk is read while the next is analysed.
                if len(waiting) > 1:
                    yield from self._answer(waiting.popleft())
            while waiting:
                yield from self._answer(waiting.popleft())
        finally:
            for future in waiting:
                future.cancel()

    def _answer(self, future: "Future[_Answer]") -> _Answer:
        """Return the process's answer; the next question starts a new process if this one died."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            return future.result()
        except BrokenProcessPool as error:
            self._pool = None
            raise ClaimdeskError(
                "detection-died",
                "Detection stopped: its process was ended, perhaps because memory ran out.",
                "The findings so far are kept. Open the article again to continue.",
            ) from error

    def close(self) -> None:
        """End the process without waiting for what it is doing."""
        if self._pool is None:
            return
        pool, self._pool = self._pool, None

        # Python 3.14 has kill_workers for this.
        processes = list((pool._processes or {}).values())  # noqa: SLF001
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()
        for process in processes:
            process.join()


def _chunks(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield neighbouring blocks of about a screenful together.

    Blocks far apart are apart, so that no long text is sent twice.
    """
    chunk: list[Block] = []
    for block in blocks:
        # Blocks may come in any order, those on the screen first: extent may be negative.
        if chunk:
            extent = block.span.end - chunk[0].span.start
            if not 0 < extent <= CHUNK_CHARACTERS:
                yield chunk
                chunk = []
        chunk.append(block)
    if chunk:
        yield chunk


_process_detector: Detector | None = None  # one for each worker process, made by its initialiser


def _start(model: str, ranking: Ranking, claim_model: str) -> None:
    # A process pool's initialiser has no other place to leave it.
    global _process_detector  # noqa: PLW0603
    _process_detector = Detector(model, ranking, claim_model)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the parent process does: a program that was killed leaves no detection behind."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


def _model(language: str) -> Model:
    assert _process_detector is not None
    return _process_detector.model(language)


def _claim_features(
    text: str, blocks: list[Block], spans: list[Span], language: str, published: str
) -> dict[Span, dict[str, float]]:
    assert _process_detector is not None
    return _process_detector.claim_features(text, blocks, spans, language, published)


def _analyse(
    text: str, offset: int, blocks: list[Block], language: str, published: str
) -> list[BlockFindings]:
    """Return the findings of blocks in a part of an article's text that begins at `offset`."""
    assert _process_detector is not None
    local = [Block(block.span.shifted(-offset), block.role) for block in blocks]
    return [
        shifted(found, offset)
        for found in _process_detector.analyse(text, local, language, published)
    ]
