"""Marks for tests that need a library of the system."""

import pytest

from claimdesk.annotate.base.system_libraries import PDF, QT, absent, names_of, remedy_for

# the reason names the command that installs what is missing
needs_qt = pytest.mark.skipif(
    bool(absent(QT)), reason=f"Qt lacks {names_of(absent(QT))} here. {remedy_for(absent(QT))}"
)
pdf = pytest.param(
    "pdf", marks=pytest.mark.skipif(bool(absent(PDF)), reason="PDF lacks Pango here")
)
"""The format "pdf" as a parameter, skipped where it cannot be made."""
needs_pango = pytest.mark.skipif(
    bool(absent(PDF)), reason=f"PDF lacks {names_of(absent(PDF))} here. {remedy_for(absent(PDF))}"
)
