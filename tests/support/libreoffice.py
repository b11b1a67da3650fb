"""LibreOffice without a window: steps of its macro language on a workbook."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

needs_libreoffice = pytest.mark.skipif(
    not shutil.which("soffice"),
    reason="LibreOffice is not installed: apt-get install libreoffice-calc-nogui",
)
FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".ods": "calc8",
    ".csv": "Text - txt - csv (StarCalc)",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LIBRARY = (
    _HEAD
    + '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" '
    + '"library.dtd">'
    + '<library:library xmlns:library="http://openoffice.org/2000/library" '
    + 'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
    + '<library:element library:name="Hands"/></library:library>'
)
_MODULE = (
    _HEAD
    + '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" '
    + '"module.dtd">'
    + '<script:module xmlns:script="http://openoffice.org/2000/script" '
    + 'script:name="Hands" script:language="StarBasic">{}</script:module>'
)
_PROGRAM = """
Function Setting(name As String, value) As New com.sun.star.beans.PropertyValue
  Setting.Name = name
  Setting.Value = value
End Function

Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
  sheet = book.Sheets.getByIndex(0)
{steps}
  Dim kept(1) As New com.sun.star.beans.PropertyValue
  kept(0).Name = "FilterName"
  kept(0).Value = "{filter}"
  kept(1).Name = "FilterOptions"
  kept(1).Value = "44,34,76,1,,0,false,true,false,false,false"
  book.storeToURL("{target}", kept())
  book.close(True)
  StarDesktop.terminate()
End Sub
"""
SORT = """
  Dim order(0) As New com.sun.star.table.TableSortField
  order(0).Field = {column}
  order(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = order()
  how(1).Name = "ContainsHeader"
  how(1).Value = True
  area = sheet.createCursor()
  area.gotoEndOfUsedArea(False)
  last = area.RangeAddress
  sheet.getCellRangeByPosition(0, {header}, last.EndColumn, last.EndRow).sort(how())
"""


def edit(source: Path, target: Path, steps: str, scratch: Path) -> None:
    """Open `source`, run `steps` of Basic, and save as `target` by its ending.

    The steps may use `book` and `sheet`, its first sheet.
    """
    program = _PROGRAM.format(
        source=source.as_uri(), target=target.as_uri(), filter=FILTERS[target.suffix], steps=steps
    )
    profile = scratch / "profile"
    basic = profile / "user" / "basic" / "Standard"
    # a first start makes the profile, over all that stands there
    if not basic.is_dir():
        _office(profile, "--terminate_after_init")
    (basic / "script.xlb").write_text(_LIBRARY)
    (basic / "Hands.xba").write_text(_MODULE.format(escape(program)))
    _office(profile, "macro:///Standard.Hands.Main")
    assert target.is_file(), "LibreOffice saved nothing"


def _office(profile: Path, task: str) -> None:
    # a profile of its own: two that share one wait for each other
    home = f"-env:UserInstallation={profile.as_uri()}"
    subprocess.run(
        ["soffice", home, "--headless", "--norestore", task],
        check=True,
        capture_output=True,
        timeout=180,
        stdin=subprocess.DEVNULL,
    )
