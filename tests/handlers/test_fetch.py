"""What is fetched from an address is bounded, asked for again only when it has changed, and never from inside."""

from collections.abc import AsyncIterator

import pytest

from bot.error import UserError
from handlers import fetch
from handlers.fetch import Validators, finder, from_address, if_changed
from tests.library import Library, Page

HERE = finder({"127.0.0.1"})


@pytest.fixture
async def library() -> AsyncIterator[Library]:
    opened = Library({"/plan.md": Page(b"- [ ] Mow")})
    await opened.open()
    yield opened
    await opened.close()


async def test_what_has_not_changed_is_not_sent_again(library: Library):
    first = await if_changed(library.at("/plan.md"), HERE, Validators())
    assert first is not None
    assert first.content == b"- [ ] Mow"
    assert await if_changed(library.at("/plan.md"), HERE, first.validators) is None
    library.pages["/plan.md"] = Page(b"- [ ] Rake")
    second = await if_changed(library.at("/plan.md"), HERE, first.validators)
    assert second is not None
    assert second.content == b"- [ ] Rake"
    assert [status for _, _, status in library.asked] == [200, 304, 200]


async def test_what_one_place_says_of_its_text_is_never_held_against_another(library: Library):
    library.pages |= {
        "/latest": Page(status=302, location="/v1.md"),
        "/v1.md": Page(b"- [ ] Mow", etag='"1"'),
        "/v2.md": Page(b"- [ ] Rake", etag='"1"'),
    }
    first = await if_changed(library.at("/latest"), HERE, Validators())
    assert first is not None
    assert await if_changed(library.at("/latest"), HERE, first.validators) is None
    library.pages["/latest"].location = "/v2.md"
    second = await if_changed(library.at("/latest"), HERE, first.validators)
    assert second is not None
    assert second.content == b"- [ ] Rake"


@pytest.mark.parametrize("etag", ["", '"café"', '"' + "x" * 2_000 + '"'])
async def test_words_that_cannot_be_sent_back_are_left(library: Library, etag: str):
    library.pages["/plan.md"] = Page(b"- [ ] Mow", etag=etag)
    first = await if_changed(library.at("/plan.md"), HERE, Validators())
    assert first is not None
    assert first.validators.etag == ""
    assert await if_changed(library.at("/plan.md"), HERE, first.validators) == first


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (Page(status=302), "answers 302. Check that it is public."),
        (Page(status=404), "answers 404. Check that it is public."),
        (Page(status=500), "answers 500. Try again later."),
        (Page(status=304), "answers 304. Give the address of the document itself."),
        (Page(b"x" * (fetch.SIZE_LIMIT + 1)), "is larger than 5 MB. Give the address of the plan alone."),
        (Page(status=302, location="/odd"), "sends me from one place to the next. Give the address where the"),
        (Page(status=302, location="http://[::1"), "does not answer (RemoteProtocolError). Try again later."),
        (Page(status=302, location="file:///etc/passwd"), "That is no web address. Write one like"),
        (Page(status=302, location="http://localhost/"), "localhost is an address inside a private network."),
        (
            Page(status=302, location="http://169.254.169.254/"),
            "169.254.169.254 is an address inside a private network.",
        ),
        (Page(status=302, location="http://[64:ff9b::a00:1]/"), "64:ff9b::a00:1 is an address inside a private"),
        (Page(status=302, location="http://[2002:a00:1::]/"), "2002:a00:1:: is an address inside a private network."),
        (Page(status=302, location="http://192.0.0.8/"), "192.0.0.8 is an address inside a private network."),
        (Page(status=302, location="http://224.0.0.1/"), "224.0.0.1 is an address inside a private network."),
        (Page(status=302, location="http://xn--/"), "does not answer (IDNAError). Try again later."),
        (Page(b"late", seconds=2), "does not answer (TimeoutError). Try again later."),
    ],
)
async def test_what_goes_wrong_is_said_in_a_sentence(library: Library, monkeypatch, page: Page, told: str):
    monkeypatch.setattr(fetch, "SECONDS", 1.0)
    library.pages["/odd"] = page
    with pytest.raises(UserError) as refused:
        await from_address(library.at("/odd"), HERE)
    assert told in str(refused.value)


async def test_a_host_inside_the_network_is_read_only_where_it_is_named(library: Library):
    assert await from_address(library.at("/plan.md"), HERE) == b"- [ ] Mow"
    with pytest.raises(UserError, match="inside a private network"):
        await from_address(library.at("/plan.md"), finder({"wiki.internal"}))


def test_a_name_that_no_host_can_have_is_no_address():
    with pytest.raises(UserError, match="That is no web address"):
        fetch.check_address("http://xn--/")
