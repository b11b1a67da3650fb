"""The singular and plural of English nouns, by rule and by list."""

_IRREGULAR = {
    "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half",
    "wolves": "wolf", "thieves": "thief", "shelves": "shelf", "loaves": "loaf", "calves": "calf", "selves": "self",
    "analyses": "analysis", "crises": "crisis", "bases": "base", "theses": "thesis", "criteria": "criterion",
    "phenomena": "phenomenon", "bacteria": "bacterium", "data": "data", "media": "media", "indices": "index",
    "buses": "bus", "viruses": "virus", "gases": "gas", "movies": "movie", "cookies": "cookie", "ties": "tie",
    "lies": "lie", "pies": "pie", "zombies": "zombie", "rookies": "rookie", "shoes": "shoe", "heroes": "hero",
    "potatoes": "potato", "tomatoes": "tomato", "people": "people", "police": "police", "series": "series",
    "species": "species", "means": "means", "news": "news", "aircraft": "aircraft", "troops": "troop",
    "servicemen": "serviceman", "policemen": "policeman", "gunmen": "gunman", "houses": "house", "causes": "cause",
    "cases": "case", "phases": "phase", "purchases": "purchase", "increases": "increase", "horses": "horse",
    "nurses": "nurse", "courses": "course", "licenses": "license", "licences": "licence", "axes": "axe",
}  # fmt: skip
_AS_IS = ("ss", "us", "is", "ics", "ous")


def singular(noun: str) -> str:
    """The singular of a lower-case noun; a noun that is none already stays as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for ending in ("women", "men"):
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun[: -len(ending)] + ending.replace("e", "a")
    if not noun.endswith("s") or noun.endswith(_AS_IS) or len(noun) < 4:
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    if noun.endswith("oes"):
        return noun[:-2]
    return noun[:-1]


_PLURALS = {one: many for many, one in _IRREGULAR.items() if one != many}
_INVARIANT = frozenset(
    [
        "people",
        "police",
        "series",
        "species",
        "means",
        "news",
        "aircraft",
        "data",
        "media",
        "celsius",
        "fahrenheit",
        "hertz",
        "kilohertz",
        "megahertz",
        "gigahertz",
        "horsepower",
        "revolutions",
        "percent",
    ]
)


def plural(noun: str) -> str:
    """The plural of a noun phrase's last word: "heart transplants", "children"."""
    head, _, last = noun.rpartition(" ")
    lead = f"{head} " if head else ""
    if last in _PLURALS:
        return lead + _PLURALS[last]
    if last in _INVARIANT or not last.isalpha():
        return noun
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{lead}{last[:-1]}ies"
    return f"{lead}{last}es" if last.endswith(("s", "x", "z", "ch", "sh")) else f"{lead}{last}s"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "12,000 claims"."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"
