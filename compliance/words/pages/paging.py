"""What stands around a list of which one page is shown."""

TEXTS = {
    "pages": {"nb": "Sider", "nn": "Sider", "en": "Pages"},
    "page of": {
        "nb": "Side {page} av {pages}",
        "nn": "Side {page} av {pages}",
        "en": "Page {page} of {pages}",
    },
    "in title page of": {
        "nb": "side {page} av {pages}",
        "nn": "side {page} av {pages}",
        "en": "page {page} of {pages}",
    },
    "page before": {"nb": "Forrige side", "nn": "Førre side", "en": "Previous page"},
    "page after": {"nb": "Neste side", "nn": "Neste side", "en": "Next page"},
}
