"""Singulars and plurals of English nouns, by list and by rule."""

_IRREGULAR = {
    "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
    "leaves": "leaf", "halves": "half", "wolves": "wolf", "thieves": "thief",
    "shelves": "shelf", "loaves": "loaf", "calves": "calf", "selves": "self",
    "analyses": "analysis", "crises": "crisis", "bases": "base", "theses": "thesis",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "data": "data",
    "media": "media", "indices": "index", "buses": "bus", "viruses": "virus", "gases": "gas",
    "movies": "movie", "cookies": "cookie", "ties": "tie", "lies": "lie", "pies": "pie",
    "zombies": "zombie", "rookies": "rookie", "shoes": "shoe", "heroes": "hero",
    "potatoes": "potato", "tomatoes": "tomato", "people": "people", "police": "police",
    "series": "series", "species": "species", "means": "means", "news": "news",
    "aircraft": "aircraft", "troops": "troop", "servicemen": "serviceman",
    "policemen": "policeman", "gunmen": "gunman", "houses": "house", "causes": "cause",
    "cases": "case", "phases": "phase", "purchases": "purchase", "increases": "increase",
    "horses": "horse", "nurses": "nurse", "courses": "course", "licenses": "license",
    "licences": "licence", "axes": "axe",
}  # fmt: skip
_PLURALS = {one: many for many, one in _IRREGULAR.items() if one != many}
_UNCHANGED = ("ss", "us", "is", "ics", "ous")
"""Endings of singulars that only look like plurals: "loss", "virus", "crisis", "physics"."""
_INVARIANT = frozenset([
    "people", "police", "series", "species", "means", "news",
    "aircraft", "data", "media", "celsius", "fahrenheit", "hertz",
    "kilohertz", "megahertz", "gigahertz", "horsepower", "revolutions", "percent",
])  # fmt: skip


def singular(noun: str) -> str:
    """Return the singular of a lower-case noun; one that is no plural stays as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    # "firemen" -> "fireman", "policewomen" -> "policewoman"; but "omen" is no plural
    if noun.endswith("men") and len(noun) > 5:
        return noun[:-2] + "an"
    if not noun.endswith("s") or noun.endswith(_UNCHANGED) or len(noun) < 4:
        return noun
    return _without_ending(noun)


def _without_ending(noun: str) -> str:
    """Return a noun in -s without its ending, by rule."""
    # "cities" -> "city"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    # "classes" -> "class", "churches" -> "church", "boxes" -> "box", "echoes" -> "echo"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return noun[:-2]
    # "boats" -> "boat"
    return noun[:-1]


def plural(noun: str) -> str:
    """Return the plural of a noun phrase by its last word: "heart transplants", "children"."""
    head, _, last = noun.rpartition(" ")
    if not head:
        return _plural_of_word(last)
    return f"{head} {_plural_of_word(last)}"


def _plural_of_word(noun: str) -> str:
    # "child" -> "children"
    if noun in _PLURALS:
        return _PLURALS[noun]
    # "police", and units that are no words: "km/h"
    if noun in _INVARIANT or not noun.isalpha():
        return noun
    # "city" -> "cities", but "day" -> "days"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    # "church" -> "churches"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun}s"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 claim", "12,000 claims"."""
    if number != 1:
        noun = plural(noun)
    return f"{number:,} {noun}"
