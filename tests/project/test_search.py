"""Full-text search over articles, notes and evidence, on a file and on a server; near-same articles."""

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import HitKind
from claimdesk.annotate.similarity.article_fingerprint import fingerprint, nearest
from claimdesk.annotate.store.search import Query, find_notes
from claimdesk.annotate.text.article import Article
from tests.making import claims_of, with_article

HARBOUR = "The harbour office counted boats. 12 boats came back on Monday, said the harbour master Ørjan Müller."
BRIDGE = "The old bridge is closed. Boats may pass under it (see the notice: “no boats at night”)."


@pytest.fixture
def searched(project: Project) -> tuple[Project, str, str]:
    return (
        project,
        with_article(project, HARBOUR, "harbour.txt"),
        with_article(project, BRIDGE, "bridge.txt"),
    )


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("harbour", {"harbour"}), ("boat", {"harbour", "bridge"}), ("HARB mast", {"harbour"}), ("muller", {"harbour"}),
        ('"no boats at"', {"bridge"}), ('"boats no"', set()), ("tulip", set()), ("", set()), ("* OR (", set()),
        ('AND "', set()), ("boats NOT harbour", set()), ("col:umn", set()),
    ],
)  # fmt: skip
def test_articles_by_their_words(
    searched: tuple[Project, str, str], words: str, wanted: set[str]
) -> None:
    project, harbour, bridge = searched
    if words == "muller" and project.team.is_shared:
        pytest.skip("a server's own search tells accents apart")
    names = {harbour: "harbour", bridge: "bridge"}
    assert {names[hit.article] for hit in project.read.search(words)} == wanted


def test_notes_corrections_and_evidence_are_found_and_others_private_notes_are_not(
    project: Project,
) -> None:
    article = with_article(project, HARBOUR)
    one, two = (view.claim.id for view in claims_of(project, article))
    project.act.write_note(one, "Asked at the lighthouse")
    project.act.write_correction(two, "change to thirteen")
    project.act.add_evidence(two, link="https://example.org/log", quote="the log says thirteen")
    assert {(hit.kind, hit.claim) for hit in project.read.search("thirteen")} == {
        (HitKind.CORRECTION, two), (HitKind.EVIDENCE, two)
    }  # fmt: skip
    project.act.write_note(one, "Secret lighthouse", private=True)
    assert [hit.kind for hit in project.read.search("lighthouse")] == [HitKind.NOTE]
    with project._ledger.reading() as connection:
        assert find_notes(connection, "lighthouse", "somebody else", blind=False) == []


def test_what_was_taken_off_the_desk_is_not_found(searched: tuple[Project, str, str]) -> None:
    project, harbour, _ = searched
    project.act.remove_article(harbour)
    assert project.read.search("harbour") == []


def test_scripts_without_spaces_are_searched_too(project: Project) -> None:
    article = with_article(project, "基辅空军称击落了六十一架无人机。")
    assert [hit.article for hit in project.read.search("无人机")] == [article]


def test_what_is_typed_never_becomes_a_command() -> None:
    assert Query.of('a" OR b*').for_sqlite == '"a" * "OR" * "b" *'
    assert Query.of("a & b | !c:*").for_server == "(a:*) & (b:*) & (c:*)"


def test_near_same_articles_are_named(project: Project) -> None:
    text = " ".join(
        f"Sentence {n} tells how {n * 7} boats sailed to island {n % 5} before noon."
        for n in range(40)
    )
    with_article(project, text, "first.txt")
    changed = text.replace("Sentence 7 tells", "Sentence 7 says")
    assert project.intake.near_same(Article(changed, "again.txt")) == f"“{text[:20]}”"
    assert project.intake.near_same(Article(text[::-1], "other.txt")) == ""
    assert project.intake.near_same(Article("Too short to tell.", "short.txt")) == ""
    assert nearest(fingerprint(text), {"a": "", "b": fingerprint(changed)})[0] == "b"
