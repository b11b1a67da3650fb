"""Detection as a client uses it: text and blocks in, findings out, in this process or in one of its own."""

import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.detection.checkworthiness import Ranking
from claimdesk.annotate.detection.findings import BlockFindings, Model
from claimdesk.annotate.detection.pipeline import Pipeline, load_pipeline, shifted
from claimdesk.annotate.text.article import Block
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_Answer = TypeVar("_Answer")

CHUNK_CHARACTERS = 2_500
"""About a screenful: small enough that highlights arrive while the first one is read."""


class Analyser(Protocol):
    """Anything that makes findings of blocks."""

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        """The findings of each block, in the order of `blocks`.

        `language` is ISO 639-1, `published` the article's date (ISO 8601); both "" for unknown.
        """
        ...

    def model(self, language: str) -> Model:
        """The model that articles in `language` are read with."""
        ...


class FeatureReader(Protocol):
    """Anything that reads what a claim finder learns from."""

    def claim_features(
        self,
        text: str,
        blocks: Sequence[Block],
        spans: Sequence[Span],
        language: str,
        published: str = "",
    ) -> dict[Span, dict[str, float]]:
        """What the claim finder sees of the claims at `spans` of an article."""
        ...


class Detector:
    """Detection in this process. Pipelines are loaded when a language is first met, and kept.

    `finder` is the file of a trained claim finder; "" is the shipped one.
    """

    def __init__(
        self, model: str = "", ranking: Ranking = Ranking.LINEAR, claim_model: str = ""
    ) -> None:
        self._name = model
        self._ranking = ranking
        self._finder = claim_model
        self._pipelines: dict[str, Pipeline] = {}

    def _pipeline(self, language: str) -> Pipeline:
        if language not in self._pipelines:
            self._pipelines[language] = load_pipeline(
                self._name, language or "xx", self._ranking, self._finder
            )
        return self._pipelines[language]

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        return self._pipeline(language).analyse(text, blocks, published)

    def claim_features(
        self,
        text: str,
        blocks: Sequence[Block],
        spans: Sequence[Span],
        language: str,
        published: str = "",
    ) -> dict[Span, dict[str, float]]:
        return self._pipeline(language).claim_features(text, blocks, spans, published)

    def model(self, language: str) -> Model:
        return self._pipeline(language).model


class DetectorProcess:
    """Detection in a process of its own, so that a window keeps its one interpreter to itself.

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
        """Score with the claim finder in this file from the next question on; "" is the shipped one."""
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
        asked = self._executor().submit(
            _claim_features, text, list(blocks), list(spans), language, published
        )
        return self._answer(asked)

    def warm_up(self) -> None:
        """Start the process and load the English model, without waiting for it."""
        self._executor().submit(_model, "en")

    def model(self, language: str) -> Model:
        return self._answer(self._executor().submit(_model, language))

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        pool = self._executor()
        waiting: deque[Future[list[BlockFindings]]] = deque()
        try:
            for chunk in _chunks(blocks):
                start, end = min(b.span.start for b in chunk), max(b.span.end for b in chunk)
                waiting.append(
                    pool.submit(_analyse, text[start:end], start, chunk, language, published)
                )
                if len(waiting) > 1:
                    yield from self._answer(waiting.popleft())
            while waiting:
                yield from self._answer(waiting.popleft())
        finally:
            for future in waiting:
                future.cancel()

    def _answer(self, future: "Future[_Answer]") -> _Answer:
        from concurrent.futures.process import BrokenProcessPool

        try:
            return future.result()
        except BrokenProcessPool as error:
            self._pool = None
            raise ClaimdeskError(
                "detection-died",
                "Detection stopped: its process was ended, perhaps because memory ran out.",
                "What was found is kept; opening the article again goes on from there.",
            ) from error

    def close(self) -> None:
        """End the process without waiting for what it is doing."""
        if self._pool is None:
            return
        pool, self._pool = self._pool, None
        processes = list((pool._processes or {}).values())  # noqa: SLF001  (3.14 has kill_workers for this)
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()
        for process in processes:
            process.join()


def _chunks(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Neighbouring blocks of about a screenful together; far ones apart, so that no long text is sent twice."""
    chunk: list[Block] = []
    for block in blocks:
        extent = block.span.end - chunk[0].span.start if chunk else 0
        if chunk and not 0 < extent <= CHUNK_CHARACTERS:
            yield chunk
            chunk = []
        chunk.append(block)
    if chunk:
        yield chunk


_process_detector: Detector | None = None  # one for each worker process, made by its initialiser


def _start(model: str, ranking: Ranking, claim_model: str) -> None:
    global _process_detector  # noqa: PLW0603  (a process pool's initialiser has no other place to leave it)
    _process_detector = Detector(model, ranking, claim_model)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A program that was killed must not leave its detection behind: end when it does."""
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
    """Analyse blocks of a part of an article's text that begins at `offset`."""
    assert _process_detector is not None
    local = [Block(block.span.shifted(-offset), block.role) for block in blocks]
    return [
        shifted(found, offset)
        for found in _process_detector.analyse(text, local, language, published)
    ]
