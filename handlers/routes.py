"""Every listener on one page: what may come in, how it is read, and who handles it.

A new command word belongs in `commands.WORDS`; a new button, event or modal gets a line here. The app's manifest
(`muster manifest`) and its scopes are made from this page.
"""

from bot.message.alert import ACTION_ACKNOWLEDGE, ACTION_RESOLVE, ACTION_ROOM
from bot.message.home import ACTION_PLAN, ACTION_STAND
from bot.message.kickoff import ACTION_STEP, ACTION_STEP_BACK
from bot.message.load_form import ACTION_LOAD, VIEW_LOAD
from bot.message.my_update import ACTION_UPDATE, VIEW_UPDATE, VIEW_UPDATE_HOME
from bot.message.noted import ACTION_DISMISS, ACTION_PICK, OFFERED
from bot.message.plan import ACTION_APPLY, ACTION_KEEP, ACTION_UNDO
from bot.message.presence import ACTION_BACK, ACTION_MUTE, VIEW_MATCH
from bot.message.prompt import ACTION_PLAN_DAY, VIEW_DAY
from bot.message.question import ACTION_CHOOSE, ACTION_NEVER_MIND, ASKED
from bot.message.readiness import ACTION_TICK
from bot.message.reading import ACTION_A_TASK, ACTION_NOT_A_TASK, ACTION_TURN, TURNS
from bot.message.reading import ACTION_TAKE_BACK as ACTION_TAKE_MARK_BACK
from bot.message.register import ACTION_CLOSE, ACTION_RECORD, ACTION_REOPEN, VIEW_RECORD
from bot.message.reply import ACTION_UNDO_SAID
from bot.message.setup_form import ACTION_PAGE, ACTION_PREVIEW, VIEW_SETUP
from bot.message.slip import ACTION_TAKE_BACK
from bot.message.standup import ACTION_MINE, ACTION_STATUS
from bot.message.status import ACTION_LIST, ACTION_SHARE
from bot.register.entry import Kind
from handlers import (
    alerts,
    checklists,
    commands,
    home,
    marks,
    people,
    plans,
    presence,
    prompts,
    proposals,
    questions,
    reactions,
    registers,
    replies,
    setup,
    setup_request,
    signals,
    slips,
    status,
    undo,
    updates,
    versions,
)
from handlers.desk import Route
from handlers.event import opened, reaction, said
from handlers.interaction import click, command, shortcut, submission

ROUTES: tuple[Route, ...] = (
    Route(
        "event:message", "a message, its edit or its deletion, in a channel, a thread or to the bot", said, replies.hear
    ),
    Route("event:app_mention", "a message that mentions the bot where it is no member", said, replies.hear),
    Route("event:app_home_opened", "somebody opens the home tab", opened, home.show),
    Route("event:reaction_added", "an emoji is put on a message", reaction, reactions.react),
    Route("event:reaction_removed", "an emoji is taken away", reaction, reactions.react),
    Route("event:team_join", "somebody joins the workspace", people.changed, people.remember),
    Route("event:user_change", "somebody changes their name or zone", people.changed, people.remember),
    Route("command:/plan", "the slash command", command, commands.plan),
    Route(f"action:{ACTION_STATUS}", "button: where the plan stands", click, status.show_status),
    Route(f"action:{ACTION_MINE}", "button: my tasks", click, status.show_mine),
    Route(f"action:{ACTION_LIST}", "menu: the tasks behind a figure", click, status.show_tasks),
    Route(f"action:{ACTION_SHARE}", "button: share the status in the channel", click, status.share_status),
    Route(f"action:{ACTION_LOAD}", "button: load a plan", click, plans.begin_load),
    Route(f"view:{VIEW_LOAD}", "the form to load a plan is sent", submission, plans.load_submitted),
    Route(f"action:{ACTION_UPDATE}", "button: my update", click, updates.begin),
    Route(f"view:{VIEW_UPDATE}", "the form of somebody's tasks is sent", submission, updates.submitted),
    Route(f"view:{VIEW_UPDATE_HOME}", "the same, opened from the home tab", submission, home.submitted),
    Route(f"action:{ACTION_STAND}", "menu: how one of my tasks stands", click, home.set_status),
    Route(f"action:{ACTION_PLAN}", "button: where the plan stands, from the home tab", click, home.show_plan),
    *(
        Route(f"action:{ACTION_PICK}_{number}", "button: this task is the one I mean", click, updates.pick)
        for number in range(OFFERED)
    ),
    Route(f"action:{ACTION_DISMISS}", "button: none of these tasks", click, updates.dismiss),
    *(
        Route(f"action:{ACTION_CHOOSE}_{number}", "button: this is what I meant", click, questions.choose)
        for number in range(ASKED)
    ),
    Route(f"action:{ACTION_TICK}", "boxes: items of a readiness checklist", click, checklists.tick),
    Route(f"action:{ACTION_STEP}", "button: a step of the kickoff is done", click, checklists.step_done),
    Route(f"action:{ACTION_STEP_BACK}", "button: it is not done after all", click, checklists.step_back),
    Route(f"action:{ACTION_NEVER_MIND}", "button: none of these", click, questions.never_mind),
    Route(f"action:{ACTION_UNDO_SAID}", "button: what was noted is taken back", click, undo.undo),
    Route(f"action:{ACTION_ACKNOWLEDGE}", "button: I take the alert on", click, alerts.acknowledge),
    Route(f"action:{ACTION_ROOM}", "button: the war room is open", click, alerts.open_room),
    Route(f"action:{ACTION_RESOLVE}", "button: the alert is over", click, alerts.resolve),
    Route("own:signal", "a signal, from the webhook or the command line", signals.from_webhook, signals.receive),
    Route(f"action:{ACTION_BACK}", "button: here after all", click, presence.back),
    Route(f"action:{ACTION_MUTE}", "button: mute for today", click, presence.mute),
    Route(f"view:{VIEW_MATCH}", "the form of who is who is sent", submission, presence.matched),
    Route(f"action:{ACTION_PLAN_DAY}", "button: plan my day", click, prompts.plan_day),
    Route(f"view:{VIEW_DAY}", "the form of a day is sent", submission, prompts.day_planned),
    Route(f"action:{ACTION_RECORD}", "button: record a risk, decision or blocker", click, registers.open_form),
    Route(f"action:{ACTION_CLOSE}", "button: close an entry", click, registers.close),
    Route(f"action:{ACTION_REOPEN}", "button: open an entry again", click, registers.reopen),
    Route(f"view:{VIEW_RECORD}", "the form of an entry is sent", submission, registers.submitted),
    *(
        Route(f"shortcut:record_{kind.value}", f"Record as {kind.value}", shortcut, registers.from_message(kind))
        for kind in Kind
    ),
    Route(f"action:{ACTION_PREVIEW}", "button: the next rituals as the form stands", click, setup.preview),
    Route(f"action:{ACTION_PAGE}", "button: the other page of the form", click, setup.turn_page),
    Route(
        f"view:{VIEW_SETUP}",
        "the form of how a plan runs is sent",
        setup_request.read_form,
        setup.submitted,
        setup_request.gather,
    ),
    Route(
        setup_request.ROUTE,
        "how a plan runs, from a file on the command line",
        setup_request.read_file,
        setup.apply,
        setup_request.gather,
    ),
    Route(f"action:{ACTION_TAKE_BACK}", "button: a slip is taken back", click, slips.take_back),
    Route(f"action:{ACTION_UNDO}", "button: undo the load of this version", click, versions.undo),
    Route(f"action:{ACTION_APPLY}", "button: apply a version that drops recorded work", click, versions.apply_proposal),
    Route(f"action:{ACTION_KEEP}", "button: keep the version that runs", click, proposals.keep_running),
    Route(plans.ROUTE, "a plan to load, from Slack or the command line", plans.requested, versions.load, plans.gather),
    Route("own:slip", "a slip, from the command line", dict, slips.slip_from_terminal, plans.find_channel),
    Route("own:undo", "an earlier version, by command line", dict, versions.undo_from_terminal, plans.find_channel),
    *(
        Route(f"action:{ACTION_TURN}_{name}", "button: another page of what was read", click, marks.turn_page)
        for name in TURNS
    ),
    Route(f"action:{ACTION_NOT_A_TASK}", "button: this line is no task", click, marks.put),
    Route(f"action:{ACTION_A_TASK}", "button: this line is a task", click, marks.put),
    Route(f"action:{ACTION_TAKE_MARK_BACK}", "button: a word on a line is taken back", click, marks.take_back),
    Route(marks.ROUTE, "a word on a line, from the command line", dict, marks.mark_from_terminal, plans.find_channel),
)
