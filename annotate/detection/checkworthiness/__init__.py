"""Check-worthiness: how much a statement deserves to be checked, from 0 to 1, and why.

The score orders and explains; it hides nothing. See `resources/models/checkworthiness.md` for the
data it was trained on and how good it is.
"""

from enum import StrEnum

from claimdesk.annotate.detection.checkworthiness.model import (
    CheckWorthiness,
    model_in,
    shipped_model,
    written,
)

__all__ = ["CheckWorthiness", "Ranking", "model_in", "shipped_model", "written"]


class Ranking(StrEnum):
    """The model that scores: the linear one, or the language model of the optional extra."""

    LINEAR = "linear"
    TRANSFORMER = "transformer"
