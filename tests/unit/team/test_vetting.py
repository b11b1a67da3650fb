"""Vetting: the changes of a file, one by one, against the record and each other."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import msgspec
import pytest
from sqlalchemy import Connection

from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.state import Claim, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.team.brought import Brought
from claimdesk.annotate.team.packet_checks import Fault
from claimdesk.annotate.team.vetting import Vetted, Vetting
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import BO, add_article, change_of
from tests.support.open_records import detected, new_record, put, write_down

FOUND = Article("A found text. It is short.", "ships.txt", language="en")


def vet(record: Connection, path: Path) -> Vetted:
    """Vet a packet of Bo's that may hold clocks up to 5."""
    with Brought(path) as brought:
        return Vetting(record, brought, [BO.id], 5, packet=True).run()


def faults(vetted: Vetted) -> list[Fault]:
    return [one.fault for one in vetted.objections]


class Pack(Protocol):
    """Writes a file of the project's article and a found one, with changes and claims."""

    def __call__(self, changes: Sequence[Change], claims: Sequence[Claim] = ()) -> Path:
        """Return the path of the file, which is closed."""
        ...


@pytest.fixture
def pack(tmp_path: Path, ships: Article) -> Pack:
    """Writes a file of the project's article and a found one, with changes and claims."""

    def write(changes: Sequence[Change], claims: Sequence[Claim] = ()) -> Path:
        path = tmp_path / "made.claimdesk"
        with new_record(path) as packet:
            add_article(packet)
            add_article(packet, FOUND.text)
            put(packet, *claims)
            # only appended: a claim that they make is in no table
            SqlRecord(packet).append_many(changes)
        return path

    return write


def verdict_on(claim: Claim, number: int = 2) -> Change:
    review = Review(claim.id, BO.id, verdict=Verdict.VERIFIED)
    return change_of(number, Edit(None, review), claim=claim.id, by=BO)


def test_a_change_of_the_packets_reviewer_comes_in(record: Connection, packet_at: Path) -> None:
    vetted = vet(record, packet_at)

    assert [change.id for change in vetted.fresh] == ["1"]
    assert (vetted.known, vetted.objections, vetted.new_claims) == (0, [], [])


def test_a_change_that_is_here_already_is_known(
    record: Connection, packet_at: Path, left: Claim
) -> None:
    write_down(record, verdict_on(left, 1))

    vetted = vet(record, packet_at)

    assert (vetted.fresh, vetted.known) == ([], 1)


def test_a_claim_that_detection_found_there_comes_with_its_verdict(
    record: Connection, ships: Article, pack: Pack
) -> None:
    claim = detected(ships, "Two came back.")

    vetted = vet(record, pack([verdict_on(claim)], [claim]))

    assert vetted.new_claims == [claim.id]
    assert vetted.objections == []


def test_a_claim_under_the_identifier_of_another_place_is_unknown(
    record: Connection, ships: Article, pack: Pack
) -> None:
    # under its own identifier, another claim could never be made there
    claim = Claim("0123456789abcdef", ships.id, 18, 32, "Two came back.")

    vetted = vet(record, pack([verdict_on(claim)], [claim]))

    assert (faults(vetted), vetted.fresh) == ([Fault.UNKNOWN], [])


def test_a_claim_of_invented_words_is_unknown(
    record: Connection, ships: Article, pack: Pack
) -> None:
    # the identifier is right: it follows from the place alone
    claim = detected(ships, "Two came back.")
    invented = Claim(claim.id, ships.id, claim.start, claim.end, "All came back.")

    vetted = vet(record, pack([verdict_on(invented)], [invented]))

    assert faults(vetted) == [Fault.UNKNOWN]


def test_a_claim_is_made_before_it_is_decided_on(
    record: Connection, ships: Article, pack: Pack
) -> None:
    claim = detected(ships, "came back")
    made = change_of(1, Edit(None, claim), claim=claim.id, by=BO)

    vetted = vet(record, pack([made, verdict_on(claim, 2)]))

    # it is made by a change, so there is nothing to copy
    assert [change.id for change in vetted.fresh] == ["1", "2"]
    assert vetted.new_claims == []


def test_a_claim_of_a_refused_change_is_not_decided_on(
    record: Connection, ships: Article, pack: Pack
) -> None:
    claim = detected(ships, "came back")
    made = change_of(1, Edit(None, claim), claim=claim.id, by=BO)
    forged = msgspec.structs.replace(made, clock=9)

    # the packet may hold clocks up to 5
    vetted = vet(record, pack([forged, verdict_on(claim, 2)]))

    assert faults(vetted) == [Fault.REFUSED, Fault.UNKNOWN]
