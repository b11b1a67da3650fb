"""Full-text search over articles, notes and evidence; near-same articles."""

import pytest

from claimdesk.annotate.project import Place, Project
from claimdesk.annotate.review.filters import Hit, HitKind
from claimdesk.annotate.similarity.article_fingerprint import fingerprint, nearest
from claimdesk.annotate.store.opening import open_database
from claimdesk.annotate.store.search import Query, find_notes
from claimdesk.annotate.text.article import Article
from tests.support.projects import with_article
from tests.support.records import claim_ids

HARBOUR = (
    "The harbour office counted boats. "
    "12 boats came back on Monday, said the harbour master Ørjan Müller."
)
BRIDGE = "The old bridge is closed. Boats may pass under it (see the notice: “no boats at night”)."


@pytest.fixture
def names(project: Project) -> dict[str, str]:
    """Two articles, named by their identifiers."""
    return {
        with_article(project, HARBOUR, "harbour.txt"): "harbour",
        with_article(project, BRIDGE, "bridge.txt"): "bridge",
    }


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("harbour", {"harbour"}),
        # "boat" finds "boats"
        ("boat", {"harbour", "bridge"}),
        ("HARB mast", {"harbour"}),
        ('"no boats at"', {"bridge"}),
        ('"boats no"', set()),
        ("tulip", set()),
        ("", set()),
        # none of this is a query language
        ("* OR (", set()),
        ('AND "', set()),
        ("boats NOT harbour", set()),
        ("col:umn", set()),
    ],
)
def test_articles_are_found_by_their_words(
    project: Project, names: dict[str, str], words: str, wanted: set[str]
) -> None:
    found = {names[hit.article] for hit in project.read.search(words)}

    assert found == wanted


def test_accents_do_not_count_in_a_file(project: Project, names: dict[str, str]) -> None:
    if project.team.is_shared:
        pytest.skip("a server's own search tells accents apart")

    # Müller
    assert [names[hit.article] for hit in project.read.search("muller")] == ["harbour"]


def test_corrections_and_evidence_are_found(project: Project) -> None:
    with_article(project, HARBOUR)
    claim = claim_ids(project)[1]
    project.act.write_correction(claim, "change to thirteen")
    project.act.add_evidence(claim, link="https://example.org/log", quote="the log says thirteen")

    # both say it, and each is a hit of its own: a reviewer opens the one that was meant, and from
    # there the claim
    found = {(hit.kind, hit.claim) for hit in project.read.search("thirteen")}

    assert found == {(HitKind.CORRECTION, claim), (HitKind.EVIDENCE, claim)}


def test_notes_are_found(project: Project) -> None:
    with_article(project, HARBOUR)
    project.act.write_note(claim_ids(project)[0], "Asked at the lighthouse")

    assert [hit.kind for hit in project.read.search("lighthouse")] == [HitKind.NOTE]


def notes_for(place: Place, reviewer: str, words: str) -> list[Hit]:
    """Return the notes that another reviewer would find.

    A server's login is one reviewer, so the question is put to the database.
    """
    database = open_database(place, read_only=True)
    with database.connection.begin():
        found = find_notes(database.connection, words, reviewer, blind=False)
    database.close()
    return found


def test_a_private_note_is_found_by_its_writer_alone(project: Project, place: Place) -> None:
    with_article(project, HARBOUR)
    project.act.write_note(claim_ids(project)[0], "Secret lighthouse", private=True)

    own = project.read.search("lighthouse")
    foreign = notes_for(place, "another", "lighthouse")

    assert (len(own), len(foreign)) == (1, 0)


def test_an_article_that_was_removed_is_not_found(project: Project, names: dict[str, str]) -> None:
    harbour, _ = names

    project.act.remove_article(harbour)

    assert project.read.search("harbour") == []


def test_scripts_without_spaces_are_searched_too(project: Project) -> None:
    article = with_article(project, "基辅空军称击落了六十一架无人机。")

    assert [hit.article for hit in project.read.search("无人机")] == [article]


def test_typed_words_never_become_a_command() -> None:
    # "OR", "&" and "!" are operators of the two databases
    assert Query.of('a" OR b*').for_sqlite == '"a" * "OR" * "b" *'
    assert Query.of("a & b | !c:*").for_server == "(a:*) & (b:*) & (c:*)"


LONG = " ".join(
    f"Sentence {n} tells how {n * 7} boats sailed to island {n % 5} before noon." for n in range(40)
)
NEARLY = LONG.replace("Sentence 7 tells", "Sentence 7 says")


def test_a_near_same_article_is_named(project: Project) -> None:
    with_article(project, LONG, "first.txt")

    assert project.intake.near_same(Article(NEARLY, "again.txt")) == f"“{LONG[:20]}”"


@pytest.mark.parametrize("text", [LONG[::-1], "Too short to tell."])
def test_another_article_is_near_to_none(project: Project, text: str) -> None:
    with_article(project, LONG, "first.txt")

    assert project.intake.near_same(Article(text, "other.txt")) == ""


def test_an_article_without_a_fingerprint_is_near_to_none() -> None:
    # projects of an older program have articles without one
    assert nearest(fingerprint(LONG), {"a": "", "b": fingerprint(NEARLY)})[0] == "b"
