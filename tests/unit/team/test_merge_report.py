"""Merge reports as sentences."""

from claimdesk.annotate.team.merge_report import MOST, MergeReport


def test_a_packet_that_is_here_already_is_nothing_new() -> None:
    report = MergeReport("bo.claimdesk", known=5)

    assert report.sentences() == [
        "bo.claimdesk: nothing new. All of its 5 changes are already here."
    ]


def test_the_first_sentence_counts_changes_and_verdicts() -> None:
    report = MergeReport("bo.claimdesk", reviewers=["Bo", "Cy"], added=12, verdicts=9, known=1200)

    assert report.sentences() == [
        "bo.claimdesk, by Bo, Cy: 12 changes added, 9 verdicts among them; 1,200 were already here."
    ]


def test_a_report_with_something_left_outside_is_not_whole() -> None:
    refused = MergeReport("bo.claimdesk", refused=["a forged change"])

    # nothing was added, but that is not all there is to say
    assert not refused.whole
    assert refused.sentences()[-1] == "Refused: a forged change"
    assert "nothing new" not in refused.sentences()[0]


def test_conflicts_leave_a_report_whole() -> None:
    # the later change was taken in
    assert MergeReport("bo.claimdesk", conflicting=["“61 drones”: ..."]).whole


def test_of_many_sentences_of_a_kind_the_first_are_shown() -> None:
    report = MergeReport("bo.claimdesk", unreadable=[f"change {n}" for n in range(MOST + 2)])

    shown = report.sentences()[1:]

    assert len(shown) == MOST + 1
    assert shown[-1] == "Unreadable, left out: and 2 more"
