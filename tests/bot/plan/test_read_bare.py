"""Documents without any markup: short lines that stand alone are their headings."""

from textwrap import dedent

from bot.plan.model import Status
from bot.plan.read import read


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


def test_notes_of_a_hall_committee():
    plan = plan_of("""
        Riverside parish hall, notes for the roof fund
        Collected by Odette, 4 October

        Thanks to all who baked. The fund stands at 3,120 pounds.

        Before the bazaar on 12 November

        Rory: mend the stage steps
        Print 200 leaflets - Odette, by 20 October
        Borrow the tea urn - Mrs Pell, 30 October
        Hang the bunting
        Rory: collect the trestle tables from the school

        Done so far

        Licence for the raffle - Odette, done 2 Oct
        Rory: fixed the back door - done 28 Sept

        After the bazaar

        Return the urn - Mrs Pell, by 15 November
        Write to the donors

        Money

        Roof 9,000
        Leaflets 45
        Urn hire free

        Regular things

        Choir meets every Thursday at 7pm, about two hours.
    """)
    assert [(task.title, task.status.value, task.owners, task.due) for task in plan.tasks] == [
        ("mend the stage steps", "todo", ("Rory",), None),
        ("Print 200 leaflets", "todo", ("Odette",), "20 October"),
        ("Borrow the tea urn", "todo", ("Mrs Pell",), "30 October"),
        ("Hang the bunting", "todo", (), None),
        ("collect the trestle tables from the school", "todo", ("Rory",), None),
        ("Licence for the raffle", "done", ("Odette",), None),
        ("fixed the back door", "done", ("Rory",), None),
        ("Return the urn", "todo", ("Mrs Pell",), "15 November"),
        ("Write to the donors", "todo", (), None),
    ]
    assert [phase.name for phase in plan.phases] == [
        "Before the bazaar on 12 November",
        "Done so far",
        "After the bazaar",
    ]


def test_minutes_in_german():
    plan = plan_of("""
        Gemeinschaftsgarten Frühjahr
        Protokoll von Heike, 3. März

        Vor dem Sommerfest (21. Juni)

        Anton: Wasserhahn reparieren
        Heike: Saatgut bestellen, bis 15. März
        Zwei Angebote für den Zaun einholen - Frau Kuhn, bis 20. März
        Kompost umsetzen

        Schon erledigt

        Schuppen aufgeräumt - Anton, erledigt 22. Februar
        Heike: Pacht bezahlt - erledigt

        Nach dem Fest

        Heike: Abrechnung schreiben
        Tische zurückbringen - Anton, bis 30. Juni

        Sonstiges

        Der Nachbar fragt nach einem Stück Garten. Das klären wir im Herbst.
    """)
    assert [(task.title, task.status.value, task.owners) for task in plan.tasks] == [
        ("Wasserhahn reparieren", "todo", ("Anton",)),
        ("Saatgut bestellen", "todo", ("Heike",)),
        ("Zwei Angebote für den Zaun einholen", "todo", ("Frau Kuhn",)),
        ("Kompost umsetzen", "todo", ()),
        ("Schuppen aufgeräumt", "done", ("Anton",)),
        ("Pacht bezahlt", "done", ("Heike",)),
        ("Abrechnung schreiben", "todo", ("Heike",)),
        ("Tische zurückbringen", "todo", ("Anton",)),
    ]


def test_lines_led_by_days_and_milestones_among_them():
    plan = plan_of("""
        Gearbox line retrofit

        Contact: Bruno, ext. 41

        Station A

        3 Mar - Remove the old press (Bruno) - done
        5 Mar - Pour the new foundation for the 40 ton press with its anchor bolts and drains (Ilse)
        12 Mar - MILESTONE foundation cured
        14 Mar - Bolt down the press (Ilse)

        Station B

        20 Mar - Rewire the conveyor (Bruno)
        24 Mar - Test the light curtain at all six gates (Noa)
        2 Apr - MILESTONE station B released

        Spare parts left: two belts.
    """)
    assert [(task.title, task.status.value, task.due, task.phase) for task in plan.tasks] == [
        ("Remove the old press", "done", "3 Mar", "Station A"),
        ("Pour the new foundation for the 40 ton press with its anchor bolts and drains", "todo", "5 Mar", "Station A"),
        ("Bolt down the press", "todo", "14 Mar", "Station A"),
        ("Rewire the conveyor", "todo", "20 Mar", "Station B"),
        ("Test the light curtain at all six gates", "todo", "24 Mar", "Station B"),
    ]


def test_lines_below_bare_milestones_in_a_document_with_headings():
    plan = plan_of("""
        # Lantern festival

        ~~Struck out~~ means finished.

        Milestone 1 · Frames (2 May)

        ~~Split the bamboo~~
        Glue test, three papers [done]
        Bend the big carp — Suri

        Milestone 2 · Parade (9 June)

        Wire the lamps — Tavi
        Steward vests

        ## Not this year

        - fireworks
    """)
    assert [(task.title, task.status, task.owners, task.phase) for task in plan.tasks] == [
        ("Split the bamboo", Status.DONE, (), "Milestone 1 · Frames (2 May)"),
        ("Glue test, three papers", Status.DONE, (), "Milestone 1 · Frames (2 May)"),
        ("Bend the big carp", Status.TODO, ("Suri",), "Milestone 1 · Frames (2 May)"),
        ("Wire the lamps", Status.TODO, ("Tavi",), "Milestone 2 · Parade (9 June)"),
        ("Steward vests", Status.TODO, (), "Milestone 2 · Parade (9 June)"),
    ]


def test_numbered_chinese_headings_without_markup():
    plan = plan_of("""
        河堤植树安排

        一、准备（三月）
        1、清点树苗，负责人：何静，已完成
        2、量株距，负责人：韩东，工期2天

        二、栽种（四月）
        3、挖坑，负责人：韩东

        三、风险
        倒春寒：推迟一周。
    """)
    assert [(task.title, task.owners, task.estimate, task.status, task.phase) for task in plan.tasks] == [
        ("清点树苗", ("何静",), None, Status.DONE, "一、准备（三月）"),
        ("量株距", ("韩东",), "2天", Status.TODO, "一、准备（三月）"),
        ("挖坑", ("韩东",), None, Status.TODO, "二、栽种（四月）"),
    ]


def test_names_behind_commas():
    plan = plan_of("""
        Umbau der Remise

        Woche 1
        Dach abdecken, Jochen, erledigt
        Balken zählen, Wiebke
        Gauben messen, Jochen

        Woche 2
        Dach decken, Firma Kamp, 3 Tage
        Rinnen setzen
    """)
    assert [(task.title, task.owners, task.estimate) for task in plan.tasks] == [
        ("Dach abdecken", ("Jochen",), None),
        ("Balken zählen", ("Wiebke",), None),
        ("Gauben messen", ("Jochen",), None),
        ("Dach decken", ("Firma Kamp",), "3 Tage"),
        ("Rinnen setzen", (), None),
    ]


def test_chinese_without_markup():
    plan = plan_of("""
        祠堂修缮安排

        背景
        屋顶漏雨两年，横梁发霉。

        第一阶段 清理（四月）
        任务：
        搬出旧桌椅。负责人：周敏（已完成）
        登记牌匾尺寸。负责人：老吴
        里程碑：
        4月20日 清场完毕

        第二阶段 换瓦（五月）
        任务：
        订购青瓦三千片。负责人：周敏

        备注
        钥匙在村口小店。
    """)
    assert [(task.title, task.owners, task.status, task.phase) for task in plan.tasks] == [
        ("搬出旧桌椅", ("周敏",), Status.DONE, "第一阶段 清理（四月）"),
        ("登记牌匾尺寸", ("老吴",), Status.TODO, "第一阶段 清理（四月）"),
        ("订购青瓦三千片", ("周敏",), Status.TODO, "第二阶段 换瓦（五月）"),
    ]
