"""Which addresses may be handed to another program, and where they really lead.

A briefing may come from a stranger, and so may its links. What is checked here is, to the
character, what is passed on: ASCII without spaces or controls, so it means the same to whoever
reads it, and begins with its scheme, so no program can take it for an option. Hosts follow the
URL Standard (https://url.spec.whatwg.org/#host-parsing), mail addresses RFC 6068.
"""

import ipaddress
import re
from typing import Literal
from urllib.parse import quote, unquote

from briefing.values import value

LONGEST = 2048
"""Characters of the longest address that is passed on; browsers differ beyond it."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff]")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)\.?")
_MAILBOX = re.compile(r"[A-Za-z0-9.!#$&'*+/=?^_`{|}~-]+@([^@]+)")
_TAKEN = "/?#[]@!$&'()*+,;=:%~"  # what has a meaning in an address, and stays as it is
_MAIL_FIELDS = ("subject", "body")


@value(frozen=True, slots=True)
class Address:
    """An address that may be passed on: `url`, exactly. `host` is where it leads, as it is looked
    up (with its port), or a mailbox; `spoken` is the same as people read it, where that differs.
    """

    url: str
    kind: Literal["web", "mail"]
    host: str
    spoken: str = ""

    @property
    def encrypted(self) -> bool:
        """Whether nobody on the way can read or change what the page says."""
        return self.url.startswith("https:")


@value(frozen=True, slots=True)
class Refused:
    """Why an address is not passed on."""

    reason: str


def checked(address: str) -> Address | Refused:
    """What may be passed on for an address as it stands in a briefing, or why nothing may."""
    if _SPACE.search(address):
        return Refused("a space or a control character stands in it")
    if "\\" in address:
        return Refused("a backslash stands in it, which browsers read as a slash")
    if len(address) > LONGEST:
        return Refused(f"it is longer than {LONGEST} characters")
    scheme = _SCHEME.match(address)
    if scheme is None:
        return Refused("it is neither a web address nor a mail address")
    name, rest = scheme[1].lower(), address[scheme.end() :]
    if name == "mailto":
        return _mail(rest)
    if name not in ("http", "https"):
        return Refused(f"only http, https and mailto are opened, not {name}")
    return _web(name, rest)


def _web(scheme: str, rest: str) -> Address | Refused:
    parted = re.fullmatch(r"//([^/?#]*)(.*)", rest)
    if parted is None:
        return Refused(f"{scheme}: is not followed by // and a host")
    authority, path = parted[1], _encoded(parted[2])
    if "@" in authority:
        return Refused("a name before @ hides the host that it leads to")
    if "%" in authority:
        return Refused("its host is written in code")
    found = _host_and_port(authority)
    if isinstance(found, Refused):
        return found
    host, port = found
    url = f"{scheme}://{host}{port}{path}"
    if len(url) > LONGEST:
        return Refused(f"it is longer than {LONGEST} characters")
    return Address(url, "web", host + port, _spoken(host, port))


def _host_and_port(authority: str) -> tuple[str, str] | Refused:
    """The host in ASCII, and the port with its colon."""
    parted = re.fullmatch(r"(\[.*\]|[^:]*)(:[0-9]*)?", authority)
    if parted is None:
        return Refused("its port is no number")
    port = parted[2] or ""
    if (port and not 0 < int(port[1:6] or 0) < 65536) or len(port) > 6:
        return Refused("its port is no number from 1 to 65535")
    host = _host(parted[1])
    return host if isinstance(host, Refused) else (host, port)


def _host(words: str) -> str | Refused:
    if words.startswith("["):
        try:
            return f"[{ipaddress.IPv6Address(words[1:-1])}]"
        except ValueError:
            return Refused("its host is no address of the Internet")
    try:
        # Its shape is judged after that: unlike letters, like `／`, may turn into a slash.
        host = words.encode("idna").decode("ascii").lower() if not words.isascii() else words
    except UnicodeError:
        return Refused("its host can't be the name of one")
    host = host.lower()
    if not _HOST.fullmatch(host) or len(host) > 253:
        return Refused("its host can't be the name of one")
    # Browsers read 0x7f.1 and 2130706433 as 127.0.0.1.
    if _NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]):
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError:
            return Refused("its host is a number written so that it can't be read")
    return host


def _spoken(host: str, port: str = "") -> str:
    """A host with its letters, where its name as it is looked up has them in code (punycode, RFC
    3492); nothing where there is no such code, or where it can't be read or shown."""
    if "xn--" not in host:
        return ""
    try:
        words = host.encode("ascii").decode("idna")
    except UnicodeError:
        return ""
    return f"{words}{port}" if words != host and words.isprintable() else ""


def _mail(rest: str) -> Address | Refused:
    if rest.startswith("//"):
        return Refused("a mail address has no //")
    boxes, _, fields = rest.partition("#")[0].partition("?")
    mailbox = _decoded(boxes)
    shape = _MAILBOX.fullmatch(mailbox)
    if shape is None:
        return Refused("it is not one plain mail address")
    if mailbox.startswith("-"):
        return Refused("a mail program could take it for an option")
    host = _host(shape[1])
    if isinstance(host, Refused):
        return host
    name = mailbox.rpartition("@")[0]
    wrong = _wrong_field(fields)
    if wrong:
        return Refused(wrong)
    box = quote(name, safe="!$'*+-._~")
    url = f"mailto:{box}@{host}" + (f"?{_encoded(fields)}" if fields else "")
    spoken = _spoken(host)
    return Address(url, "mail", f"{name}@{host}", spoken and f"{name}@{spoken}")


def _wrong_field(fields: str) -> str:
    """What is wrong with the fields of a mail; nothing if nothing is. Some mail programs attach
    the files that an address names."""
    for field in fields.split("&") if fields else ():
        name, _, value = field.partition("=")
        name = _decoded(name).lower()
        if name not in _MAIL_FIELDS:
            return f"it would set more of a mail than {' and '.join(_MAIL_FIELDS)}"
        words = _decoded(value)
        if _SPACE.search(words.replace(" ", "")) and not (name == "body" and _is_prose(words)):
            return "a control character is hidden in it"
    return ""


def _is_prose(words: str) -> bool:
    return all(char in "\r\n" or char.isprintable() for char in words)


def _decoded(words: str) -> str:
    """`words` without any percent codes, those that hide in others too."""
    while (plain := unquote(words)) != words:
        words = plain
    return words


def _encoded(words: str) -> str:
    """What follows the host, in ASCII; what is in code already stays so."""
    return quote(words, safe=_TAKEN)
