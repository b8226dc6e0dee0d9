"""Pages typed in a hurry: blank fields, mails, legends, remarks below a box, marks beside boxes, ids without facts."""

from textwrap import dedent

from bot.plan.read import read


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


def test_a_blank_field_is_no_heading():
    plan = plan_of("""
        Attic

        PART ONE, BOXES

        id: AT-1
        task: Sort the letters
        who: Mette
        after:
        effort: 4d
        state: done

        id: AT-2
        task: Scan the photographs
        who:
        after: AT-1
        effort: 2d
        state: open

        PART TWO, ROOF

        id: AT-3
        task: Replace the broken tiles
        who: Jens
        after:
        effort: 1d
        state: open
    """)
    assert [(task.key, task.title, task.phase, task.owners, task.estimate, task.depends_on) for task in plan.tasks] == [
        ("AT-1", "Sort the letters", "PART ONE, BOXES", ("Mette",), "4d", ()),
        ("AT-2", "Scan the photographs", "PART ONE, BOXES", (), "2d", ("AT-1",)),
        ("AT-3", "Replace the broken tiles", "PART TWO, ROOF", ("Jens",), "1d", ()),
    ]
    assert [task.status.value for task in plan.tasks] == ["done", "todo", "todo"]


def test_milestones_with_a_date_over_paragraphs_led_by_ids_are_phases():
    plan = plan_of("""
        # Horta comunitária

        ## O que falta

        Marco 1 – Terreno limpo (até 30 de abril)

        HC-01. Tirar o entulho do fundo. Responsável: Jandira. Prazo: 14/03. O caminhão é emprestado.

        HC-02. Medir os canteiros. Responsável: Raul. Prazo: 28/03.

        Marco 2 – Primeira colheita (até 30 de junho)

        HC-03. Plantar as mudas. Responsável: Jandira. Prazo: 10/05. Depende de HC-02.

        Marco 3 – Feira (até 31 de agosto)

        HC-04. Montar a barraca. Responsável: Raul. Prazo: 15/07.
    """)
    assert [(task.key, task.title, task.owners) for task in plan.tasks] == [
        ("HC-01", "Tirar o entulho do fundo", ("Jandira",)),
        ("HC-02", "Medir os canteiros", ("Raul",)),
        ("HC-03", "Plantar as mudas", ("Jandira",)),
        ("HC-04", "Montar a barraca", ("Raul",)),
    ]
    assert plan.tasks[2].phase == "Marco 2 – Primeira colheita (até 30 de junho)"


def test_lists_with_marks_count_beside_lists_with_boxes():
    plan = plan_of("""
        # Puppet theatre

        ## Papers
        - [x] Ask the council for the square
        - [ ] Renew the insurance
        - [ ] Tell the neighbours

        ## Stage
        1. ✔ Build the frame
        2. ❌ Sew the curtain
        3. ❌ Paint the backdrop

        ## Cast
        ✅ Carve the fox
        ❌ Mend the old king

        ## Good to know
        - The square floods in March.
        - Foxes sell better than kings.
    """)
    assert [(task.title, task.status.value) for task in plan.tasks] == [
        ("Ask the council for the square", "done"),
        ("Renew the insurance", "todo"),
        ("Tell the neighbours", "todo"),
        ("Build the frame", "done"),
        ("Sew the curtain", "todo"),
        ("Paint the backdrop", "todo"),
        ("Carve the fox", "done"),
        ("Mend the old king", "todo"),
    ]


def test_a_legend_a_remark_and_a_measurement_are_no_tasks():
    plan = plan_of("""
        Weather buoy

        [x] done  [ ] open  [~] somebody is on it  [!] stuck

        Hull
        ----
        [x] Pressure test the hull
            held 2 bar for an hour, then we got bored and went home
        [!] Glue the hatch

        Rig
        ---
        [~] Splice the mooring line
        [ ] Weigh the anchor chain that the harbour lent us, all of it,
            and write the weight down

        BU-7: one shackle is bent. Replaced on Monday.
    """)
    assert [(task.title, task.phase, task.status.value) for task in plan.tasks] == [
        ("Pressure test the hull", "Hull", "done"),
        ("Glue the hatch", "Hull", "blocked"),
        ("Splice the mooring line", "Rig", "in_progress"),
        (
            "Weigh the anchor chain that the harbour lent us, all of it, and write the weight down",
            "Rig",
            "todo",
        ),
    ]


def test_a_rule_below_a_line_of_text_makes_no_heading_of_it():
    plan = plan_of("""
        # Kiosk

        - [ ] Order the shutters

        Everything below is from last year.
        ---

        - [x] Paint the sign
    """)
    assert {task.phase for task in plan.tasks} == {None}


def test_names_before_a_colon_in_a_mail():
    plan = plan_of("""
        Subject: who does what before the fair

        Action items, in the order we talked about them:

        Anna: book the hall by 9 Sep
        Tom: write to last year's stall holders and ask every one of them what went wrong, due 10 Sep
        Okwudili: borrow forty trestle tables, due 11 Sep
        Okwudili: count the chairs, due 11 Sep
        TBD: find somebody who can drive the van, due 12 Sep
    """)
    assert [(task.title, task.owners, task.due) for task in plan.tasks] == [
        ("book the hall by 9 Sep", ("Anna",), "9 Sep"),
        ("write to last year's stall holders and ask every one of them what went wrong", ("Tom",), "10 Sep"),
        ("borrow forty trestle tables", ("Okwudili",), "11 Sep"),
        ("count the chairs", ("Okwudili",), "11 Sep"),
        ("find somebody who can drive the van", (), "12 Sep"),
    ]


def test_what_stands_before_a_colon_and_is_no_person_stays():
    plan = plan_of("""
        Rework

        Action items:

        Checkout: show the total on top, due 9 Sep
        Checkout: remember the address, due 10 Sep
        Search: forgive a typing slip, due 11 Sep
        Profile: let people change their picture, due 12 Sep
    """)
    assert [task.owners for task in plan.tasks] == [(), (), (), ()]


def test_a_line_with_the_ids_of_its_neighbours_and_no_facts_is_a_task_too():
    plan = plan_of("""
        Bird count

        Phase 1: Permits

        B1 Ask the forester for the keys (Wiebke) - done
        B2 Draw the map of the hides (Ole)
        B3 Public liability

        Phase 2: Count

        B4 Brief the counters (Wiebke), after B2
        B5 Soup and blankets
    """)
    assert [(task.key, task.title, task.owners) for task in plan.tasks] == [
        ("B1", "Ask the forester for the keys", ("Wiebke",)),
        ("B2", "Draw the map of the hides", ("Ole",)),
        ("B3", "Public liability", ()),
        ("B4", "Brief the counters", ("Wiebke",)),
        ("B5", "Soup and blankets", ()),
    ]


def test_an_expected_length_in_chinese_is_an_estimate():
    plan = plan_of("""
        # 社区花园

        任务: H-1 清理西侧空地
        负责人: 林溪
        预计: 3天
        状态: 已完成

        任务: H-2 安装雨水桶
        负责人: 周平
        预计: 2天
        依赖: H-1
        状态: 未开始
    """)
    assert [(task.key, task.owners, task.estimate) for task in plan.tasks] == [
        ("H-1", ("林溪",), "3天"),
        ("H-2", ("周平",), "2天"),
    ]


def test_meetings_explained_with_their_minutes_and_days_under_any_heading():
    plan = plan_of("""
        # Хор

        - [ ] Выбрать песни

        ## Договорённости

        - **Распевка** (20 мин): понедельник и четверг, 19:00.
        - **Чаепитие** (60 мин): каждую вторую субботу у Нины.
        - Ноты лежат в шкафу, ключ у Нины.

        Choir call, Mondays and Thursdays, 15 minutes, in the hall or wherever we meet.
    """)
    assert [(each.name, each.cadence, each.days, each.time, each.duration_minutes) for each in plan.ceremonies] == [
        ("Распевка", "twice weekly", ("Mon", "Thu"), "19:00", 20),
        ("Чаепитие", "every two weeks", ("Sat",), None, 60),
        ("Choir call", "twice weekly", ("Mon", "Thu"), None, 15),
    ]


def test_records_whose_title_goes_by_another_name():
    plan = plan_of("""
        # 図書室

        ## 準備

        ID: TS-01
        件名: 古い棚を空にする
        担当: 佐藤
        見積: 3日
        状態: 完了

        ID: TS-02
        件名: 新しい札を書く
        担当:
        依存: TS-01
        状態: 未着手

        ## 公開

        ID: TS-03
        件名: 入口に看板を立てる
        担当: 中村
        見積: 1日
    """)
    assert [(task.key, task.title, task.phase, task.owners, task.depends_on) for task in plan.tasks] == [
        ("TS-01", "古い棚を空にする", "準備", ("佐藤",), ()),
        ("TS-02", "新しい札を書く", "準備", (), ("TS-01",)),
        ("TS-03", "入口に看板を立てる", "公開", ("中村",), ()),
    ]


def test_the_line_below_an_id_is_the_title_whatever_it_is_called():
    plan = plan_of("""
        # Halle

        Nr: HA-1
        Baustelle: Dach abdichten
        Wer: Mia

        Nr: HA-2
        Baustelle: Fenster tauschen
        Wer: Ole
        Braucht: HA-1
    """)
    assert [(task.key, task.title, task.owners, task.depends_on) for task in plan.tasks] == [
        ("HA-1", "Dach abdichten", ("Mia",), ()),
        ("HA-2", "Fenster tauschen", ("Ole",), ("HA-1",)),
    ]


def test_a_numbered_list_of_jobs_under_a_line_in_capitals():
    plan = plan_of("""
        Hi all, here is what we agreed.

        ACTIONS - BEFORE THE FAIR

        1. Write the leaflet, one side. Owner: Gwen. Due: 10 Feb
        2. Borrow the tent. Owner: Bashir. Due: 7 Feb. Done
        3. Book the band. Owner: Bashir. After: 2

        ACTIONS - AFTERWARDS

        4. Ring the neighbours. Owner: Gwen
        5. Thank-you cards. Owner: TBD. After: 4
        6. Count the money. Owner: Mo. Due: 28 Apr
    """)
    assert [(task.key, task.title, task.phase, task.owners, task.status.value) for task in plan.tasks] == [
        ("1", "Write the leaflet, one side", "ACTIONS - BEFORE THE FAIR", ("Gwen",), "todo"),
        ("2", "Borrow the tent", "ACTIONS - BEFORE THE FAIR", ("Bashir",), "done"),
        ("3", "Book the band", "ACTIONS - BEFORE THE FAIR", ("Bashir",), "todo"),
        ("4", "Ring the neighbours", "ACTIONS - AFTERWARDS", ("Gwen",), "todo"),
        ("5", "Thank-you cards", "ACTIONS - AFTERWARDS", (), "todo"),
        ("6", "Count the money", "ACTIONS - AFTERWARDS", ("Mo",), "todo"),
    ]


def test_jobs_in_paragraphs_with_their_criteria_listed_below():
    plan = plan_of("""
        # Brewery

        ## Cellar

        **BR-01 Clean the tanks.** Lead: Signe. Est. 2d. Needs BR-02. The small one leaks.
        AC:
        - swabs come back clean
        - the leak is marked

        **BR-02 Order caustic.** Lead: Ole. Est. 1d. Done.

        ## Change management

        **BR-03 Write down the new recipe.** Lead: Ole. Est. 1d. Needs BR-01.

        ## Who owns what

        - **Cellar crew:** BR-01
        - **Office:** BR-02, BR-03

        ## Risks

        - **The yeast dies.** Mitigation: keep a second jar at the baker's

        If more than 2 batches turn sour, stop brewing and call Signe within 3 hours.
    """)
    assert [(task.key, task.owners, task.acceptance, task.squad) for task in plan.tasks] == [
        ("BR-01", ("Signe",), ("swabs come back clean", "the leak is marked"), "Cellar crew"),
        ("BR-02", ("Ole",), (), "Office"),
        ("BR-03", ("Ole",), (), "Office"),
    ]
    assert [(rule.metric, rule.comparison, rule.threshold, rule.deadline_hours) for rule in plan.triggers] == [
        ("batches turn sour", ">", 2, 3)
    ]
    assert [risk.risk for risk in plan.risks] == ["The yeast dies"]


def test_what_recurs_before_a_colon_in_a_list_of_boxes():
    plan = plan_of("""
        # Rework

        - [ ] Checkout: show the total on top
        - [ ] Checkout: remember the address
        - [ ] Search: forgive a typing slip
    """)
    assert [(task.title, task.owners) for task in plan.tasks] == [
        ("Checkout: show the total on top", ()),
        ("Checkout: remember the address", ()),
        ("Search: forgive a typing slip", ()),
    ]


def test_a_shortened_word_before_a_length_ends_no_sentence():
    plan = plan_of("""
        # Погреб

        - [ ] Weigh the barrels, est. 3h
        - [ ] Вымыть бочки и сложить у стены — отв. Марат, оценка 2 ч
    """)
    assert [(task.title, task.owners, task.estimate) for task in plan.tasks] == [
        ("Weigh the barrels", (), "3h"),
        ("Вымыть бочки и сложить у стены", ("Марат",), "2 ч"),
    ]


def test_minutes_announce_their_actions():
    plan = plan_of("""
        Notes from this morning, shout if I got anything wrong.

        1. The stall

        Dev showed the new awning. It works but the price board is buried.

        DECISION: cash only on the first day.
        ACTION: Dev to move the price board to the front. Due 9 May.
        ACTION: Ruth and Sunil to brief the helpers,
        as soon as there are any.
        DECISION: no music.

        2. Press

        ACTION: Ingrid to send the new logo to the printer. Due 7 May. DONE while we were talking, thanks Ingrid.
        ACTION: TBD to photograph the stall once it stands.
        FYI the newsletter goes out on the 16th.
    """)
    assert [(task.title, task.owners, task.due, task.status.value) for task in plan.tasks] == [
        ("move the price board to the front", ("Dev",), "9 May", "todo"),
        ("brief the helpers, as soon as there are any", ("Ruth", "Sunil"), None, "todo"),
        ("send the new logo to the printer", ("Ingrid",), "7 May", "done"),
        ("photograph the stall once it stands", (), None, "todo"),
    ]


def test_numbers_behind_a_weekday_are_ids_and_a_changelogs_headings_no_squads():
    plan = plan_of("""
        # Kite school

        ## Week 1

        - **Mon** – 1. Unpack the kites
        - **Wed** – 2. Mark the landing strip, needs 1

        ## Week 2

        - **Tue** – 3. Mend the torn ones

        ## Squads

        - **Workshop:** Leads tasks 1 and 3, and owns the glue.
        - **Field:** Owns task 2.
    """)
    assert [(task.key, task.title, task.squad, task.depends_on) for task in plan.tasks] == [
        ("1", "Unpack the kites", "Workshop", ()),
        ("2", "Mark the landing strip", "Field", ("1",)),
        ("3", "Mend the torn ones", "Workshop", ()),
    ]
    roadmap = plan_of("""
        # Roadmap

        ## 2.0

        ### Added
        - [ ] Share a route
        ### Changed
        - [ ] The importer reads tracks

        ## 1.9

        ### Added
        - [x] Danish
    """)
    assert [task.squad for task in roadmap.tasks] == [None, None, None]


def test_what_stands_in_code_keeps_its_signs():
    plan = plan_of("""
        # Release

        - [x] Bump the version in `pelican/__init__.py` and **`*.cfg`**
        - [ ] Tag `v4.2.0_rc1`
    """)
    assert [task.title for task in plan.tasks] == [
        "Bump the version in pelican/__init__.py and *.cfg",
        "Tag v4.2.0_rc1",
    ]


def test_arrows_point_at_who_and_when():
    plan = plan_of("""
        # Launch of the tide clock

        - [P0] Freeze the branch → Oskar → Sep 3
        - [P1] Fix the dial → Bea → Sep 6
        - [P1] Write the help page → TBD → TBD
        - [P2] Answer the first letters → → Sep 12
    """)
    assert [(task.title, task.owners, task.due) for task in plan.tasks] == [
        ("Freeze the branch", ("Oskar",), "Sep 3"),
        ("Fix the dial", ("Bea",), "Sep 6"),
        ("Write the help page", (), None),
        ("Answer the first letters", (), "Sep 12"),
    ]


def test_fields_parted_by_full_stops_below_a_bold_line():
    plan = plan_of("""
        # Umzug der Werkstatt

        ## Phase 1: Planen

        **AP 1.1 Regale vermessen**
        Verantwortlich: Frau Dr. Yilmaz. Aufwand: 2 PT. Die schiefen gesondert.

        **AP 1.2 Spedition beauftragen**
        Verantwortlich: offen. Aufwand: 1 PT. Abhängig von: AP 1.1

        **AP 1.3 Kisten packen**
        Verantwortlich: Herr Koch. Aufwand: 5 PT. Abhängig von: AP 1.2
    """)
    assert [(task.key, task.title, task.owners, task.estimate, task.depends_on) for task in plan.tasks] == [
        ("1.1", "Regale vermessen", ("Frau Dr. Yilmaz",), "2 PT", ()),
        ("1.2", "Spedition beauftragen", (), "1 PT", ("1.1",)),
        ("1.3", "Kisten packen", ("Herr Koch",), "5 PT", ("1.2",)),
    ]
