"""Plans in other languages and of hostile size."""

import pytest

from bot.error import UserError
from bot.plan.read import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "## Woche 1\n| Nr. | Aufgabe | Verantwortlich | Status | Abhängig von |\n|--|--|--|--|--|\n"
                "| 1 | Angebot holen | Petra | erledigt | – |\n| 2 | Vertrag | | in Arbeit | 1 |\n"
            ),
            [("1", "Angebot holen", ("Petra",), "done", ()), ("2", "Vertrag", (), "in_progress", ("1",))],
        ),
        (
            "## Semaine 1\n### Tâches\n- [ ] Créer le dépôt — @luc\n### Critères d'acceptation\n- [ ] Vert\n",
            [("créer-dépôt", "Créer le dépôt", ("@luc",), "todo", ())],
        ),
        (
            "### Semana 1\n- Levantar requisitos (responsável: Marta)\n**Critérios de aceite:**\n- Tudo\n",
            [("levantar-requisitos", "Levantar requisitos", ("Marta",), "todo", ())],
        ),
        (
            "## Fase 1\n| Tarea | Responsable | Estado |\n|--|--|--|\n| Pintar | Eva | hecho |\n",
            [("pintar", "Pintar", ("Eva",), "done", ())],
        ),
        (
            "## Неделя 1\n- [x] Настроить сервер\n- [ ] Тесты (ответственный: Иван)\n",
            [("настроить-сервер", "Настроить сервер", (), "done", ()), ("тесты", "Тесты", ("Иван",), "todo", ())],
        ),
        (
            (
                "## 第一阶段\n| 编号 | 任务 | 负责人 | 状态 | 前置任务 |\n|--|--|--|--|--|\n"
                "| 1 | 环境 | 张三 | 已完成 | 无 |\n| 2 | 设计 | 李四 | 进行中 | 1 |\n"
            ),
            [("1", "环境", ("张三",), "done", ()), ("2", "设计", ("李四",), "in_progress", ("1",))],
        ),
        (
            "## フェーズ1\n### タスク\n- [ ] 環境構築（担当：田中）\n### 完了条件\n- [ ] 済み\n",
            [("環境構築", "環境構築", ("田中",), "todo", ())],
        ),
    ],
)
def test_plans_in_other_languages(text, expected):
    plan = read(text)
    assert [(t.key, t.title, t.owners, t.status.value, t.depends_on) for t in plan.tasks] == expected


@pytest.mark.parametrize("text", ["Nothing here to do, just a note about last week.", "# Title\n\nProse.\n"])
def test_a_document_without_tasks_is_refused_with_a_hint(text):
    with pytest.raises(UserError, match=r"I read notes\.md and found no task in it\.") as caught:
        read(text, name="notes.md")
    assert "- [ ] Set up the database" in caught.value.hint


def test_keys_differ_in_any_case_and_stay_when_lines_move():
    text = "- [ ] Write the tests\n- [ ] Write the tests\n- [ ] Write tests for doors\n"
    assert [t.key for t in read(text).tasks] == ["write-tests", "write-tests-2", "write-tests-doors"]
    assert [t.key for t in read("# New title\n\nProse.\n\n" + text).tasks] == [t.key for t in read(text).tasks]


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] " + "word " * 20_000,
        "- [ ] a " + "`" * 100_000,
        "- [ ] a " + "[" * 100_000,
        "- [ ] a " + "<!-- " * 20_000,
        "".join("  " * depth + "- [ ] x\n" for depth in range(100)),
        "- [ ] same\n" * 5_000,
        "| Task | Owner |\n|--|--|\n| a |" + "x|" * 50_000,
    ],
    ids=["long line", "ticks", "brackets", "comments", "deep", "alike", "wide row"],
)
def test_hostile_sizes_are_read_without_trouble(text):
    assert read(text).tasks
