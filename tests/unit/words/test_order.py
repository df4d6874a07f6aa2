"""Names stand where people look for them."""

from compliance.words.order import sort_key


def test_numbers_are_numbers_and_the_last_letters_of_the_alphabet_are_last():
    ordered = ["André", "andrea", "Vaktlag 2", "Vaktlag 10", "Zakarias", "Ærlig", "Øyvind", "Ås", "Åse"]
    shuffled = [*ordered[4:], *ordered[:4]]
    assert sorted(shuffled, key=sort_key) == ordered


def test_a_letter_and_its_mark_written_apart_is_the_same_letter():
    assert sort_key("A\N{COMBINING RING ABOVE}se") == sort_key("Åse")
