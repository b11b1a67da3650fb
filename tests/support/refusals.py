"""Refusals: the error that an action ends with."""

from collections.abc import Callable

import pytest

from claimdesk.annotate.base.errors import ClaimdeskError


def refusal_of(action: Callable[[], object]) -> ClaimdeskError:
    """Return the error that an action ends with; the test fails if it ends well."""
    with pytest.raises(ClaimdeskError) as refused:
        action()
    return refused.value
