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
    Command("open-server", "Open a team's project …", "&File"),
    Command("add", "Add articles …", "&File", ("Ctrl+O",), separated=True),
    Command("paste", "Paste a text or link as an article", "&File", ("Ctrl+Shift+V",)),
    Command("sample", "Open the sample article", "&File"),
    Command("export", "Export …", "&File", ("Ctrl+E",), needs="project", separated=True),
    Command("bring-back", "Bring a sheet back …", "&File", ("Ctrl+B",), needs="project"),
    Command("train", "Train the claim finder …", "&File", needs="project", separated=True),
    Command("backup", "Back up the project", "&File", needs="project"),
    Command(
        "read-again",
        "Read the article again",
        "&File",
        ("Ctrl+Shift+R",),
        needs="article",
        separated=True,
    ),
    Command("new-version", "New version from a file …", "&File", needs="article"),
    Command("paste-version", "New version from the clipboard", "&File", needs="article"),
    Command("versions", "What changed in this version …", "&File", needs="article"),
    Command("remove-article", "Take the article off the desk", "&File", needs="article"),
    Command(
        "close-project", "Close the project", "&File", ("Ctrl+W",), needs="project", separated=True
    ),
    Command("quit", "Quit", "&File", ("Ctrl+Q",)),
    Command("undo", "Undo", "&Edit", ("Ctrl+Z",), needs="project"),
    Command("redo", "Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), needs="project"),
    Command("history", "History …", "&Edit", ("Ctrl+H",), needs="project"),
    Command(
        "copy", "Copy the selected words", "&Edit", ("Ctrl+C",), needs="article", separated=True
    ),
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
    Command("summary", "This session …", "&Edit", ("Ctrl+Shift+S",), needs="project"),
    Command("reviewer", "Reviewer …", "&Edit", separated=True),
    Command("preferences", "Preferences …", "&Edit", ("Ctrl+,",)),
    Command("show-claims", "Show claims", "&View", ("Ctrl+1",), checkable=True),
    Command("show-names", "Show names", "&View", ("Ctrl+2",), checkable=True),
    Command("show-numbers", "Show numbers", "&View", ("Ctrl+3",), checkable=True),
    Command("furniture", "Show page furniture", "&View", ("F",), needs="article", checkable=True),
    Command("panel", "Articles and claims", "&View", ("F8",), checkable=True, separated=True),
    Command("card", "The claim's card", "&View", ("F9",), checkable=True),
    Command("larger", "Larger type", "&View", ("Ctrl++", "Ctrl+="), separated=True),
    Command("smaller", "Smaller type", "&View", ("Ctrl+-",)),
    Command("usual", "Usual type", "&View", ("Ctrl+0",)),
    Command("wider", "Wider text", "&View", ("Ctrl+Alt++",)),
    Command("narrower", "Narrower text", "&View", ("Ctrl+Alt+-",)),
    Command("focus", "Only the article", "&View", ("F11",), checkable=True),
    Command("theme-system", "Colours of the system", "&View", checkable=True, separated=True),
    Command("theme-light", "Light colours", "&View", checkable=True),
    Command("theme-dark", "Dark colours", "&View", checkable=True),
    Command("verified", "Verified", "&Claim", ("V",), needs="claim"),
    Command("disputed", "Disputed", "&Claim", ("D",), needs="claim"),
    Command("unverifiable", "Unverifiable", "&Claim", ("U",), needs="claim"),
    Command("not-a-claim", "Not a claim", "&Claim", ("X",), needs="claim"),
    Command(
        "verified-stay", "Verified, and stay", "&Claim", ("Shift+V",), needs="claim", separated=True
    ),
    Command("disputed-stay", "Disputed, and stay", "&Claim", ("Shift+D",), needs="claim"),
    Command("unverifiable-stay", "Unverifiable, and stay", "&Claim", ("Shift+U",), needs="claim"),
    Command("not-a-claim-stay", "Not a claim, and stay", "&Claim", ("Shift+X",), needs="claim"),
    Command("unsettle", "Take the verdict off", "&Claim", ("Backspace",), needs="claim"),
    Command(
        "attribution",
        "That it is so / that it was said",
        "&Claim",
        ("A",),
        needs="claim",
        separated=True,
    ),
    Command("park", "Park …", "&Claim", ("P",), needs="claim"),
    Command("note", "Note", "&Claim", ("N",), needs="claim"),
    Command("correction", "Suggested correction", "&Claim", ("S",), needs="claim"),
    Command("evidence", "Add evidence", "&Claim", ("E",), needs="claim"),
    Command("tick", "Tick the next name or number", "&Claim", (".",), needs="article"),
    Command("next-unticked", "Next name or number not looked at", "&Go", (",",), needs="article"),
    Command("mark", "Correct the name or number …", "&Claim", ("M",), needs="article"),
    Command(
        "furniture-block",
        "This paragraph is page furniture, or is not",
        "&Claim",
        ("B",),
        needs="article",
    ),
    Command(
        "caret",
        "Caret for selecting by keyboard",
        "&Claim",
        ("F7",),
        needs="article",
        checkable=True,
        separated=True,
    ),
    Command("make-claim", "Make a claim of the selection", "&Claim", ("C",), needs="article"),
    Command("end-later", "End one word later", "&Claim", ("Shift+Right",), needs="claim"),
    Command("end-earlier", "End one word earlier", "&Claim", ("Shift+Left",), needs="claim"),
    Command("start-later", "Begin one word later", "&Claim", ("Alt+Right",), needs="claim"),
    Command("start-earlier", "Begin one word earlier", "&Claim", ("Alt+Left",), needs="claim"),
    Command(
        "end-sentence-later",
        "End one sentence later",
        "&Claim",
        ("Ctrl+Shift+Right",),
        needs="claim",
    ),
    Command(
        "end-sentence-earlier",
        "End one sentence earlier",
        "&Claim",
        ("Ctrl+Shift+Left",),
        needs="claim",
    ),
    Command(
        "start-sentence-later",
        "Begin one sentence later",
        "&Claim",
        ("Ctrl+Alt+Right",),
        needs="claim",
    ),
    Command(
        "start-sentence-earlier",
        "Begin one sentence earlier",
        "&Claim",
        ("Ctrl+Alt+Left",),
        needs="claim",
    ),
    Command("split-claim", "Cut the claim in two at the caret", "&Claim", ("Y",), needs="claim"),
    Command("merge-claims", "Join with the next claim", "&Claim", ("G",), needs="claim"),
    Command("link-claim", "Link to a claim that says the same …", "&Claim", ("L",), needs="claim"),
    Command(
        "reuse-evidence", "Copy evidence of a claim settled before", "&Claim", ("R",), needs="claim"
    ),
    Command("capture", "Capture the claim's evidence", "&Claim", ("Ctrl+Shift+E",), needs="claim"),
    Command(
        "context",
        "Context of the claim on its card",
        "&View",
        ("W",),
        needs="claim",
        checkable=True,
    ),
    Command("nothing", "Nothing to check in this article", "&Claim", ("Q",), needs="article"),
    Command("remove-claim", "Remove the claim", "&Claim", ("Ctrl+Backspace",), needs="claim"),
    Command("agreement", "Agreement …", "&Team", ("Ctrl+G",), needs="project"),
    Command("adjudicate", "Settle disagreements …", "&Team", ("Ctrl+D",), needs="project"),
    Command("members", "Reviewers and how far they are …", "&Team", ("Ctrl+I",), needs="project"),
    Command(
        "packet",
        "Make a packet for a reviewer …",
        "&Team",
        ("Ctrl+R",),
        needs="project",
        separated=True,
    ),
    Command("merge", "Merge packets …", "&Team", ("Ctrl+M",), needs="project"),
    Command("blind", "Review blind", "&Team", needs="project", checkable=True, separated=True),
    Command("next", "Next claim", "&Go", ("J",), needs="article"),
    Command("previous", "Previous claim", "&Go", ("K",), needs="article"),
    Command("next-open", "Next open claim", "&Go", ("Space",), needs="project"),
    Command("next-article", "Next article", "&Go", ("Ctrl+J",), needs="project", separated=True),
    Command("previous-article", "Previous article", "&Go", ("Ctrl+K",), needs="project"),
    Command(
        "worth-first",
        "Claims most worth checking first",
        "&View",
        ("O",),
        needs="project",
        checkable=True,
    ),
    Command(
        "teaching-first",
        "Claims that teach the finder most first",
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
    Command("to-article", "To the article", "&Go", ("F6",), needs="article", separated=True),
    Command("tour", "The tour", "&Help"),
    Command("palette", "Find a command …", "&Help", ("Ctrl+P",)),
    Command("keys", "Every key", "&Help", ("?", "F1")),
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
