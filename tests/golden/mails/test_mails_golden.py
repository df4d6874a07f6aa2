"""Every kind of mail in every language, word for word: subject, text and HTML, as somebody has read them."""

from pathlib import Path

import pytest

from notifications.messages import KINDS, LANGUAGES
from notifications.render import render
from tests.golden.golden import same_as

HERE = Path(__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_mail_says_what_was_read_and_found_good(kind, language):
    made = render(KINDS[kind].sample(language))
    same_as(HERE / f"{kind}-{language}.txt", f"Subject: {made.subject}\n\n{made.text}".encode())
    same_as(HERE / f"{kind}-{language}.html", made.html.encode())
