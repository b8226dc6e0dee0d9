"""Blocks to build tests of: each valid as it comes, with fields to make it otherwise."""


def plain(text: str = "x") -> dict:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str = "x") -> dict:
    return {"type": "mrkdwn", "text": text}


def section(**fields: object) -> dict:
    return {"type": "section", "text": mrkdwn()} | fields


def button(**fields: object) -> dict:
    return {"type": "button", "text": plain(), "action_id": "a"} | fields


def actions(*elements: dict, **fields: object) -> dict:
    return {"type": "actions", "elements": list(elements)} | fields


def select(**fields: object) -> dict:
    return {"type": "static_select", "action_id": "s", "options": [option()]} | fields


def option(value: str = "v", **fields: object) -> dict:
    return {"text": plain(), "value": value} | fields


def rich(*elements: dict) -> dict:
    return {"type": "rich_text", "elements": list(elements) or [line("x")]}


def line(text: str) -> dict:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}


def cell(text: str = "x") -> dict:
    return {"type": "raw_text", "text": text}


def table(*rows: list, **fields: object) -> dict:
    return {"type": "table", "rows": list(rows) or [[cell()]]} | fields


def task(name: str = "t", **fields: object) -> dict:
    return {"task_id": name, "title": "T", "status": "in_progress"} | fields


def plan(*tasks: dict) -> dict:
    return {"type": "plan", "title": "P", "tasks": list(tasks)}


def container(*blocks: dict, **fields: object) -> dict:
    return {"type": "container", "title": plain(), "child_blocks": list(blocks) or [section()]} | fields


def data_table(rows: int = 2, columns: int = 1, **fields: object) -> dict:
    return {"type": "data_table", "caption": "c", "rows": [[cell()] * columns] * rows} | fields


def chart(**fields: object) -> dict:
    series = [{"name": "done", "data": [{"label": "Mon", "value": 1}]}]
    bar = {"type": "bar", "series": series, "axis_config": {"categories": ["Mon"]}}
    return {"type": "data_visualization", "title": "t", "chart": bar | fields}
