"""Bytes of all kinds, good and bad."""

import pytest

from bot.error import UserError
from bot.plan.decode import LIMIT, decode

TEXT = "# Café – größer 🎯\n- [ ] réparer\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
)
def test_unicode_with_and_without_its_mark(data):
    assert decode(data, name="plan.md") == TEXT


def test_western_bytes_are_read_where_they_are_certain():
    text = "# Café\n- [ ] réparer la chaîne – déjà prévu\n"
    assert decode(text.encode("cp1252"), name="plan.md") == text


def test_another_alphabet_is_refused_with_its_line():
    with pytest.raises(UserError, match=r"Line 2 of plan\.md is not UTF-8"):
        decode("# Plan\nнаписать тесты\n".encode("cp1251"), name="plan.md")


@pytest.mark.parametrize(
    "text",
    ["# 🎯 Goal → done\n- [ ] ship — now ✅\n", "# Überblick\n- [ ] Möbel prüfen\n", "# План\n- [ ] тест\n"],
)
def test_text_saved_in_the_wrong_encoding_is_put_right(text):
    broken = "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )
    assert decode(broken.encode(), name="plan.md") == text


@pytest.mark.parametrize("text", ["# São Paulo ’ “quoted”\n", "# Ã alone\n", "# naïve café – ok\n", "plain\n"])
def test_right_text_is_left_alone(text):
    assert decode(text.encode(), name="plan.md") == text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7 x", "plan is a PDF, not a text."),
        (b"PK\x03\x04rest", "plan is a ZIP archive or an Office document, not a text."),
        (b"\x89PNG\r\n", "plan is a picture, not a text."),
        (b"a\x00b\x00c", "plan is not a text file."),
        (b"", "plan is empty."),
        (b" \n\t\n", "plan is empty."),
        (b"\xff\xfe\x00", "plan says that it is UTF-16, but does not hold to it."),
        (b"\xef\xbb\xbf\xff\xfe", "plan says that it is UTF-8, but does not hold to it."),
        (b"x" * (LIMIT + 1), "plan has 5.0 MB; a plan may have at most 5 MB."),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(data, sentence):
    with pytest.raises(UserError) as caught:
        decode(data, name="plan")
    assert caught.value.sentence == sentence
    assert caught.value.hint
