"""Documents as articles: headline, credits and particulars."""

from claimdesk.annotate.sources.documents.article import article_of
from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span

TEXT = "The port authority lost 40 million euros in 2019, and its chair has resigned over it."


def roles_of(*paragraphs: Paragraph) -> list[Role]:
    return [block.role for block in article_of(Extraction(list(paragraphs)), "a.docx").blocks]


def test_a_title_is_the_headline_wherever_it_stands() -> None:
    found = roles_of(Paragraph("The Herald"), Paragraph("Port", Style.TITLE), Paragraph(TEXT))
    assert found == [Role.BODY, Role.HEADLINE, Role.BODY]


def test_a_heading_is_the_headline_where_nothing_is_set_as_a_title() -> None:
    found = roles_of(Paragraph(TEXT), Paragraph("Port", Style.HEADING))
    assert found == [Role.BODY, Role.HEADLINE]


def test_a_document_of_one_paragraph_is_all_text() -> None:
    # as a headline it would leave the article without a text
    assert roles_of(Paragraph("Port authority lost millions")) == [Role.BODY]


def test_a_credit_without_a_role_is_text_again() -> None:
    # a name alone is a byline, but only where there is none yet
    found = roles_of(
        Paragraph("Port authority lost millions", Style.TITLE),
        Paragraph("By Jane Doe"),
        Paragraph("Getty Images"),
        Paragraph(TEXT),
    )
    assert found == [Role.HEADLINE, Role.BYLINE, Role.BODY, Role.BODY]


def test_the_printed_day_and_name_win_over_the_properties() -> None:
    paragraphs = [
        Paragraph("Port authority lost millions", Style.TITLE),
        Paragraph("By Jane Doe"),
        Paragraph("5 May 2020"),
        Paragraph(TEXT),
    ]
    found = Extraction(paragraphs, title="Template", author="Office", published="2001-01-01")

    article = article_of(found, "a.docx").article

    assert (article.title, article.byline) == ("Port authority lost millions", "Jane Doe")
    assert article.published == "2020-05-05"


def test_paragraphs_without_words_go_and_replaced_characters_are_counted() -> None:
    found = Extraction([Paragraph("A\0b  c"), Paragraph("* * *"), Paragraph("12")])

    reading = article_of(found, "a.docx")

    assert reading.article.text == "A\ufffdb c\n\n12"
    assert reading.article.replaced == 1
    assert [block.span for block in reading.blocks] == [Span(0, 5), Span(7, 9)]
