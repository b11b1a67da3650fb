"""A number with the unit, kind and relation that the words around it give."""

from claimdesk.annotate.detection.findings import Number, NumberKind, Relation
from claimdesk.annotate.detection.numbers.finish import finished
from claimdesk.annotate.detection.numbers.tokens import Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.text.span import Span
from tests.support.parses import number, tagged

UNTAGGED = Tokens(())


def test_a_measure_joins_the_span_and_gives_the_kind() -> None:
    text = "5 km or so"
    found = finished(text, number(text, "5", 5), None, UNTAGGED)
    assert isinstance(found, Number)
    assert (found.span, found.unit, found.kind) == (Span(0, 4), "kilometre", NumberKind.MEASURE)
    assert found.relation is Relation.ABOUT


def test_a_counted_noun_stays_outside_the_span() -> None:
    text = "over 12 ships"
    tokens = Tokens(tagged(text, "12/CD ships/NNS"))
    found = finished(text, number(text, "12", 12), None, tokens)
    assert isinstance(found, Number)
    assert (found.span, found.unit, found.relation) == (Span(5, 7), "ship", Relation.ABOVE)


def test_money_takes_the_rate_behind_it() -> None:
    text = "$2 a day"
    dollar = Unit("dollar", NumberKind.MONEY, 1, "USD")
    found = finished(text, number(text, "$2", 2), dollar, UNTAGGED)
    assert isinstance(found, Number)
    assert (found.span, found.unit, found.currency) == (Span(0, 8), "dollar per day", "USD")


def test_letters_glued_to_the_digits_make_another_word() -> None:
    text = "12zz sold"
    assert finished(text, number(text, "12", 12), None, UNTAGGED) == 2


def test_one_of_them_is_a_pronoun() -> None:
    text = "one of them"
    assert finished(text, number(text, "one", 1), None, UNTAGGED, in_words=True) == 3


def test_an_ordinal_takes_nothing_from_its_neighbours() -> None:
    text = "the 22nd km"
    ordinal = number(text, "22nd", 22, kind=NumberKind.ORDINAL)
    assert finished(text, ordinal, None, UNTAGGED) == ordinal


def test_a_share_of_a_measure_stays_a_ratio() -> None:
    text = "half a mile"
    ratio = number(text, "half a", 0.5, kind=NumberKind.RATIO)
    found = finished(text, ratio, None, UNTAGGED)
    assert isinstance(found, Number)
    assert (found.kind, found.unit) == (NumberKind.RATIO, "mile")
