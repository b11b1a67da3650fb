"""The meaning of a coefficient of agreement, in a sentence that an editor understands."""

from claimdesk.annotate.agreement.values import Agreement
from claimdesk.annotate.base.plurals import counted

RELIABLE, TENTATIVE = 0.8, 0.667
"""Krippendorff, "Content Analysis", 2019: rely on data above the first, conclude tentatively above
the second."""
FEVER, AVERITEC = 0.68, 0.62
"""Agreement of trained annotators on verdicts (Thorne et al., 2018; Schlichtkrull et al., 2023)."""

FEW = 30
"""Claims below which a figure is uncertain."""


def meaning_of(found: Agreement) -> str:
    """Return the sentences that go with the figures."""
    alpha = found.alpha
    if alpha.value is None:
        return f"Agreement is undefined. {alpha.why}"

    claims, reviewers = counted(found.shared, "claim"), counted(len(found.raters), "reviewer")
    figure = (
        f"On {claims} reviewed by two or more of {reviewers}, "
        f"agreement beyond chance (Krippendorff's alpha) is {alpha.value:.2f}"
    )
    if alpha.low is not None and alpha.high is not None:
        figure += f" ({alpha.low:.2f} to {alpha.high:.2f})"
    return f"{figure}. {_reading(alpha.value)} {_context(alpha.value)}{_caution(found)}"


def _reading(value: float) -> str:
    """Return the sentence on how far the verdicts can be relied on."""
    if value >= RELIABLE:
        return "That is reliable: another team would mostly agree."
    if value >= TENTATIVE:
        return "That allows tentative conclusions. Resolve the disagreements before you publish."
    if value > 0:
        return (
            "That is too low to rely on one reviewer alone. "
            "Resolve the disagreements and clarify the guidelines."
        )
    return "That is no better than chance. Check first that all reviewers answer the same question."


def _context(value: float) -> str:
    """Return the sentence that compares a figure with published ones."""
    known = f"Trained annotators reached {FEVER} on FEVER and {AVERITEC} on AVeriTeC"
    if value >= FEVER:
        return f"{known}: you are above both."
    if value >= AVERITEC:
        return f"{known}: you are between them."
    return f"{known}: you are below both."


def _caution(found: Agreement) -> str:
    """Return the sentence on claims that are few, or reviewed by one person; "" for none."""
    if found.shared < FEW:
        return f" With {counted(found.shared, 'claim')} this can still change a lot."

    # Agreement needs two answers: a claim with one is counted, but not measured.
    alone = found.units - found.shared
    if not alone:
        return ""
    verb = "was" if alone == 1 else "were"
    return f" {counted(alone, 'claim')} {verb} reviewed by one person only and not counted."
