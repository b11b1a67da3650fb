"""Settled claims as the training of a claim model sees them."""

from claimdesk.annotate.claim_model.training import Decision


def decisions(count: int = 60, groups: int = 6) -> list[Decision]:
    """Return facts and moods by turns, which one word each tells apart."""
    made = []
    for number in range(count):
        is_fact = number % 2 == 1
        telling = "w numbered" if is_fact else "w lovely"
        vector = {telling: 1.0, f"w noise{number % 7}": 1.0}
        made.append(Decision(vector, float(is_fact), number % groups))
    return made
