"""The templates of reports and cards. Jinja2: it comes with spaCy anyway and escapes what it puts in."""

from functools import cache
from typing import TYPE_CHECKING

from claimdesk.annotate.base.resources import read_text

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def template(name: str) -> "Template":
    """The template called `name`. Everything put into one that ends in .html is escaped."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

    environment = Environment(
        loader=FunctionLoader(lambda wanted: read_text(f"templates/{wanted}")),
        autoescape=select_autoescape(["html"], default=False),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)
