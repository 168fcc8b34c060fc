"""Which addresses are handed on, exactly as what, and what a person is told of them."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.addresses import LONGEST, Address, Refused, checked


@pytest.mark.parametrize(
    ("address", "url", "host"),
    [
        ("https://example.org", "https://example.org", "example.org"),
        ("HTTPS://Example.ORG/A?b=C#D", "https://example.org/A?b=C#D", "example.org"),
        ("http://example.org:8080/x", "http://example.org:8080/x", "example.org:8080"),
        ("https://a.b-c.example./", "https://a.b-c.example./", "a.b-c.example."),
        ("https://[::1]:8443/", "https://[::1]:8443/", "[::1]:8443"),
        ("https://192.0.2.7/", "https://192.0.2.7/", "192.0.2.7"),
        ("https://a.example/@b", "https://a.example/@b", "a.example"),
        ("https://a.example/%2d%20x", "https://a.example/%2d%20x", "a.example"),
        ("https://a.example/ä?ü#ß", "https://a.example/%C3%A4?%C3%BC#%C3%9F", "a.example"),
        ('https://a.example/"`$(x)<>|', "https://a.example/%22%60$(x)%3C%3E%7C", "a.example"),
        ("mailto:Ana.Ruiz+x@Norland.example", None, "Ana.Ruiz+x@norland.example"),
        ("mailto:ana@norland.example?subject=Hello%20there&body=a%0Ab", None, None),
    ],
)
def test_what_is_handed_on(address: str, url: str | None, host: str | None) -> None:
    found = checked(address)

    assert isinstance(found, Address)
    assert found.url == url or url is None
    assert found.host == host or host is None
    assert checked(found.url) == found


REFUSED = [
    "",
    "--flag",
    "-x",
    "%2d%2dflag",
    "%2D-flag",
    "/etc/passwd",
    "notes.md",
    "//example.org",
    "file:///etc/passwd",
    "ssh://-oProxyCommand=id/x",
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/",
    "footnote:1",
    "vscode://file/x",
    "https:example.org",
    "https:/example.org",
    "https:///example.org",
    "https://",
    "https://?x",
    "https://:80/",
    "https://user@example.org/",
    "https://example.org@evil.example/",
    "https://example.org:80@evil.example/",
    "https://example.org%40evil.example/",
    "https://example.org\\@evil.example/",
    "https://evil.example\\.example.org/",
    "https://exa mple.org/",
    " https://example.org/",
    "https://example.org/ --flag",
    "https://example.org/\n",
    "https://example.org/\x1b]0;x\x07",
    "https://example.org/\x00",
    "https://example.org/\x9b",
    "https://example.org/\xa0",
    "https://example.org/\ud800",
    "https://-example.org/",
    "https://%2dexample.org/",
    "https://example-.org/",
    "https://a..example/",
    "https://.example/",
    "https://example.org:/",
    "https://example.org:0/",
    "https://example.org:65536/",
    "https://example.org:999999/",
    "https://example.org:x/",
    "https://0x7f.1/",
    "https://2130706433/",
    "https://127.1/",
    "https://0177.0.0.1/",
    "https://1.2.3.4.5/",
    "https://[::1/",
    "https://[x]/",
    "https://[fe80::1%25eth0]/",
    "https://a.example／b.example/",  # the slash of full width
    "https://a℀b.example/",  # turns into a/c
    f"https://{'a' * 64}.example/",
    f"https://example.org/{'a' * LONGEST}",
    f"https://example.org/{'ä' * (LONGEST // 2)}",
    "mailto:",
    "mailto://ana@norland.example",
    "mailto:ana",
    "mailto:@norland.example",
    "mailto:-x@norland.example",
    "mailto:%2dx@norland.example",
    "mailto:%252dx@norland.example",
    "mailto:--attach=/etc/passwd",
    "mailto:ana@norland.example,ivo@sudmark.example",
    "mailto:ana%0Abcc:x@norland.example",
    "mailto:ana@norland.example?attach=/etc/passwd",
    "mailto:ana@norland.example?Attach%6dent=x",
    "mailto:ana@norland.example?subject=x&bcc=y@z.example",
    "mailto:ana@norland.example?subject=a%0Abcc:y@z.example",
    "mailto:ana@norland.example?body=%1b",
    "mailto:?body=x",
]


@pytest.mark.parametrize("address", REFUSED)
def test_what_is_not_handed_on(address: str) -> None:
    found = checked(address)

    assert isinstance(found, Refused)
    assert found.reason


def test_a_host_in_letters_is_told_in_both_forms() -> None:
    found = checked("https://bücher.example:8443/")

    assert isinstance(found, Address)
    assert found.url == "https://xn--bcher-kva.example:8443/"
    assert found.host == "xn--bcher-kva.example:8443"
    assert found.spoken == "bücher.example:8443"
    assert checked(found.url) == found


@pytest.mark.parametrize("host", ["xn--.example", "xn--a-.example", "xn--999999999.example"])
def test_punycode_that_says_nothing_is_shown_as_it_is(host: str) -> None:
    found = checked(f"https://{host}/")

    assert isinstance(found, Refused) or (found.host, found.spoken) == (host, "")


_pieces = st.lists(
    st.one_of(
        st.sampled_from([
            "https", "http", "mailto", ":", "//", "/", "\\", "@", "%2d", "%40", "%0a", "-", "--",
            "example.org", "bücher", "xn--", "[", "]", "::1", "0x7f", "127.1", ".", "?", "#", "&",
            "subject=", "attach=", "\x1b", " ", "\n", "％", "／", "ana@norland.example",
        ]),
        st.text(max_size=3),
    ),
    max_size=8,
).map("".join)  # fmt: skip


@given(st.one_of(_pieces, _pieces.map("https://".__add__), _pieces.map("mailto:".__add__)))
@example("https://a.example/%")
def test_whatever_is_handed_on_can_do_no_harm(address: str) -> None:
    """Printable ASCII without spaces, a scheme first, one host that is the one that is told; and
    to check it again changes nothing."""
    found = checked(address)

    if isinstance(found, Address):
        assert re.fullmatch(r"(https?://[a-z0-9_\[]|mailto:[^-/])[!-~]*", found.url)
        assert "\\" not in found.url
        authority = found.url.partition(":")[2].lstrip("/").partition("?")[0]
        authority = re.split(r"[/#]", authority)[0] if found.kind == "web" else authority
        assert authority.rpartition("@")[2] == found.host.rpartition("@")[2]
        assert found.kind == "mail" or "@" not in authority
        assert not found.spoken or found.spoken.isprintable()
        assert checked(found.url) == found
