"""Days are shown in ISO, or as a locale has them, never with two digits for a year."""

import locale
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import days


@pytest.fixture(autouse=True)
def iso_again() -> Iterator[None]:
    yield
    days.follow("iso")


@pytest.fixture
def as_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Days as in a locale that has written 22 November 2031 like this."""

    def follow(written: str) -> None:
        monkeypatch.setattr(locale, "setlocale", lambda *_: "xx_XX.UTF-8")
        monkeypatch.setattr(time, "strftime", lambda *_: written)
        days.follow("locale")

    return follow


LOCALES = {
    "22.11.2031": ("03.05.2031", "05.2031"),  # de_DE
    "22.11.31": ("03.05.2031", "05.2031"),
    "22/11/31": ("03/05/2031", "05/2031"),  # en_GB
    "11/22/2031": ("05/03/2031", "05/2031"),  # en_US
    "2031-11-22": ("2031-05-03", "2031-05"),  # sv_SE
    "2031年11月22日": ("2031年05月03日", "2031年05月"),  # ja_JP
    "2031. 11. 22.": ("2031. 05. 03.", "2031. 05"),  # ko_KR, hu_HU
    "22. 11. 2031": ("03. 05. 2031", "05. 2031"),  # cs_CZ
    "22-11-31": ("03-05-2031", "05-2031"),  # nl_NL
}


@pytest.mark.parametrize("written", LOCALES)
def test_days_and_months_are_as_the_locale_has_them(
    written: str, as_in: Callable[[str], None]
) -> None:
    as_in(written)

    assert (days.told("2031-05-03"), days.told("2031-05")) == LOCALES[written]


@pytest.mark.parametrize("written", ["", "۱۴۱۰/۰۹/۰۱", "22/11", "Saturday", "22.11.2031 11"])
def test_a_form_that_can_not_be_made_out_is_iso(written: str, as_in: Callable[[str], None]) -> None:
    as_in(written)

    assert days.told("2031-05-03") == "2031-05-03"


def test_years_and_words_stay_as_they_are(as_in: Callable[[str], None]) -> None:
    as_in("22.11.2031")

    assert [days.told(each) for each in ("2031", "early May", "", "2031-5")] == [
        *("2031", "early May"),
        *("", "2031-5"),
    ]


def test_intervals(as_in: Callable[[str], None]) -> None:
    assert days.told_between("2031-05-12", "2031-05-13") == "2031-05-12/13"
    assert days.told_between("2031-05", "2031-06") == "2031-05/2031-06"
    as_in("22.11.31")
    assert days.told_between("2031-05-12", "2031-05-13") == "12.05.2031 – 13.05.2031"
    assert days.told_between("2031-05-12", "2031-06") == "12.05.2031 – 06.2031"
    assert days.told_between("2031-05-12", None) == "12.05.2031"


def test_without_a_locale_days_are_iso(monkeypatch: pytest.MonkeyPatch) -> None:
    for named in ("C.UTF-8", "POSIX", "no_SUCH.UTF-8"):
        monkeypatch.setenv("LC_ALL", named)
        days.follow("locale")
        assert days.told("2031-05-03") == "2031-05-03"


@given(st.text(alphabet="0123456789-./年{}dmy ", max_size=12))
def test_no_form_and_no_date_is_too_strange(written: str) -> None:
    form = days.form_of(written)

    assert form.day.format(y="2031", m="05", d="03")
    assert "{d}" not in form.month
    assert days.told(written) == written
