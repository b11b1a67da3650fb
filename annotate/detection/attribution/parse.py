"""Dependency parse around a cue: its source, its words, the phrases that hang on it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_INHERITS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"})
"""Dependencies of verbs that share the subject of their head."""
_MOST_STEPS = 4
"""Heads that are asked for a subject; farther up it is another sentence's."""
_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
_NO_SOURCE = frozenset({"there", "what"})


def first_of(tokens: "Iterable[Token]", *dependencies: str) -> "Token | None":
    """Return the first token with one of these dependencies."""
    return next((token for token in tokens if token.dep_ in dependencies), None)


def extent(token: "Token") -> Span:
    """Return the span of a single token."""
    return Span(token.idx, token.idx + len(token))


def subtree(token: "Token") -> Span:
    """Return the span of a token with everything that hangs on it.

    Punctuation at its edges is left out, but not marks in pairs: "(then in opposition)".
    """
    left, right = token.left_edge, token.right_edge
    while left.is_punct and left.i < token.i and left.text not in "“\"'‘(%":
        left = left.nbor()
    while right.is_punct and right.i > token.i and right.text not in "”\"'’)%":
        right = right.nbor(-1)
    return Span(left.idx, right.idx + len(right))


def subtree_of_first(tokens: "Iterable[Token]", *dependencies: str) -> Span | None:
    """Return the subtree of the first token with one of these dependencies."""
    token = first_of(tokens, *dependencies)
    return None if token is None else subtree(token)


def source_of(cue: "Token") -> Span | None:
    """Return the source of a verb: its agent, its subject, or the subject of its head."""
    subject = _subject(cue)

    # "Asked by Kelly whether the dam was safe, he shrugged": "he" was asked, Kelly asks.
    is_participle = cue.tag_ == "VBN" and cue.dep_ in {"advcl", "acl"}
    if is_participle and not is_passive(cue):
        return _agent(cue)
    if subject is None:
        return None

    # "The plan was criticised by the unions": the unions.
    if subject.dep_ == "nsubjpass" and cue.dep_ != "advcl":
        return _agent(cue)

    # "There was a warning": no source.
    if not _can_speak(subject):
        return None
    return subtree(subject)


def _can_speak(subject: "Token") -> bool:
    """Return True if a subject can be a source, unlike "there", "what" and a bare "that"."""
    if subject.lower_ == "that":  # "That means ..." is a pronoun, "the report that shows ..." not
        return subject.tag_ != "DT"
    return subject.lower_ not in _NO_SOURCE


def _agent(cue: "Token") -> Span | None:
    """Return the agent of a passive: "the unions" in "was criticised by the unions"."""
    agent = first_of(cue.children, "agent")
    if agent is None:
        return None
    return subtree_of_first(agent.children, "pobj")


def passive_subject(cue: "Token") -> Span | None:
    """Return the subject of a passive with an agent: "The plan" in "The plan was backed by ..."."""
    if first_of(cue.children, "agent") is None:
        return None
    return subtree_of_first(cue.children, "nsubjpass")


def is_passive(cue: "Token") -> bool:
    """Return True if the verb's subject does not speak: "prices are expected to rise"."""
    return first_of(cue.children, "nsubjpass", "auxpass") is not None


def _subject(cue: "Token") -> "Token | None":
    """Return the subject of a verb, or of the nearest head that it shares one with."""
    verb = cue
    for step in range(_MOST_STEPS):
        own = _nearest_subject(verb)
        if own is not None:
            return own

        # "a statement saying that ...": the subject is the statement.
        if verb.dep_ == "acl" and verb.tag_ == "VBG":
            return verb.head

        if not _shares_subject(verb, is_cue=step == 0):
            return None
        verb = verb.head
    return None


def _shares_subject(verb: "Token", *, is_cue: bool) -> bool:
    """Return True if a verb without a subject has its head's."""
    # "She denied it and said ...", "He left, saying ..."
    if verb.dep_ not in _INHERITS or verb.head == verb:
        return False

    # Of cues in clauses and phrases only participles do: "He was accused of saying ...".
    if is_cue and verb.dep_ in {"ccomp", "prep"}:
        return verb.tag_ == "VBG"
    return True


def _nearest_subject(verb: "Token") -> "Token | None":
    """Return the subject that hangs on a verb: "police" in "as police have said"."""
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    return min(own, key=lambda child: abs(child.i - verb.i), default=None)


def cue_of(verb: "Token", wanted: frozenset[str] = frozenset()) -> Span:
    """Return a verb with its auxiliaries, adverbs and particles: "has also said".

    A preposition that is `wanted` belongs to it too: "called for".
    """
    doc = verb.doc
    first = last = verb.i
    while first and doc[first - 1].dep_ in _BEFORE and _hangs_on(doc[first - 1], verb):
        first -= 1
    while last + 1 < len(doc) and _goes_on(doc[last + 1], verb, wanted):
        last += 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _goes_on(behind: "Token", verb: "Token", wanted: frozenset[str]) -> bool:
    """Return True if the word right behind a cue belongs to it."""
    if behind.head != verb:
        return False
    if behind.dep_ in {"prt", "agent"}:  # "points out", "criticised by"
        return True
    if behind.dep_ == "advmod" and behind.left_edge == behind.right_edge:  # "said again"
        return True
    return behind.lower_ in wanted or behind.text == ":"  # "called for", "added:"


def _hangs_on(token: "Token", verb: "Token") -> bool:
    """Return True if a token hangs on a verb or on a word of it: "never" in "has never said"."""
    return verb in (token.head, token.head.head)
