"""A change of the plan in words."""

from bot.message.change import change_lines, changed, text
from bot.plan.change import Change, changes
from bot.plan.match import match
from bot.plan.read import read

OLD = """# Ferry

## Week 1
- [ ] T1: Paint the hull (Owner: Ana) (2d)
- [ ] T2: Wash the deck (Owner: Ana)
- [ ] T3: Load test (depends on T1)
- [ ] T4: Sell tickets
## Week 2
- [ ] T5: Set sail

## Governance
- **Daily stand-up (15 min):** at 09:00
- **Escalation triggers:** more than two leaks prompt a war room within 4 hours.
"""
NEW = """# Ferry at sea

## Week 1
- [ ] T1: Paint the hull (Owner: Ana) (4h)
- [ ] T2: Wash the deck and the rails (Owner: Ben)
- [ ] T9: Load test (depends on T2)
- [ ] T6: Warn <!channel> & Zoe (Owner: Zoe)
## Week 2: Sea
- [x] T5: Set sail

## Governance
- **Daily stand-up (15 min):** at 10:00
- **Escalation triggers:** more than three leaks prompt a war room within 4 hours.
"""


def change(old, new):
    former, latter = read(old), read(new)
    return changes(former, latter, match(former, latter))


def test_everything_at_once_in_slack():
    assert change_lines(change(OLD, NEW)) == [
        "*Title:* “Ferry” is now “Ferry at sea”",
        "*1 added:* `T6` Warn &lt;!channel&gt; &amp; Zoe (Zoe)",
        "*1 dropped:* `T4` Sell tickets",
        "*Renamed:* `T2` “Wash the deck” is now “Wash the deck and the rails”",
        "*New key:* `T3` is now `T9`",
        "*New owner:* `T2` Ana → Ben",
        "*Estimate:* `T1` 2d → 4h",
        "*Dependencies:* `T9` now waits for `T2`, no longer for `T1`",
        "*Status in the document:* `T5` not started → done",
        "*Phase renamed:* “Week 2” is now “Week 2: Sea”",
        "*Rule changed, line 13:* leaks &gt; 2 within 4 h → &gt; 3 within 4 h",
        "*Meeting changed:* Daily stand-up: daily, 09:00, 15 min → daily, 10:00, 15 min",
    ]


def test_moves_say_from_where_to_where():
    old = "## Week 1\n- [ ] T1: Paint (due 3 March)\n- [ ] T2: Wash\n## Week 2\n- [ ] T3: Sail\n"
    new = "## Week 1\n- [ ] T2: Wash\n## Week 2\n- [ ] T3: Sail\n- [ ] T1: Paint (due 9 March)\n"
    assert change_lines(change(old, new)) == ["*Moved:* `T1` from Week 1 to Week 2, due 3 March → 9 March"]


def test_a_phase_under_a_new_name_is_told_once():
    old = "# Ferry\n## Week 1\n- [ ] T1: Paint (due 3 March)\n- [ ] T2: Wash\n"
    new = "# Ferry\n## Week 1: Hull\n- [ ] T1: Paint (due 9 March)\n- [ ] T2: Wash\n"
    assert change_lines(change(old, new)) == [
        "*Moved:* `T1` due 3 March → 9 March",
        "*Phase renamed:* “Week 1” is now “Week 1: Hull”",
    ]


def test_a_dependency_that_went_with_its_task():
    old = "- [ ] T1: Paint\n- [ ] T2: Wash\n- [ ] T3: Sail (depends on T1, T2)\n"
    new = "- [ ] T2: Wash\n- [ ] T3: Sail (depends on T2)\n"
    assert change_lines(change(old, new)) == [
        "*1 dropped:* `T1` Paint",
        "*Dependencies:* `T3` no longer waits for `T1`",
    ]


def test_long_lists_are_counted_in_slack_and_whole_on_a_terminal():
    old = "- [ ] T1: Set sail\n- [ ] T2: Come home\n"
    new = old + "".join(f"- [ ] T{at}: Port {at}\n" for at in range(3, 23))
    (line,) = change_lines(change(old, new))
    assert line.startswith("*20 added:* `T3` Port 3 · ")
    assert line.endswith("`T10` Port 10 · and 12 more")
    shown = text(change(old, new)).splitlines()
    assert shown[:2] == ["20 added:", "  T3 Port 3"]
    assert len(shown) == 21


def test_a_terminal_is_shown_the_words_as_they_are():
    assert "1 added: T6 Warn <!channel> & Zoe (Zoe)" in text(change(OLD, NEW)).splitlines()


def test_no_change_says_so():
    assert change_lines(Change()) == ["Nothing that I track has changed."]
    assert text(Change()) == "Nothing that I track has changed."


def test_the_message_has_a_section_for_each_line():
    found = change(OLD, NEW)
    message = changed(found)
    assert [block["text"]["text"] for block in message.blocks] == change_lines(found)
    assert message.text.startswith("*Title:* “Ferry” is now “Ferry at sea”\n*1 added:*")
