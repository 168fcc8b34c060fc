"""Every script is aligned: the borders and the columns stand below each other, cell by cell."""

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from briefing.navigation import Pane
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from tests.reader.seeing import ROOMY, SIZES, Size, act, loaded, press, reader, settle, title

TEXT = """\
---
title: محادثات حول المعبر 🇳🇴🇸🇪 渡し場をめぐる協議が再開された
date: 2031-05-14
---

## Summary

- 北岸をめぐる主要な対立は依然として残っている。代表団は火曜日に再び会合を開いた。
- नदी के दोनों किनारों पर बातचीत फिर से शुरू हुई, और क्षत्रिय पक्ष ने विरोध किया।
- الوفدان اجتمعا مرة أخرى يوم الثلاثاء، ولا تزال الضفة العليا هي المسألة الرئيسية.
- המשלחות נפגשו שוב; הַגָּדָה הָעֶלְיוֹנָה נותרה השאלה העיקרית.
- 👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🇳🇴🇸🇪❤️1️⃣👍🏽👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🇳🇴🇸🇪❤️1️⃣👍🏽👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🇳🇴🇸🇪❤️1️⃣👍🏽🇳🇴🇸🇪🇳🇴🇸🇪🇳🇴🇸🇪🇳🇴🇸🇪

| क्षेत्र | 国 | last-0 |
| --- | --- | --- |
| नदी | 日本語の欄 | last-1 |
| e\u0301te\u0301 | 🇳🇴 | last-2 |
| שָׁלוֹם | ﷺ | last-3 |

## Actors

### 北国

- Kind: state
- 種類: 島国

#### علي بن أحمد

- Role: وزير الخارجية

### दक्षिण देश

- Kind: state

### 👩‍👧‍👦 Familien 🇳🇴

- Kind: group

## Quotes

> 渡し場を閉じたことは一度もない。私たちの相手はその代償を知っている。
>
> — [علي بن أحمد](#علي-بن-أحمد), on [上の岸](#上の岸)

> हम कभी नहीं रुके 🇳🇴👩🏽‍🚀
>
> — [दक्षिण देश](#दक्षिण-देश)

## Territory

### 上の岸

- [北国](#北国): **claims** it
- [दक्षिण देश](#दक्षिण-देश): **refuses**

### נהר

- [👩‍👧‍👦 Familien 🇳🇴](#-familien-): **offers** x

### Lower Veld

- [北国](#北国): **offers** a lock
"""
_ALL_SIZES = [*SIZES, (60, 20), ROOMY]


@pytest.mark.parametrize("size", _ALL_SIZES)
def test_every_row_takes_just_the_cells_of_its_list(size: Size) -> None:
    """So every border stands where those above and below it do, whatever the words are."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        assert cell_len(title(app)) == size[0] - 2
        for key in "1234":
            await press(pilot, key)
            for _ in range(12):
                for each in lists(app):
                    assert_aligned(each)
                await press(pilot, "j")

    act(reader(TEXT), done, size)


def lists(app: Reader) -> list[ItemList]:
    return [each for each in app.panes.query(ItemList) if each.display]


def assert_aligned(shown: ItemList) -> None:
    width, height = shown.size
    for y in range(height):
        row = shown.render_line(y)
        assert cell_len(row.text) == row.cell_length == width, row.text
        assert row.text[0] in "╭│╰"
        assert row.text[-1] in "╮│╯"


def test_the_columns_of_a_table_stand_below_each_other() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await settle(pilot)
        last = [columns(app, "summary", f"last-{number}") for number in range(4)]
        assert last == [last[0]] * 4
        assert last[0]
        (first, *others) = columns(app, "issues", "■"), columns(app, "issues", "claims")
        assert others == [first]
        assert columns(app, "issues", "refuses") == columns(app, "issues", "◆")

    act(reader(TEXT), done, (160, 60))


def columns(app: Reader, pane: Pane, words: str) -> set[int]:
    """In which cells of a pane words begin."""
    shown = app.panes.pane(pane)
    rows = (shown.render_line(y).text for y in range(shown.size.height))
    return {cell_len(row.partition(words)[0]) for row in rows if words in row}
