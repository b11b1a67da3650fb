"""Text about the program: version, model and licences."""

from claimdesk.gui.dialogs.about import about_text


def test_version_model_and_licences_are_paragraphs() -> None:
    first, second, third = about_text("1.2", "en-model 3.8").split("\n\n")

    assert "1.2" in first
    assert "en-model 3.8" in second
    assert "MIT" in third


def test_without_a_model_there_is_no_paragraph_for_it() -> None:
    # as before the first article is opened
    assert len(about_text("1.2", "").split("\n\n")) == 2
