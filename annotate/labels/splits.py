"""Train, dev and test: by article and source, near-duplicates together, the same everywhere."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
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
    """An article to be split, with its claims by their words."""

    id: str
    url: str
    claims: Sequence[str]


@dataclass(frozen=True, slots=True)
class Split:
    """The part and the group of each article, by identifier."""

    part: dict[str, str]
    group: dict[str, int]
    by_source: bool

    @property
    def sentences(self) -> list[str]:
        """The sentences on the split, for a data card."""
        counts = f"{len(self.part)} articles in {len(set(self.group.values()))} groups"
        found = [f"{counts}: no article, and no near duplicate, is in two parts."]
        if self.by_source:
            found.append("Articles of one source are in one part.")
        else:
            found.append(
                "The sources are too few to be kept apart: "
                "articles of one source may be in several parts."
            )

        empty = " and ".join(name for name in SHARES if name not in self.part.values())
        if empty:
            found.append(f"There are too few groups for all three parts: {empty} hold nothing.")
        return found


def split(articles: Sequence[SplitArticle]) -> Split:
    """Put every article into train, dev or test, by claims 80, 10 and 10 per cent.

    Articles with near-duplicate claims stay together, and those of one source where there are
    enough sources: the shares are met as far as these groups allow.
    """
    ids = [article.id for article in articles]
    sizes = [len(article.claims) for article in articles]
    by_host = _by_host(articles)
    by_source = _can_split_by_source(by_host, sizes)
    same_source: list[tuple[int, int]] = []
    if by_source:
        same_source = _pairs_of_source(by_host)

    # A near-duplicate between two sources joins both into one group.
    groups = joined(_numbered_claims(articles), len(articles), same_source)
    part_of = _parts(groups, sizes, ids)
    return Split(
        part=dict(zip(ids, (part_of[group] for group in groups), strict=True)),
        group=dict(zip(ids, groups, strict=True)),
        by_source=by_source,
    )


def _numbered_claims(articles: Sequence[SplitArticle]) -> Iterator[tuple[int, str]]:
    """Yield the claims of articles, each with the article's number."""
    for number, article in enumerate(articles):
        for words in article.claims:
            yield number, words


def _by_host(articles: Sequence[SplitArticle]) -> dict[str, list[int]]:
    """Return the numbers of articles by source; "" for unknown."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        found[source_of(article.url)].append(number)
    return found


def source_of(url: str) -> str:
    """Return the site that an article is from; "" where that is not known.

    "https://www.example.org/a" -> "example.org".
    """
    host = urlsplit(url).hostname or ""
    return host.removeprefix("www.")


def _pairs_of_source(hosts: dict[str, list[int]]) -> list[tuple[int, int]]:
    """Return pairs that join the articles of each source: its first with each other one."""
    return [(group[0], other) for group in hosts.values() for other in group[1:]]


def _can_split_by_source(hosts: dict[str, list[int]], sizes: list[int]) -> bool:
    """Return True if all sources are known, enough of them, and none has most of the claims."""
    # Articles of unknown source may be of any.
    if "" in hosts or len(hosts) < FEWEST_SOURCES:
        return False
    most = max(sum(sizes[place] for place in group) for group in hosts.values())
    return most <= MOST_OF_ONE * sum(sizes)


class _Groups:
    """The groups of a split: their claims, and names that are the same on every machine."""

    def __init__(self, groups: list[int], sizes: list[int], ids: list[str]) -> None:
        self.weight: dict[int, int] = defaultdict(int)
        self._name: dict[int, str] = {}
        for group, size, identifier in zip(groups, sizes, ids, strict=True):
            self.weight[group] += size
            self._name[group] = min(self._name.get(group, identifier), identifier)

    def by_chance(self) -> list[int]:
        """Return the groups in an order of chance that is always the same."""
        digests = {group: hashlib.sha256(name.encode()) for group, name in self._name.items()}
        return sorted(digests, key=lambda group: digests[group].digest())

    def smallest(self, groups: list[int]) -> int:
        """Return the group with the fewest claims, by name among equals."""
        return min(groups, key=lambda group: (self.weight[group], self._name[group]))

    def by_size(self, groups: list[int]) -> list[int]:
        """Return the groups with most claims first, by name among equals."""
        return sorted(groups, key=lambda group: (-self.weight[group], self._name[group]))

    def largest(self, groups: list[int]) -> int:
        """Return the group with most claims, the last by name among equals."""
        return max(groups, key=lambda group: (self.weight[group], self._name[group]))


def _parts(group_of: list[int], sizes: list[int], ids: list[str]) -> dict[int, str]:
    """Return the part of each group."""
    groups = _Groups(group_of, sizes, ids)
    order = groups.by_chance()

    # Of two groups the larger trains and the other develops: a test comes after both.
    if len(order) == 2:
        return dict(zip(groups.by_size(order), ("train", "dev"), strict=True))

    parts = _filled(groups, order)

    # A group with most claims may have filled one part beyond its share, and left another empty.
    for part in ("dev", "test"):
        if part not in parts.values():
            _give_one_to(part, parts, groups)
    if len(order) > 1 and "train" not in parts.values():
        parts[groups.largest(order)] = "train"
    return parts


def _filled(groups: _Groups, order: list[int]) -> dict[int, str]:
    """Return the groups in order, each in the part that lacks most of its share."""
    whole = sum(groups.weight.values()) or 1
    filled = dict.fromkeys(SHARES, 0)
    parts: dict[int, str] = {}
    for group in order:
        # At the beginning train lacks most, 0.8; then in turn what is farthest below its share.
        part = max(SHARES, key=lambda one: SHARES[one] - filled[one] / whole)
        parts[group] = part
        filled[part] += groups.weight[group]
    return parts


def _give_one_to(empty: str, parts: dict[int, str], groups: _Groups) -> None:
    """Move the smallest group of the part with most groups to an empty part."""
    # A part with one group keeps it: moving it would only move the gap.
    counts = Counter(parts.values())
    crowded = max(SHARES, key=lambda part: counts[part])
    spare = [group for group, part in parts.items() if part == crowded]
    if len(spare) > 1:
        parts[groups.smallest(spare)] = empty
