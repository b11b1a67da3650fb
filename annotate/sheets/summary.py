"""The sheets for people in a hurry: counts per verdict and article with a chart, and what the workbook is."""

from typing import Any

from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.sheet_writer import SheetWriter

CHARTED_ARTICLES = 30
"""Bars that a chart can show legibly."""


def write_summary(
    sheet: SheetWriter, articles: list[tuple[str, dict[Verdict, int], Progress]]
) -> None:
    """One row per article, a total, and a stacked bar of verdicts."""
    for title, verdicts, reviewed in articles:
        sheet.write([title, *verdicts.values(), reviewed.parked, reviewed.open, reviewed.total])
    whole = sum((reviewed for _, _, reviewed in articles), Progress())
    totals = [sum(verdicts[verdict] for _, verdicts, _ in articles) for verdict in Verdict]
    sheet.write(["All articles", *totals, whole.parked, whole.open, whole.total])
    _add_chart(sheet, len(articles))


def _add_chart(sheet: SheetWriter, articles: int) -> None:
    from openpyxl.chart import BarChart, Reference, Series
    from openpyxl.chart.data_source import StrRef
    from openpyxl.chart.series import SeriesLabel

    colours = ("009E73", "D55E00", "0072B2", "8C8C8C", "CC79A7", "DDDDDD")
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap = "bar", "stacked", 100
    chart.title = "Claims by verdict"
    last = min(articles, CHARTED_ARTICLES) + 1 if articles > 1 else articles + 2
    first = 2 if articles > 1 else 3
    first = min(first, last)
    columns = len(Verdict) + 2
    for column, colour in zip(range(2, 2 + columns), colours, strict=True):
        values = Reference(sheet.sheet, min_col=column, min_row=first, max_row=last)
        series = Series(values)
        series.tx = SeriesLabel(strRef=StrRef(f"'Summary'!${chr(64 + column)}$1"))
        series.graphicalProperties.solidFill = colour
        chart.series.append(series)
    chart.set_categories(Reference(sheet.sheet, min_col=1, min_row=first, max_row=last))
    chart.height, chart.width = max(7, 2 + 0.8 * (last - first + 1)), 22
    chart.y_axis.delete = chart.x_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.legend.position = "b"
    sheet.sheet.add_chart(chart, "K2")


def write_about(sheet: SheetWriter, facts: list[tuple[str, Any]], report: ExportReport) -> None:
    for row in facts:
        sheet.write(row)
    for sentence in report.sentences:
        sheet.write(["What was changed", sentence])
