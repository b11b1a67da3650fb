"""A project with decisions that a claim finder can learn from."""

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import claims_of, with_article

FACTS = ("boats", "houses", "trains", "mills", "farms", "schools", "roads", "ships")
MOODS = ("sad", "glad", "mad", "bright", "grim", "warm", "cold", "proud")


def _sentence(article: int, place: int) -> str:
    """Return a sentence with a number at each odd place, and one without at each even one."""
    if place % 2:
        return f"The town {FACTS[article]} numbered {place} {FACTS[place]} and so on"
    return f"What {MOODS[article]} and {MOODS[place]} days these were"


def decided_project(project: Project, articles: int = 8, each: int = 6) -> Project:
    """Add articles in which sentences with a number are claims and the others are none."""
    for number in range(articles):
        sentences = [_sentence(number, place) for place in range(each)]
        article = with_article(project, ". ".join(sentences) + ".", f"{number}.txt")
        for place, view in enumerate(claims_of(project, article)):
            verdict = Verdict.DISPUTED if place % 2 else Verdict.NOT_A_CLAIM
            project.act.set_verdict(view.claim.id, verdict)
    return project
