"""Templates: pages escape their values, and a missing value is a fault."""

import pytest
from jinja2 import UndefinedError

from claimdesk.annotate.formats.templates import template


def test_a_page_escapes_and_other_templates_do_not() -> None:
    escapes = template("report.html").environment.autoescape
    assert callable(escapes)
    # by the ending of the name: Markdown must keep its "<" and "&"
    assert (escapes("report.html"), escapes("data_card.md")) == (True, False)


def test_a_value_that_is_missing_is_not_left_blank() -> None:
    # jinja2 itself prints nothing for it
    page = template("data_card.md").environment.from_string("by {{ reviewer }}")
    with pytest.raises(UndefinedError):
        page.render()


def test_a_template_is_read_once() -> None:
    assert template("report.html") is template("report.html")
