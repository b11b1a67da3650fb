"""Printed lines, put together to paragraphs."""

from claimdesk.annotate.sources.documents.lines import Line, paragraphs_of


def test_a_word_broken_at_a_line_end_is_put_together() -> None:
    # the hyphen goes: with it the word would be found nowhere
    lines = [Line("The recon-", 0, 100, 50, 10), Line("struction goes on.", 0, 80, 38, 10)]
    texts = [paragraph.text for paragraph in paragraphs_of([lines])]
    assert texts == ["The reconstruction goes on."]
