"""Registry of every command: it feeds the menus, the palette, the keys and their help.

A command without a name, or two commands on one key, is an error when the window is made.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

CONTEXT = "Action"


@dataclass(frozen=True, slots=True)
class Command:
    """Command of the menus. It is enabled while there is what it `needs`.

    That is nothing, a "project", an "article" or a "claim".
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    checkable: bool = False
    separated: bool = False
    """True if a line stands above it in its menu."""


MENUS = ("&File", "&Edit", "&View", "&Claim", "&Team", "&Go", "&Help")


COMMANDS = (
    Command("new", "New project …", "&File", ("Ctrl+N",)),
    Command("open", "Open project …", "&File", ("Ctrl+Shift+O",)),
    Command("open-server", "Open team project …", "&File"),
    Command("add", "Add articles …", "&File", ("Ctrl+O",), separated=True),
    Command("paste", "Paste text or link as article", "&File", ("Ctrl+Shift+V",)),
    Command("sample", "Open the sample article", "&File"),
    Command("export", "Export …", "&File", ("Ctrl+E",), needs="project", separated=True),
    Command("bring-back", "Import edited spreadsheet …", "&File", ("Ctrl+B",), needs="project"),
    Command("train", "Train claim model …", "&File", needs="project", separated=True),
    Command("backup", "Back up project", "&File", needs="project"),
    Command(
        "read-again",
        "Reload article",
        "&File",
        ("Ctrl+Shift+R",),
        needs="article",
        separated=True,
    ),
    Command("new-version", "New version from a file …", "&File", needs="article"),
    Command("paste-version", "New version from the clipboard", "&File", needs="article"),
    Command("versions", "Changes in this version …", "&File", needs="article"),
    Command("remove-article", "Remove article", "&File", needs="article"),
    Command(
        "close-project", "Close project", "&File", ("Ctrl+W",), needs="project", separated=True
    ),
    Command("quit", "Quit", "&File", ("Ctrl+Q",)),
    Command("undo", "Undo", "&Edit", ("Ctrl+Z",), needs="project"),
    Command("redo", "Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), needs="project"),
    Command("history", "History …", "&Edit", ("Ctrl+H",), needs="project"),
    Command("copy", "Copy selection", "&Edit", ("Ctrl+C",), needs="article", separated=True),
    Command("find", "Search claims", "&Edit", ("/", "Ctrl+F"), needs="project"),
    Command(
        "search",
        "Search articles, notes and evidence …",
        "&Edit",
        ("Ctrl+Shift+F",),
        needs="project",
    ),
    Command(
        "pages",
        "Notes and guidelines …",
        "&Edit",
        ("Ctrl+Shift+G",),
        needs="project",
        separated=True,
    ),
    Command("summary", "Session summary …", "&Edit", ("Ctrl+Shift+S",), needs="project"),
    Command("reviewer", "Reviewer …", "&Edit", separated=True),
    Command("preferences", "Preferences …", "&Edit", ("Ctrl+,",)),
    Command("show-claims", "Show claims", "&View", ("Ctrl+1",), checkable=True),
    Command("show-names", "Show names", "&View", ("Ctrl+2",), checkable=True),
    Command("show-numbers", "Show numbers", "&View", ("Ctrl+3",), checkable=True),
    Command("furniture", "Show page furniture", "&View", ("F",), needs="article", checkable=True),
    Command("panel", "Articles and claims", "&View", ("F8",), checkable=True, separated=True),
    Command("card", "Claim panel", "&View", ("F9",), checkable=True),
    Command("larger", "Larger text", "&View", ("Ctrl++", "Ctrl+="), separated=True),
    Command("smaller", "Smaller text", "&View", ("Ctrl+-",)),
    Command("usual", "Default text size", "&View", ("Ctrl+0",)),
    Command("wider", "Wider column", "&View", ("Ctrl+Alt++",)),
    Command("narrower", "Narrower column", "&View", ("Ctrl+Alt+-",)),
    Command("focus", "Focus mode", "&View", ("F11",), checkable=True),
    Command("theme-system", "System theme", "&View", checkable=True, separated=True),
    Command("theme-light", "Light theme", "&View", checkable=True),
    Command("theme-dark", "Dark theme", "&View", checkable=True),
    Command("verified", "Verified", "&Claim", ("V",), needs="claim"),
    Command("disputed", "Disputed", "&Claim", ("D",), needs="claim"),
    Command("unverifiable", "Unverifiable", "&Claim", ("U",), needs="claim"),
    Command("not-a-claim", "Not a claim", "&Claim", ("X",), needs="claim"),
    Command(
        "verified-stay",
        "Verified, stay on claim",
        "&Claim",
        ("Shift+V",),
        needs="claim",
        separated=True,
    ),
    Command("disputed-stay", "Disputed, stay on claim", "&Claim", ("Shift+D",), needs="claim"),
    Command(
        "unverifiable-stay", "Unverifiable, stay on claim", "&Claim", ("Shift+U",), needs="claim"
    ),
    Command(
        "not-a-claim-stay", "Not a claim, stay on claim", "&Claim", ("Shift+X",), needs="claim"
    ),
    Command("unsettle", "Clear verdict", "&Claim", ("Backspace",), needs="claim"),
    Command(
        "attribution",
        "Switch question: true or said?",
        "&Claim",
        ("A",),
        needs="claim",
        separated=True,
    ),
    Command("park", "Park …", "&Claim", ("P",), needs="claim"),
    Command("note", "Note", "&Claim", ("N",), needs="claim"),
    Command("correction", "Correction", "&Claim", ("S",), needs="claim"),
    Command("evidence", "Add evidence", "&Claim", ("E",), needs="claim"),
    Command("tick", "Mark next name or number as checked", "&Claim", (".",), needs="article"),
    Command("next-unticked", "Next unchecked name or number", "&Go", (",",), needs="article"),
    Command("mark", "Correct name or number …", "&Claim", ("M",), needs="article"),
    Command(
        "furniture-block",
        "Switch paragraph: article text or page furniture",
        "&Claim",
        ("B",),
        needs="article",
    ),
    Command(
        "caret",
        "Text cursor for keyboard selection",
        "&Claim",
        ("F7",),
        needs="article",
        checkable=True,
        separated=True,
    ),
    Command("make-claim", "New claim from selection", "&Claim", ("C",), needs="article"),
    Command("end-later", "Extend end by a word", "&Claim", ("Shift+Right",), needs="claim"),
    Command("end-earlier", "Shorten end by a word", "&Claim", ("Shift+Left",), needs="claim"),
    Command("start-later", "Shorten start by a word", "&Claim", ("Alt+Right",), needs="claim"),
    Command("start-earlier", "Extend start by a word", "&Claim", ("Alt+Left",), needs="claim"),
    Command(
        "end-sentence-later",
        "Extend end by a sentence",
        "&Claim",
        ("Ctrl+Shift+Right",),
        needs="claim",
    ),
    Command(
        "end-sentence-earlier",
        "Shorten end by a sentence",
        "&Claim",
        ("Ctrl+Shift+Left",),
        needs="claim",
    ),
    Command(
        "start-sentence-later",
        "Shorten start by a sentence",
        "&Claim",
        ("Ctrl+Alt+Right",),
        needs="claim",
    ),
    Command(
        "start-sentence-earlier",
        "Extend start by a sentence",
        "&Claim",
        ("Ctrl+Alt+Left",),
        needs="claim",
    ),
    Command("split-claim", "Split at cursor", "&Claim", ("Y",), needs="claim"),
    Command("merge-claims", "Merge with next claim", "&Claim", ("G",), needs="claim"),
    Command("link-claim", "Link to identical claim …", "&Claim", ("L",), needs="claim"),
    Command(
        "reuse-evidence", "Copy evidence from a similar claim", "&Claim", ("R",), needs="claim"
    ),
    Command("capture", "Capture evidence", "&Claim", ("Ctrl+Shift+E",), needs="claim"),
    Command(
        "context",
        "Show context in claim panel",
        "&View",
        ("W",),
        needs="claim",
        checkable=True,
    ),
    Command("nothing", "No claims to check in this article", "&Claim", ("Q",), needs="article"),
    Command("remove-claim", "Remove claim", "&Claim", ("Ctrl+Backspace",), needs="claim"),
    Command("agreement", "Agreement …", "&Team", ("Ctrl+G",), needs="project"),
    Command("adjudicate", "Resolve disagreements …", "&Team", ("Ctrl+D",), needs="project"),
    Command("members", "Reviewers and progress …", "&Team", ("Ctrl+I",), needs="project"),
    Command(
        "packet",
        "Create packet for a reviewer …",
        "&Team",
        ("Ctrl+R",),
        needs="project",
        separated=True,
    ),
    Command("merge", "Merge packets …", "&Team", ("Ctrl+M",), needs="project"),
    Command("blind", "Blind review", "&Team", needs="project", checkable=True, separated=True),
    Command("next", "Next claim", "&Go", ("J",), needs="article"),
    Command("previous", "Previous claim", "&Go", ("K",), needs="article"),
    Command("next-open", "Next open claim", "&Go", ("Space",), needs="project"),
    Command("next-article", "Next article", "&Go", ("Ctrl+J",), needs="project", separated=True),
    Command("previous-article", "Previous article", "&Go", ("Ctrl+K",), needs="project"),
    Command(
        "worth-first",
        "Sort: most check-worthy first",
        "&View",
        ("O",),
        needs="project",
        checkable=True,
    ),
    Command(
        "teaching-first",
        "Sort: most useful for training first",
        "&View",
        ("T",),
        needs="project",
        checkable=True,
    ),
    Command("dim-more", "Dim more claims", "&View", ("]",), needs="project"),
    Command("dim-less", "Dim fewer claims", "&View", ("[",), needs="project"),
    Command("list-open", "List open claims", "&Go", needs="project", separated=True),
    Command("list-disputed", "List disputed claims", "&Go", needs="project"),
    Command("list-unevidenced", "List claims without evidence", "&Go", needs="project"),
    Command("to-article", "Back to the article", "&Go", ("F6",), needs="article", separated=True),
    Command("tour", "Quick tour", "&Help"),
    Command("palette", "Find command …", "&Help", ("Ctrl+P",)),
    Command("keys", "Keyboard shortcuts", "&Help", ("?", "F1")),
    Command("about", "About Claimdesk", "&Help"),
)


class CommandRegistry(QObject):
    """Commands as QActions, each bound to its handler."""

    def __init__(
        self,
        handlers: dict[str, Callable[..., None]],
        parent: QObject,
        keys: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__(parent)
        check_commands(COMMANDS, handlers)
        self._by_id = {
            command.id: _action(command, handlers[command.id], parent) for command in COMMANDS
        }
        self.set_keys(keys or {})

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Give commands the keys that a person chose, by command; all others keep theirs.

        Where a chosen key clashes with another, all keys stay as the program has them.
        """
        chosen = {} if clashes(keys) else keys
        for command in COMMANDS:
            wanted = chosen.get(command.id, command.keys)
            self._by_id[command.id].setShortcuts([QKeySequence(key) for key in wanted])

    def __getitem__(self, identifier: str) -> QAction:
        return self._by_id[identifier]

    def all(self) -> Iterable[tuple[Command, QAction]]:
        """Return every command with its action, in the order of the menus."""
        return ((command, self._by_id[command.id]) for command in COMMANDS)

    def enable(self, *, project: bool, article: bool, claim: bool) -> None:
        """Enable what can be done now."""
        there = {"": True, "project": project, "article": article, "claim": claim}
        for command, action in self.all():
            action.setEnabled(there[command.needs])


def _action(command: Command, handler: Callable[..., None], parent: QObject) -> QAction:
    action = QAction(translated(command.text), parent)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setCheckable(command.checkable)

    # between the two, since Qt calls a slot of Qt's without the state, and others always with it
    def trigger(checked: bool) -> None:
        if command.checkable:
            handler(checked)
        else:
            handler()

    action.triggered.connect(trigger)
    return action


def clashes(keys: Mapping[str, Sequence[str]]) -> list[tuple[str, str, str]]:
    """Return the keys that two commands would share, and those that are no keys.

    Returns:
        The key as it is written, its command, and the other command or "": with "Q" for undo,
        ("Q", "nothing", "undo").
    """
    taken: dict[str, str] = {}
    found = []
    for command in COMMANDS:
        for key in keys.get(command.id, command.keys):
            # "Shift+Ctrl+Z" and "Ctrl+Shift+Z" are one key; what Qt does not know has no name
            name = QKeySequence(key).toString()
            if not name or name in taken:
                found.append((key, command.id, taken.get(name, "")))
            else:
                taken[name] = command.id
    return found


def translated(text: str) -> str:
    """Return a command's or menu's text in the window's language."""
    return QCoreApplication.translate(CONTEXT, text)


def check_commands(commands: Iterable[Command], handlers: dict[str, Callable[..., None]]) -> None:
    """Check that every command has a handler, and every key one command.

    Raises:
        ValueError: one has not.
    """
    taken: dict[str, str] = {}
    for command in commands:
        if command.id not in handlers:
            raise ValueError(f"the command {command.id} has no handler")

        # a key that Qt does not know has no name
        for key in command.keys:
            name = QKeySequence(key).toString()
            if not name or name in taken:
                raise ValueError(f"the key {key} of {command.id} is {taken.get(name, 'no key')}")
            taken[name] = command.id
