"""Places of projects, and addresses without their passwords."""

from pathlib import Path

import pytest

from claimdesk.annotate.store.place import place_of, without_password


def test_a_name_is_an_address_or_a_path() -> None:
    assert place_of("postgresql://db.example.org/boats") == "postgresql://db.example.org/boats"
    assert place_of("postgres://db/boats") == "postgres://db/boats"
    # a file may be called like the scheme
    assert place_of("postgresql/boats.claimdesk") == Path("postgresql/boats.claimdesk")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://olena:secret@db/boats", "postgresql://olena@db/boats"),
        ("postgresql://olena@db/boats", "postgresql://olena@db/boats"),
        ("postgresql://db/boats", "postgresql://db/boats"),
        # a password may hold the sign that ends it
        ("postgresql://olena:se@cret@db/boats", "postgresql://olena@db/boats"),
        (
            "postgresql://db/boats?sslmode=require&password=secret",
            "postgresql://db/boats?sslmode=require",
        ),
        ("postgresql://db/boats?PASSWORD=secret&sslpassword=x", "postgresql://db/boats"),
    ],
)
def test_no_password_is_kept_or_shown(address: str, shown: str) -> None:
    assert without_password(address) == shown
