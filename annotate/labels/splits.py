"""Train, dev and test: by article and source, near duplicates together, the same on every machine."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from claimdesk.annotate.similarity.near_duplicates import joined

SHARES = {"train": 0.8, "dev": 0.1, "test": 0.1}
FEWEST_SOURCES = 5
"""Sources below which a split by source would leave a part without any."""
MOST_OF_ONE = 0.5
"""Share of the claims that one source may have for a split by source."""


@dataclass(frozen=True, slots=True)
class SplitArticle:
    """What a split needs to know of an article: its claims are given by their words."""

    id: str
    url: str
    claims: Sequence[str]


@dataclass(frozen=True, slots=True)
class Split:
    """Which part each article is in, and how that came."""

    part: dict[str, str]
    group: dict[str, int]
    by_source: bool

    @property
    def sentences(self) -> list[str]:
        """How it was split, for a data card."""
        groups = len(set(self.group.values()))
        told = [
            f"{len(self.part)} articles in {groups} groups: no article, and no near duplicate, is in two parts."
        ]
        if self.by_source:
            told.append("Articles of one source are in one part.")
        else:
            told.append(
                "The sources are too few to be kept apart: articles of one source may be in several parts."
            )
        empty = [name for name in SHARES if name not in self.part.values()]
        if empty:
            told.append(
                f"There are too few groups for all three parts: {' and '.join(empty)} hold nothing."
            )
        return told


def split(articles: Sequence[SplitArticle]) -> Split:
    """Put every article into train, dev or test, by claims 80, 10 and 10 per cent as far as groups allow."""
    places = {article.id: number for number, article in enumerate(articles)}
    hosts: dict[str, list[int]] = defaultdict(list)
    for article in articles:
        hosts[source_of(article.url)].append(places[article.id])
    sizes = [len(article.claims) for article in articles]
    by_source = _can_split_by_source(hosts, sizes)
    same_source = (
        [(group[0], other) for group in hosts.values() for other in group[1:]] if by_source else []
    )
    claims = ((places[article.id], words) for article in articles for words in article.claims)
    groups = joined(claims, len(articles), same_source)
    parts = _parts(groups, sizes, [article.id for article in articles])
    return Split(
        {article.id: parts[groups[places[article.id]]] for article in articles},
        {article.id: groups[places[article.id]] for article in articles},
        by_source,
    )


def source_of(url: str) -> str:
    """The site that an article is from; "" where that is not known."""
    host = urlsplit(url).hostname or ""
    return host.removeprefix("www.")


def _can_split_by_source(hosts: dict[str, list[int]], sizes: list[int]) -> bool:
    if "" in hosts or len(hosts) < FEWEST_SOURCES:
        return False
    most = max(sum(sizes[place] for place in group) for group in hosts.values())
    return most <= MOST_OF_ONE * sum(sizes)


def _parts(groups: list[int], sizes: list[int], ids: list[str]) -> dict[int, str]:
    """The part of each group: in an order of chance that is always the same, each to the part that lacks most."""
    weight: dict[int, int] = defaultdict(int)
    name: dict[int, str] = {}
    for group, size, identifier in zip(groups, sizes, ids, strict=True):
        weight[group] += size
        name[group] = min(name.get(group, identifier), identifier)
    order = sorted(weight, key=lambda group: hashlib.sha256(name[group].encode()).digest())
    whole = sum(weight.values()) or 1
    filled = dict.fromkeys(SHARES, 0)
    parts: dict[int, str] = {}
    for group in order:
        part = max(SHARES, key=lambda one: SHARES[one] - filled[one] / whole)
        parts[group] = part
        filled[part] += weight[group]
    if len(order) == 2:  # what is trained has to be looked at before it can be tested
        parts = dict(
            zip(
                sorted(order, key=lambda group: (-weight[group], name[group])),
                ("train", "dev"),
                strict=True,
            )
        )
    for part in ("dev", "test"):
        if part not in parts.values():
            crowded = max(SHARES, key=lambda one: list(parts.values()).count(one))
            spare = [group for group in order if parts[group] == crowded]
            if len(spare) > 1:
                parts[min(spare, key=lambda group: (weight[group], name[group]))] = part
    if len(order) > 1 and "train" not in parts.values():
        parts[max(order, key=lambda group: (weight[group], name[group]))] = "train"
    return parts
