"""The sheet Summary: counts per verdict and article, with a chart."""

from claimdesk.annotate.export.verdict_looks import LOOKS
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.sheet_rows import SummaryRow
from claimdesk.annotate.sheets.sheet_writer import SheetWriter

CHARTED_ARTICLES = 30
"""Bars that a chart can show legibly."""
_CHART_CENTIMETRES = 22
_BAR_CENTIMETRES = 0.8


def write_summary(sheet: SheetWriter[SummaryRow], articles: list[SummaryRow]) -> None:
    """Write one row per article, a total, and a stacked bar of verdicts."""
    for article in articles:
        sheet.write_row(article)
    sheet.write_row(_total(articles))
    _add_chart(sheet, len(articles))


def _total(articles: list[SummaryRow]) -> SummaryRow:
    verdicts = {
        verdict: sum(article.verdicts[verdict] for article in articles) for verdict in Verdict
    }
    reviewed = sum((article.reviewed for article in articles), Progress())
    return SummaryRow("All articles", verdicts, reviewed)


def _add_chart(sheet: SheetWriter[SummaryRow], articles: int) -> None:
    from openpyxl.chart import BarChart, Reference, Series
    from openpyxl.chart.data_source import StrRef
    from openpyxl.chart.series import SeriesLabel

    first, last = _charted_rows(articles)
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap = "bar", "stacked", 100
    chart.title = "Claims by verdict"
    # The titles stand in column 1, the counts of each standing in the columns after it.
    for column, look in enumerate(LOOKS.values(), 2):
        values = Reference(sheet.sheet, min_col=column, min_row=first, max_row=last)
        series = Series(values)
        series.tx = SeriesLabel(strRef=StrRef(f"'Summary'!${chr(64 + column)}$1"))
        series.graphicalProperties.solidFill = look.chart
        chart.series.append(series)

    chart.set_categories(Reference(sheet.sheet, min_col=1, min_row=first, max_row=last))
    chart.height = max(7, 2 + _BAR_CENTIMETRES * (last - first + 1))
    chart.width = _CHART_CENTIMETRES
    chart.y_axis.delete = chart.x_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.legend.position = "b"
    sheet.sheet.add_chart(chart, "K2")


def _charted_rows(articles: int) -> tuple[int, int]:
    """Return the first and last row of the chart, counted from 1; row 1 holds the titles.

    Several articles have a bar each, without the total: 2 to 4 for three of them. A single article
    is shown by the total (row 3), and so is a project without any (row 2).
    """
    if articles > 1:
        return 2, min(articles, CHARTED_ARTICLES) + 1
    total = articles + 2
    return total, total
