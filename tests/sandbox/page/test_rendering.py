"""What the page makes of mrkdwn, Markdown and Block Kit."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("*bold* _italic_ ~gone~", "<strong>bold</strong> <em>italic</em> <s>gone</s>"),
        ("*_both_*", "<strong><em>both</em></strong>"),
        ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
        ("* not bold *", "* not bold *"),
        ("*open", "*open"),
        ("`a *b* &lt;c&gt;`", "<code>a *b* &lt;c&gt;</code>"),
        ("&lt;b&gt; &amp;amp;", "&lt;b&gt; &amp;amp;"),
        ("<script>", "<span>&lt;script&gt;</span>"),
        ("a\nb", "a<br>b"),
        (
            "all:\n• *T4*\n• T5\nso",
            'all:<span class="item">• <strong>T4</strong></span><span class="item">• T5</span>so',
        ),
        ("-1 and\n-2", "-1 and<br>-2"),
        ("&gt; said\nback", "<blockquote>said</blockquote>back"),
        (
            "```make\nrun```",
            '<pre tabindex="0"><code>make\nrun</code></pre>',
        ),
        ("<@U1>", '<span class="mention mention-me">@Ana Silva</span>'),
        ("<@U2|old>", '<span class="mention">@Bruno</span>'),
        ("<@U9>", '<span class="mention">@U9</span>'),
        ("<#C1|x>", '<span class="mention">#delivery</span>'),
        ("<!subteam^S1>", '<span class="mention mention-me">@platform</span>'),
        ("<!here>", '<span class="mention mention-me">@here</span>'),
        (
            "<https://x.example/a?b=1&amp;c=2|the *run*>",
            '<a href="https://x.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">the *run*</a>',
        ),
        (
            "see https://x.example/a.",
            'see <a href="https://x.example/a" target="_blank" rel="noopener noreferrer">https://x.example/a</a>.',
        ),
        ("<javascript:alert(1)|click>", "<span>&lt;javascript:alert(1)|click&gt;</span>"),
        ("at 10:30:45 :unheard_of:", "at 10:30:45 :unheard_of:"),
        (
            ":tada:",
            '<span class="emoji" role="img" aria-label="tada" title=":tada:">🎉</span>',
        ),
        (
            "<!date^1778583600^{date_short_pretty} at {time}|noon>",
            '<time title="noon">today at 12:00</time>',
        ),
        ("<!date^1778756400^{date_num}, {ago}|x>", '<time title="x">2026-05-14, in 2 days</time>'),
        ("<!date^soon^{time}|later>", '<time title="later">later</time>'),
    ],
)
async def test_mrkdwn_is_drawn_as_slack_draws_it(painter, text, html):
    assert await painter("mrkdwn.js", "made.mrkdwn(given, lens)", text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# A **b**", "<h3>A <strong>b</strong></h3>"),
        ("one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("> said *so*", "<blockquote><p>said <em>so</em></p></blockquote>"),
        ("```\n<b>\n```", '<pre tabindex="0"><code>&lt;b&gt;</code></pre>'),
        ("~~no~~ `x` \\*y\\*", "<p><s>no</s> <code>x</code> *y*</p>"),
        ("[x](javascript:alert(1))", "<p><span>x</span>)</p>"),
        ("<img src=x>", "<p>&lt;img src=x&gt;</p>"),
        ("---", '<hr class="b-divider">'),
    ],
)
async def test_markdown_blocks_are_drawn(painter, text, html):
    assert await painter("markdown.js", "made.markdown(given)", text) == html


async def test_a_markdown_table_has_heads_and_cells(painter):
    text = await painter("markdown.js", "made.markdown(given)", "| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<th scope="col">a</th><th class="align-right" scope="col">b</th>' in text
    assert '<td>1</td><td class="align-right">2</td>' in text


def plain(text):
    return {"type": "plain_text", "text": text}


def mrkdwn(text):
    return {"type": "mrkdwn", "text": text}


def raw(*words):
    return [{"type": "raw_text", "text": word} for word in words]


def option(word):
    return {"text": plain(word), "value": word.lower()}


SECTION = {"type": "section", "text": mrkdwn("*T4* done")}
RICH = {
    "type": "rich_text",
    "elements": [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "b", "style": {"bold": True}}]},
        {
            "type": "rich_text_list",
            "style": "ordered",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U2"}]}],
        },
        {"type": "rich_text_quote", "elements": [{"type": "link", "url": "https://x.example", "text": "x"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "code"}]},
    ],
}


@pytest.mark.parametrize(
    ("block", "selectors"),
    [
        (SECTION, {".b-section strong": "T4"}),
        ({"type": "section", "fields": [mrkdwn("*a*"), plain("b")]}, {".fields": "ab"}),
        ({"type": "header", "text": plain("Stand-up")}, {"h3.b-header": "Stand-up"}),
        ({"type": "divider"}, {"hr": ""}),
        ({"type": "context", "elements": [mrkdwn("day _7_")]}, {".b-context em": "7"}),
        (
            {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "Burndown"},
            {"a.picture-link[href='https://x.example/a.png'] span": "Burndown"},
        ),
        ({"type": "image", "image_url": "data:text/html,x", "alt_text": "Odd"}, {"span.picture-link": "Odd"}),
        (RICH, {"strong": "b", "ol .mention": "@Bruno", "blockquote a": "x", "pre": "code"}),
        ({"type": "markdown", "text": "## Hi"}, {".b-markdown h4": "Hi"}),
        (
            {"type": "table", "rows": [raw("Squad", "Done"), raw("Platform", "7 %")]},
            {"thead th": "Squad", "tbody th": "Platform", "td.align-right": "7 %"},
        ),
        (
            {
                "type": "data_table",
                "caption": "Tasks",
                "page_size": 1,
                "rows": [raw("Task"), raw("T1"), raw("T2")],
            },
            {"caption": "Tasks", "tbody": "T1", ".pager span": "1 of 2"},
        ),
        (
            {
                "type": "container",
                "title": plain("Platform"),
                "child_blocks": [SECTION],
                "is_collapsible": True,
                "default_collapsed": True,
            },
            {"details:not([open]) .container-title": "Platform", "details strong": "T4"},
        ),
        ({"type": "container", "title": plain("Open"), "child_blocks": [SECTION]}, {"section strong": "T4"}),
        (
            {
                "type": "actions",
                "elements": [
                    {"type": "button", "action_id": "a", "text": plain("Go"), "style": "primary"},
                    {"type": "button", "action_id": "b", "text": plain("Run"), "url": "https://x.example"},
                    {"type": "users_select", "action_id": "c", "placeholder": plain("Who?")},
                    {"type": "overflow", "action_id": "d", "options": [option("Snooze"), option("Skip")]},
                    {"type": "checkboxes", "action_id": "e", "options": [option("Tested")]},
                    {"type": "radio_buttons", "action_id": "f", "options": [option("Green")]},
                    {"type": "timepicker", "action_id": "g", "initial_time": "09:00"},
                ],
            },
            {
                "button.primary": "Go",
                "a.btn[href='https://x.example']": "Run",
                "select[aria-label='Who?']": "Who?Bruno",
                "button[aria-label='More actions']": "",
                "[role=group] .choice": "Tested",
                "[role=radiogroup] .choice": "Green",
                "input[type=time]": "",
            },
        ),
        (
            {
                "type": "input",
                "label": plain("Why?"),
                "hint": plain("One sentence"),
                "optional": True,
                "element": {"type": "plain_text_input", "action_id": "v"},
            },
            {".input-label": "Why?optional", "input[aria-label='Why?']": "", ".input-hint": "One sentence"},
        ),
        ({"type": "alert", "level": "error", "text": plain("No plan")}, {".level-error": "No plan"}),
        (
            {"type": "task_card", "task_id": "1", "title": "T4", "status": "complete"},
            {".task-status": "done", "strong": "T4"},
        ),
        (
            {"type": "hologram", "depth": 3},
            {".b-unknown summary": "Block of type “hologram”, which this page does not draw"},
        ),
        ({"type": "constructor"}, {".b-unknown summary": "Block of type “constructor”, which this page does not draw"}),
        ({"type": "rich_text", "elements": 7}, {".b-unknown pre": '{\n  "type": "rich_text",\n  "elements": 7\n}'}),
    ],
)
async def test_every_block_is_drawn(painter, block, selectors):
    for selector, text in selectors.items():
        expression = f"[...(() => {{ const d = document.createElement('div'); d.append(...made.blocks([given], host)); return d.querySelectorAll({selector!r}); }})()].slice(0, 1)"
        assert await painter("blocks.js", expression, block, "textContent") == text
        assert await painter("blocks.js", expression, block, "childElementCount") == 1


@pytest.mark.parametrize(
    ("local", "zone", "instant"),
    [
        ("2026-05-12T09:00", "Europe/Lisbon", "2026-05-12T08:00:00.000Z"),
        ("2026-05-12T09:00", "America/New_York", "2026-05-12T13:00:00.000Z"),
        ("2026-03-29T07:00", "Europe/Berlin", "2026-03-29T05:00:00.000Z"),
        ("2026-10-25T07:00", "Europe/Berlin", "2026-10-25T06:00:00.000Z"),
        ("2026-05-12T09:00", "Asia/Kathmandu", "2026-05-12T03:15:00.000Z"),
        ("2026-05-12T00:30", "Pacific/Kiritimati", "2026-05-11T10:30:00.000Z"),
    ],
)
async def test_a_local_time_is_found_on_the_time_line(painter, local, zone, instant):
    expression = "made.fromLocal(given[0], given[1]).toISOString()"
    assert await painter("zone.js", expression, [local, zone], "textContent") == instant
