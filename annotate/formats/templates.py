"""The templates of reports and cards, by Jinja2: spaCy needs it anyway, and it escapes values."""

from functools import cache
from typing import TYPE_CHECKING

from claimdesk.annotate.base.resources import read_text

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def template(name: str) -> "Template":
    """Return the template called `name`; values are escaped in one that ends in ".html"."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

    environment = Environment(
        loader=FunctionLoader(lambda wanted: read_text(f"templates/{wanted}")),
        autoescape=select_autoescape(["html"], default=False),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)
