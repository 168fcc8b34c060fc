"""`briefing draft`."""

import os
import re
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

from briefing.cli.ending import DONE, Stopped, say
from briefing.cli.files import STANDARD_INPUT, content
from briefing.cli.output import put
from briefing.safe_text import one_line
from briefing.sources import Text

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_NO_DATE = "write the day as YYYY-MM-DD"


def draft(
    article: str | None,
    *,
    output: str | None,
    day: str | None,
    form: str,
    data: str | None,
    force: bool,
) -> int:
    """Drafts a briefing from an article, or from JSON, and tells on standard error what to look
    at. `output` is the file to write, standard output if there is none. Raises Stopped."""
    if article is None and data is None:
        raise Stopped("there is no article to draft from", "name a text file, or - to read one")
    if article == data == STANDARD_INPUT:
        raise Stopped(
            "standard input can't be both the article and the JSON", "name a file for one"
        )
    if output is not None:
        _may_write(output, [article, data], force)
    when = _day(day) if day is not None else None
    text = _article(article) if article is not None else None
    file = _relative(article, output) if text is not None and not text.is_page else None
    if data is not None:
        written = _from_data(data, text, file, form)
    else:
        assert text is not None  # noqa: S101 - for the type only
        written = _drafted(text, when, file, form)
    if output is None:
        put(written)
    else:
        _write(Path(output), written, force)
    if form == "markdown":
        _tell(written, output)
    return DONE


class Article:
    """An article's bytes, and what they say."""

    def __init__(self, data: bytes, words: str, *, is_page: bool) -> None:
        self.text = Text(data)
        self.words = words
        self.is_page = is_page


def _drafted(article: Article, day: date | None, file: str | None, form: str) -> str:
    from briefing.drafting import draft as drafted

    found = drafted(article.words, day)
    if form == "json":
        from briefing.printing.drafted import to_json

        return to_json(found, article.text.sha256, file)
    from briefing.drafting.writing import to_briefing
    from briefing.printing.markdown import to_markdown

    return to_markdown(to_briefing(found, article.text.sha256, file))


def _from_data(name: str, article: Article | None, file: str | None, form: str) -> str:
    """The briefing that JSON holds, as Markdown, or as JSON again."""
    from briefing.schema.briefings import NotABriefing, from_json, to_json

    try:
        briefing = from_json(content(name))
    except NotABriefing as error:
        message = f"{one_line(name)} is no briefing:\n{error}"
        raise Stopped(message, "briefing schema prints what it can hold") from None
    if article is not None:
        from briefing.drafting import draft as drafted
        from briefing.drafting.from_data import with_article

        title = one_line(drafted(article.words).title)
        held = Text(article.words.encode()) if article.is_page else article.text
        briefing = with_article(briefing, held, title, file)
    else:
        say("briefing: the quotes are not checked; name the article to hold them against it")
    if form == "json":
        return to_json(briefing)
    from briefing.printing.markdown import to_markdown

    return to_markdown(briefing)


def _tell(written: str, output: str | None) -> None:
    from briefing.printing.drafted import told

    say(told(written, f"{one_line(output)}:" if output else "line "))


# What is read


def _article(name: str) -> Article:
    """Raises Stopped where there is no text."""
    data = content(name)
    told = "what comes from standard input" if name == STANDARD_INPUT else one_line(name)
    if not data.strip():
        raise Stopped(f"{told} is empty", "give an article’s text")
    is_page = name.lower().endswith((".html", ".htm")) or _HTML.match(data[:4096]) is not None
    if is_page:
        return Article(data, _text_of_page(data, told), is_page=True)
    text = Text(data)
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Stopped(f"{told} is no text: it has zero bytes", "give an article as plain text")
    if text.wrong is not None:
        line = data.count(b"\n", 0, text.wrong) + 1
        raise Stopped(f"{told}:{line}: it is not UTF-8 here", "save it again as UTF-8")
    return Article(data, text.decoded, is_page=False)


def _text_of_page(data: bytes, told: str) -> str:
    """The article on a saved page. Raises Stopped where it can't be had."""
    try:
        import trafilatura  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        hint = "install it with: pip install 'briefing[html]', or save the page as plain text"
        raise Stopped(f"{told} is a web page, and reading those is an extra", hint) from None
    found = trafilatura.extract(data, include_comments=False, include_tables=False)
    if not found:
        raise Stopped(f"there is no article on the page {told}", "save its text as plain text")
    return str(found).replace("\r\n", "\n").replace("\r", "\n")


def _day(words: str) -> date:
    try:
        found = date.fromisoformat(words)
    except ValueError:
        raise Stopped(f"{one_line(words)} is no date", _NO_DATE) from None
    if len(words) != len("2031-05-14"):
        raise Stopped(f"{one_line(words)} is no date", _NO_DATE)
    return found


# What is written


def _relative(article: str | None, output: str | None) -> str | None:
    """The article's path from the draft's folder, if it stands there or below."""
    if article in (None, STANDARD_INPUT) or output is None:
        return None
    try:
        found = Path(str(article)).resolve().relative_to(Path(output).resolve().parent)
    except (OSError, ValueError):
        return None
    return found.as_posix()


def _may_write(output: str, read: list[str | None], force: bool) -> None:
    """Raises Stopped where writing would lose something, before anything is read."""
    path = Path(output)
    told = one_line(output)
    try:
        if path.is_dir():
            raise Stopped(f"{told} is a folder", "name a file in it")
        for name in read:
            if name not in (None, STANDARD_INPUT) and path.exists() and path.samefile(str(name)):
                raise Stopped(f"{told} is what the draft is made from", "name another file")
        if path.exists() and not force:
            raise _is_there(told)
        if not path.parent.is_dir():
            raise Stopped(f"there is no folder {one_line(str(path.parent))}", "make it first")
    except (OSError, ValueError):
        return  # told when it is read, or written


def _is_there(told: str) -> Stopped:
    return Stopped(f"{told} is there already", "name another file, or add --force to replace it")


def _write(path: Path, written: str, force: bool) -> None:
    """Writes a file whole or not at all. Raises Stopped."""
    told = one_line(str(path))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    except (OSError, ValueError) as error:
        raise _cannot(told, error) from None
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(written.encode())
        partial.chmod(0o666 & ~_mask())
        if force:
            partial.replace(path)
        else:
            os.link(partial, path)  # which a file that came meanwhile hinders
    except FileExistsError:
        raise _is_there(told) from None
    except OSError as error:
        raise _cannot(told, error) from None
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _cannot(told: str, error: Exception) -> Stopped:
    reason = getattr(error, "strerror", None) or "its name can't be a file's"
    return Stopped(f"{told} can't be written: {reason}", "name another file")


def _mask() -> int:
    """The permissions that new files don't get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
