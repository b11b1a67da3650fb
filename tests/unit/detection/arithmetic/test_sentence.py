"""The borders of a sentence, found at its stops."""

from claimdesk.annotate.detection.arithmetic.sentence import sentence_end, sentence_start

TEXT = "It rained. It cost 3.5 million! Why?"


def test_a_sentence_lies_between_its_stops() -> None:
    inside = TEXT.index("cost")
    assert TEXT[sentence_start(TEXT, inside) : sentence_end(TEXT, inside)] == (
        "It cost 3.5 million"
    )


def test_a_text_without_stops_is_one_sentence() -> None:
    assert sentence_start("no stop", 3) == 0
    assert sentence_end("no stop", 3) == 7


def test_the_last_stop_ends_the_last_sentence() -> None:
    assert sentence_start(TEXT, len(TEXT)) == TEXT.index("Why")
    assert sentence_end(TEXT, TEXT.index("Why")) == len(TEXT) - 1
