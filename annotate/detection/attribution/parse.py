"""What the dependency parse says of a cue: its source, its words, the phrases that hang on it."""

from typing import TYPE_CHECKING

from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_INHERITS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"})
_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
_NO_SOURCE = frozenset({"there", "what"})
_TRAILING = " ,;:–—-"


def extent(token: "Token") -> Span:
    """The span of a single token."""
    return Span(token.idx, token.idx + len(token))


def subtree(token: "Token") -> Span:
    """The span of a token with everything that hangs on it, without punctuation at its edges."""
    left, right = token.left_edge, token.right_edge
    while left.is_punct and left.i < token.i and left.text not in "“\"'‘(%":
        left = left.nbor()
    while right.is_punct and right.i > token.i and right.text not in "”\"'’)%":
        right = right.nbor(-1)
    return Span(left.idx, right.idx + len(right))


def source_of(cue: "Token") -> Span | None:
    """The source of a verb: its subject, the agent of its passive, or the subject it shares with its head."""
    subject = _subject(cue)
    if cue.tag_ == "VBN" and cue.dep_ in {"advcl", "acl"} and not is_passive(cue):
        return _agent(cue)  # "Asked by Kelly whether ...": its subject is who was asked
    if subject is not None and subject.dep_ == "nsubjpass" and cue.dep_ != "advcl":
        return _agent(cue)
    if (
        subject is None
        or subject.lower_ in _NO_SOURCE
        or (subject.lower_ == "that" and subject.tag_ == "DT")
    ):
        return None
    return subtree(subject)


def _agent(cue: "Token") -> Span | None:
    agent = next((child for child in cue.children if child.dep_ == "agent"), None)
    named = (
        next((child for child in agent.children if child.dep_ == "pobj"), None)
        if agent is not None
        else None
    )
    return subtree(named) if named is not None else None


def passive_subject(cue: "Token") -> Span | None:
    """What is said of the subject of a passive with a named agent: "the plan was criticised by ..."."""
    agent = any(child.dep_ == "agent" for child in cue.children)
    subject = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    return subtree(subject) if agent and subject is not None else None


def is_passive(cue: "Token") -> bool:
    """Whether the verb's own subject is what it is said of ("is expected", "was told")."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in cue.children)


def _subject(cue: "Token") -> "Token | None":
    verb, steps = cue, 0
    while steps < 4:
        own = [child for child in verb.children if child.dep_ in _SUBJECTS]
        if own:
            return min(own, key=lambda child: abs(child.i - verb.i))
        if verb.dep_ == "acl" and verb.tag_ == "VBG":
            return verb.head
        if verb.dep_ not in _INHERITS or verb.head == verb:
            return None
        if verb.dep_ in {"ccomp", "prep"} and steps == 0 and verb.tag_ != "VBG":
            return None
        verb, steps = verb.head, steps + 1
    return None


def cue_of(verb: "Token", wanted: frozenset[str] = frozenset()) -> Span:
    """A verb with auxiliaries, adverbs and particles ("has also said"), and a preposition `wanted` ("called for")."""
    doc, first, last = verb.doc, verb.i, verb.i
    while first and doc[first - 1].dep_ in _BEFORE and _hangs_on(doc[first - 1], verb):
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].head == verb:
        behind = doc[last + 1]
        adverb = behind.dep_ == "advmod" and behind.left_edge == behind.right_edge
        if (
            behind.dep_ != "prt"
            and not adverb
            and behind.lower_ not in wanted
            and behind.dep_ != "agent"
            and behind.text != ":"
        ):
            break
        last += 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _hangs_on(token: "Token", verb: "Token") -> bool:
    return token.head == verb or token.head.head == verb
