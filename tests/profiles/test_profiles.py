"""Profiles by version."""

import pytest

from pykeytool.profiles import PROFILES, numbers, profile


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("8", "8.0.504"),
        ("1.8.0_504", "8.0.504"),
        ("8.0.400", "8.0.504"),
        ("11", "11.0.33"),
        ("11.0.20", "11.0.13"),
        ("17", "17.0.21"),
        ("21", "21.0.13"),
        ("21.0.7", "21.0.8"),
        ("21.0.12", "21.0.8"),
        ("25", "25.0.5"),
        ("26", "26.0.2"),
        ("26.0.9", "26.0.2"),
    ],
)
def test_nearest(asked: str, found: str) -> None:
    """
    A release is its newest update that is known, an update the nearest older one.
    """
    assert profile(asked).version == found


def test_unknown() -> None:
    """
    A release that no profile is for is refused.
    """
    with pytest.raises(ValueError, match="No profile"):
        profile("12")


def test_order() -> None:
    """
    Profiles stand in the order of their versions, each once.
    """
    versions = [numbers(known.version) for known in PROFILES]

    assert versions == sorted(set(versions))
