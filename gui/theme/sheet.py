"""The one style sheet: shapes and spacing of the desk's own controls, by object name. Colours come from the set."""

from importlib.resources import files
from pathlib import Path

from claimdesk.gui.theme.colours import Colours


def sheet_of(c: Colours) -> str:
    """The style sheet of a set of colours."""
    arrow = Path(str(files("claimdesk.resources").joinpath("icons/down.svg"))).as_posix()
    icons = files("claimdesk.resources").joinpath("icons")
    tick = Path(
        str(icons.joinpath("check-light.svg" if c.on_accent == "#ffffff" else "check-dark.svg"))
    ).as_posix()
    return f"""
QMainWindow, QWidget#panel, QWidget#card, QWidget#desk {{ background: {c.desk}; }}
QWidget#page {{ background: {c.page}; }}
QLabel#heading {{ color: {c.muted}; font-size: 12px; font-weight: 600; }}
QLabel#muted, QLabel#key {{ color: {c.muted}; }}
QLabel#fact-name {{ color: {c.muted}; }}
QLabel#warning {{ color: {c.warning}; }}
QLabel#consistent {{ color: {c.verified}; }}
QLabel#inconsistent {{ color: {c.disputed}; font-weight: 600; }}
QLabel#parked {{ color: {c.parked}; }}
QLabel#big {{ font-size: 15px; font-weight: 600; }}
QSplitter::handle {{ background: {c.faint}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QListView {{ background: transparent; border: none; outline: none; }}
QTableView {{ background: {c.page}; border: 1px solid {c.faint}; border-radius: 6px; outline: none; selection-background-color: {c.current}; selection-color: {c.text}; }}
QTableView::item {{ padding: 2px 8px; }}
QTableView::indicator {{ width: 14px; height: 14px; border: 1px solid {c.muted}; border-radius: 3px; background: {c.raised}; }}
QTableView::indicator:checked {{ background: {c.accent}; border: 1px solid {c.accent}; image: url("{tick}"); }}
QHeaderView {{ background: {c.desk}; }}
QHeaderView::section {{ background: {c.desk}; color: {c.muted}; border: none; border-bottom: 1px solid {c.faint}; padding: 5px 8px; }}
QScrollArea#card-scroll, QScrollArea#card-scroll > QWidget > QWidget {{ background: {c.desk}; border: none; }}
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit {{
  background: {c.raised}; color: {c.text}; border: 1px solid {c.faint}; border-radius: 6px; padding: 5px 8px;
  selection-background-color: {c.selection}; selection-color: {c.text};
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus {{ border: 1px solid {c.accent}; }}
QComboBox {{ padding-right: 20px; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{arrow}"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {c.raised}; border: 1px solid {c.faint}; selection-background-color: {c.hover}; selection-color: {c.text}; outline: none; }}
QPushButton {{
  background: {c.raised}; color: {c.text}; border: 1px solid {c.faint}; border-radius: 6px; padding: 6px 12px;
}}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:focus {{ border: 1px solid {c.accent}; }}
QPushButton:disabled {{ color: {c.open}; }}
QPushButton#primary {{ background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; font-weight: 600; padding: 8px 18px; }}
QPushButton#primary:disabled {{ background: {c.faint}; color: {c.muted}; border: 1px solid {c.faint}; }}
QPushButton#quiet, QToolButton#quiet {{ background: transparent; border: 1px solid transparent; padding: 3px 6px; color: {c.muted}; border-radius: 6px; }}
QPushButton#quiet:hover, QToolButton#quiet:hover {{ background: {c.hover}; color: {c.text}; }}
QPushButton#quiet:focus, QToolButton#quiet:focus {{ border: 1px solid {c.accent}; }}
QPushButton#chip {{ border-radius: 12px; padding: 3px 10px; color: {c.muted}; background: transparent; }}
QPushButton#chip:checked {{ background: {c.hover}; color: {c.text}; border: 1px solid {c.muted}; }}
QPushButton#segment {{ border-radius: 6px; padding: 5px 10px; color: {c.muted}; background: transparent; border: 1px solid {c.faint}; }}
QPushButton#segment:checked {{ background: {c.raised}; color: {c.text}; font-weight: 600; border: 1px solid {c.accent}; }}
QFrame#rule {{ background: {c.faint}; max-height: 1px; min-height: 1px; border: none; }}
QFrame#drop {{ border: 2px dashed {c.open}; border-radius: 12px; background: transparent; }}
QFrame#drop[over="true"] {{ border: 2px dashed {c.accent}; background: {c.hover}; }}
QFrame#strip {{ background: {c.desk}; border: none; border-bottom: 1px solid {c.faint}; }}
QFrame#said {{ background: {c.page}; border: 1px solid {c.faint}; border-radius: 8px; }}
QFrame#said[chosen="true"] {{ border: 2px solid {c.accent}; }}
QListWidget {{ background: {c.page}; border: 1px solid {c.faint}; border-radius: 6px; outline: none; }}
QListWidget::item {{ padding: 6px 8px; border-radius: 4px; color: {c.text}; }}
QListWidget::item:selected {{ background: {c.current}; color: {c.text}; }}
QToolButton#colour {{ border: 1px solid transparent; border-radius: 6px; padding: 3px; background: transparent; }}
QToolButton#colour:checked {{ border: 1px solid {c.muted}; background: {c.raised}; }}
QToolButton#colour:focus {{ border: 1px solid {c.accent}; }}
QFrame#tour {{ background: {c.raised}; border: 1px solid {c.accent}; border-radius: 10px; }}
QTabWidget::pane {{ border: 1px solid {c.faint}; border-radius: 6px; }}
QTabBar::tab {{ padding: 6px 14px; color: {c.muted}; background: transparent; border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QTabBar::tab:focus {{ color: {c.accent}; }}
QTextBrowser {{ background: {c.page}; color: {c.text}; border: 1px solid {c.faint}; border-radius: 6px; padding: 6px; }}
QFrame#notice {{ background: {c.current}; border: none; border-bottom: 1px solid {c.faint}; }}
QStatusBar {{ background: {c.desk}; border-top: 1px solid {c.faint}; color: {c.muted}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {c.muted}; }}
QProgressBar {{ background: {c.faint}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
QProgressBar#settled::chunk {{ background: {c.verified}; border-radius: 3px; }}
QMenuBar {{ background: {c.desk}; color: {c.text}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.hover}; }}
QMenu {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.faint}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.hover}; }}
QMenu::item:disabled {{ color: {c.open}; }}
QMenu::separator {{ height: 1px; background: {c.faint}; margin: 4px 8px; }}
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.faint}; padding: 4px 6px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c.faint}; border-radius: 4px; min-height: 28px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {c.open}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {c.faint}; border-radius: 4px; min-width: 28px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; height: 0; width: 0; }}
QDialog {{ background: {c.desk}; }}
"""
