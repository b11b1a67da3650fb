"""Sentence embeddings from the files of their package."""

import numpy as np
import pytest

from claimdesk.annotate.similarity.embeddings import DIMENSIONS, StaticEncoder


@pytest.fixture(scope="module")
def encoder() -> StaticEncoder:
    return StaticEncoder()


def test_no_texts_are_no_rows(encoder: StaticEncoder) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_each_row_has_length_one(encoder: StaticEncoder) -> None:
    # one that is nothing but an address, and one without a letter
    rows = encoder.encode(["Seven ships left.", "https://example.org/", "…"])

    assert rows.shape == (3, DIMENSIONS)
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1.0, 1.0, 1.0], abs=1e-5)


def test_addresses_and_signatures_have_no_meaning(encoder: StaticEncoder) -> None:
    plain, signed = encoder.encode(
        ["Seven ships left.", "Seven ships left. https://example.org/ — Ada (@ada)"]
    )
    assert plain == pytest.approx(signed)


def test_like_meanings_are_near(encoder: StaticEncoder) -> None:
    boats, ships, tulips = encoder.encode(
        ["The boats sank.", "The ships went down.", "Tulips need sun."]
    )
    assert boats @ ships > boats @ tulips
