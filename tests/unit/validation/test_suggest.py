"""Did you mean."""

from lawgap.validation.suggest import did_you_mean


def test_a_slip_is_recognised() -> None:
    """One letter wrong still finds the word."""
    assert did_you_mean("vitcim", ["victim", "offence"]) == 'Did you mean "victim"?'


def test_nothing_alike_gives_no_hint() -> None:
    """A wild guess would mislead."""
    assert did_you_mean("zzz", ["victim", "offence"]) == ""
    assert did_you_mean("victim", []) == ""
