"""Block elements: what stands inside a block and, mostly, can be used."""

from sandbox.block_kit.composition import (
    CONFIRM,
    DISPATCH,
    FILTER,
    ID,
    IMAGE,
    LINK,
    MENU_OPTION,
    OPTION_GROUP,
    PLAIN_OPTION,
    TEXT_OPTION,
    initial_among_options,
    plain,
)
from sandbox.block_kit.shape import (
    Check,
    anything,
    boolean,
    enum,
    exactly_one,
    listing,
    number,
    record,
    string,
    whole,
)

VALUE = string(2000, shortest=0)
LABEL = string(75)
DATE = string(10, pattern=r"\d{4}-\d\d-\d\d")
TIME = string(5, pattern=r"([01]\d|2[0-3]):[0-5]\d")
NUMERIC = string(pattern=r"-?\d+(\.\d+)?")
INPUT: dict[str, Check] = {"action_id": ID, "placeholder": plain(150), "focus_on_load": boolean}
PICK: dict[str, Check] = INPUT | {"confirm": CONFIRM}
STYLE = enum("primary", "danger")


def _control(needed: dict[str, Check], optional: dict[str, Check], *rules: Check) -> Check:
    return record({"type": anything, **needed}, optional, *rules)


def _select(**own: Check) -> Check:
    return _control({}, PICK | own)


def _multi(**own: Check) -> Check:
    return _control({}, PICK | {"max_selected_items": whole(1)} | own)


_OFFERED: dict[str, Check] = {
    "options": listing(PLAIN_OPTION, 100),
    "option_groups": listing(OPTION_GROUP, 100),
}
_ONE_LIST = exactly_one("options", "option_groups")
_FEEDBACK = record({"text": plain(75), "value": VALUE}, {"accessibility_label": LABEL})
_WORKFLOW = record({"trigger": record({"url": LINK}, {"customizable_input_parameters": listing(anything)})})

BUTTON = _control(
    {"text": plain(75)},
    {
        "action_id": ID,
        "url": LINK,
        "value": VALUE,
        "style": STYLE,
        "confirm": CONFIRM,
        "accessibility_label": LABEL,
        "visible_to_user_ids": listing(string(), 10),
        "agent_prompt": string(4000),
        "agent_prompt_display": anything,
    },
)
OVERFLOW = _control({"options": listing(MENU_OPTION, 5, least=2)}, {"action_id": ID, "confirm": CONFIRM})
WORKFLOW_BUTTON = _control(
    {"text": plain(75), "workflow": _WORKFLOW},
    {"action_id": ID, "style": STYLE, "accessibility_label": LABEL},
)
FEEDBACK_BUTTONS = _control({"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, {"action_id": ID})
ICON_BUTTON = _control(
    {"icon": enum("trash"), "text": plain(75)},
    {
        "action_id": ID,
        "value": VALUE,
        "confirm": CONFIRM,
        "accessibility_label": LABEL,
        "visible_to_user_ids": listing(string(), 10),
    },
)
CHOICES: dict[str, Check] = {
    "checkboxes": _control(
        {"options": listing(TEXT_OPTION, 10)},
        {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean, "initial_options": listing(TEXT_OPTION, 10)},
        initial_among_options,
    ),
    "radio_buttons": _control(
        {"options": listing(TEXT_OPTION, 10)},
        {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean, "initial_option": TEXT_OPTION},
        initial_among_options,
    ),
    "datepicker": _select(initial_date=DATE),
    "timepicker": _select(initial_time=TIME, timezone=string()),
    "datetimepicker": _control(
        {},
        {
            "action_id": ID,
            "confirm": CONFIRM,
            "focus_on_load": boolean,
            "initial_date_time": whole(1_000_000_000, 9_999_999_999),
        },
    ),
}
SELECTS: dict[str, Check] = {
    "static_select": _control({}, PICK | _OFFERED | {"initial_option": PLAIN_OPTION}, _ONE_LIST, initial_among_options),
    "external_select": _select(initial_option=PLAIN_OPTION, min_query_length=whole(0)),
    "users_select": _select(initial_user=string()),
    "conversations_select": _select(
        initial_conversation=string(),
        default_to_current_conversation=boolean,
        response_url_enabled=boolean,
        filter=FILTER,
    ),
    "channels_select": _select(initial_channel=string(), response_url_enabled=boolean),
}
MULTI_SELECTS: dict[str, Check] = {
    "multi_static_select": _control(
        {},
        PICK | _OFFERED | {"max_selected_items": whole(1), "initial_options": listing(PLAIN_OPTION, 100)},
        _ONE_LIST,
        initial_among_options,
    ),
    "multi_external_select": _multi(initial_options=listing(PLAIN_OPTION, 100), min_query_length=whole(0)),
    "multi_users_select": _multi(initial_users=listing(string())),
    "multi_conversations_select": _multi(
        initial_conversations=listing(string()), default_to_current_conversation=boolean, filter=FILTER
    ),
    "multi_channels_select": _multi(initial_channels=listing(string())),
}
INPUTS: dict[str, Check] = {
    "plain_text_input": _control(
        {},
        INPUT
        | {
            "initial_value": string(3000, shortest=0),
            "multiline": boolean,
            "min_length": whole(0, 3000),
            "max_length": whole(1, 3000),
            "dispatch_action_config": DISPATCH,
        },
    ),
    "number_input": _control(
        {"is_decimal_allowed": boolean},
        INPUT
        | {
            "initial_value": NUMERIC,
            "min_value": NUMERIC,
            "max_value": NUMERIC,
            "dispatch_action_config": DISPATCH,
        },
    ),
    "email_text_input": _control({}, INPUT | {"initial_value": string(), "dispatch_action_config": DISPATCH}),
    "url_text_input": _control({}, INPUT | {"initial_value": string(), "dispatch_action_config": DISPATCH}),
    "rich_text_input": _control(
        {},
        INPUT
        | {
            "initial_value": anything,
            "dispatch_action_config": DISPATCH,
            "min_lines": number,
            "max_lines": number,
        },
    ),
    "file_input": _control({}, {"action_id": ID, "filetypes": listing(string()), "max_files": whole(1, 10)}),
}

BUTTONS: dict[str, Check] = {"button": BUTTON, "overflow": OVERFLOW, "workflow_button": WORKFLOW_BUTTON}
IN_ACTIONS = BUTTONS | SELECTS | MULTI_SELECTS | CHOICES | {"rich_text_input": INPUTS["rich_text_input"]}
IN_SECTION = BUTTONS | SELECTS | MULTI_SELECTS | CHOICES | {"image": IMAGE}
IN_INPUT = SELECTS | MULTI_SELECTS | CHOICES | INPUTS
IN_CONTEXT_ACTIONS: dict[str, Check] = {"feedback_buttons": FEEDBACK_BUTTONS, "icon_button": ICON_BUTTON}
INTERACTIVE = frozenset(IN_ACTIONS | IN_INPUT | IN_CONTEXT_ACTIONS)
