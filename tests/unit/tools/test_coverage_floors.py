"""Coverage floors: shares by layer, layers that fell, floors that only rise."""

from tools.coverage_floors import MARGIN, Branches, fallen, layer_of, measured, raised


def test_a_file_belongs_to_the_second_folder() -> None:
    assert layer_of("annotate/sources/documents/pdf.py") == "annotate/sources"
    assert layer_of("gui/app.py") == "gui"

    # coverage.py writes the separators of the system it runs on
    assert layer_of("annotate\\store\\sqlite.py") == "annotate/store"


def test_branches_are_summed_by_layer() -> None:
    report = {
        "files": {
            "annotate/store/a.py": {"summary": {"num_branches": 6, "covered_branches": 6}},
            "annotate/store/b.py": {"summary": {"num_branches": 4, "covered_branches": 3}},
        }
    }

    layers = measured(report)

    assert layers == {"annotate/store": Branches(total=10, covered=9)}
    assert layers["annotate/store"].percent == 90


def test_a_layer_without_branches_is_covered() -> None:
    assert Branches().percent == 100


def test_a_layer_below_its_floor_is_named() -> None:
    layers = {"annotate/store": Branches(total=1000, covered=949)}

    # 94.9 is not 95: the share is not rounded up to its floor
    assert len(fallen(layers, {"annotate/store": 95})) == 1
    assert fallen(layers, {"annotate/store": 94}) == []


def test_a_layer_that_was_renamed_is_named() -> None:
    # its floor would silently hold nothing any more
    assert len(fallen({}, {"annotate/story": 90})) == 1


def test_floors_rise_to_a_little_below_the_share_and_never_sink() -> None:
    layers = {"a": Branches(total=1000, covered=957), "b": Branches(total=100, covered=80)}

    assert raised(layers, {"a": 90, "b": 85}) == {"a": 95 - MARGIN, "b": 85}
