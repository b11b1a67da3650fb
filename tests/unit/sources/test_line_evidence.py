"""Lines that speak of the page they stand on."""

import pytest

from claimdesk.annotate.sources.line_evidence import is_appeal, speaks_of_the_page


@pytest.mark.parametrize(
    "line",
    [
        "Sign up to our newsletter",
        "Read more: what we know",
        "© 2024 The Paper",
        "12 comments",
        "3 hours ago",
        "Share on Facebook",
        "Photo: Agency / Jane Doe",
    ],
)
def test_frame_speaks_of_the_page(line: str) -> None:
    assert speaks_of_the_page(line)


@pytest.mark.parametrize(
    "line",
    [
        # "sign", "read" and "new" are words of frames, too
        "The president will sign the law on Friday in front of 200 guests.",
        "She read the letter aloud to the court.",
        "The company reported 12 new cases in three weeks.",
    ],
)
def test_news_does_not_speak_of_the_page(line: str) -> None:
    assert not speaks_of_the_page(line)


def test_an_appeal_speaks_as_we_to_you_about_journalism() -> None:
    appeal = "Your support keeps our journalism free for every reader. Will you donate today?"
    assert is_appeal(appeal)
    # a quotation says we and you, and nothing of journalism
    assert not is_appeal("“We lost our house,” she said. “You cannot imagine it.”")
