"""A numeral with the currency before it."""

from claimdesk.annotate.detection.numbers.priced import priced_numeral


def test_the_letter_m_is_a_million_only_behind_a_currency() -> None:
    numeral, unit = priced_numeral("$5m", 0)
    assert numeral is not None
    assert unit is not None
    assert (numeral.value.value, numeral.end, unit.currency) == (5e6, 3, "USD")

    numeral, unit = priced_numeral("5m", 0)
    assert numeral is not None
    assert (numeral.value.value, numeral.end, unit) == (5.0, 1, None)


def test_a_sign_without_a_numeral_prices_nothing() -> None:
    numeral, unit = priced_numeral("$ or so", 0)
    assert numeral is None
    assert unit is not None
