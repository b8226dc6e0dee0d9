"""The headings that people put over the parts of a stand-up reply, in the languages that the bot hears."""

from enum import StrEnum
from typing import Final

from bot.plan.model import Status
from bot.reply.kind import Kind
from bot.reply.pattern import words


class Section(StrEnum):
    """What a heading says about the items under it."""

    YESTERDAY = "yesterday"
    TODAY = "today"
    BLOCKERS = "blockers"
    DONE = "done"
    REVIEW = "review"
    NEXT = "next"
    CANCELLED = "cancelled"
    OTHER = "other"


# The status of an item that only names its task.
BARE: Final = {
    Section.YESTERDAY: Status.IN_PROGRESS,
    Section.TODAY: Status.IN_PROGRESS,
    Section.BLOCKERS: Status.BLOCKED,
    Section.DONE: Status.DONE,
    Section.REVIEW: Status.IN_REVIEW,
    Section.NEXT: Status.TODO,
    Section.CANCELLED: Status.CANCELLED,
}

KIND: Final = {
    Section.TODAY: Kind.WORK,
    Section.BLOCKERS: Kind.BLOCKED,
    Section.DONE: Kind.DONE,
    Section.REVIEW: Kind.REVIEW,
    Section.NEXT: Kind.TODO,
    Section.CANCELLED: Kind.CANCELLED,
}

_WORDS: Final = {
    Section.YESTERDAY: """
        yesterday|y'day|yday|yest|ydy|yst|previous|previously|previous day|last 24h|last 24 hours|since last time
        since yesterday
        since friday|since last standup|since last stand-up|since the last standup|last time|last friday|what i did
        what i did yesterday|what did i do|what did i do yesterday|what did you do yesterday|what did you do
        what have you done
        what did you work on|what have you been doing|what have you been working on|what did you achieve
        what did you accomplish|what i worked on
        what happened|what i got done
        worked on|did|i did|progress|last 24 h|past 24h|past 24 hours|past day|what i've done|what we did
        what have you done since last time|last working day|prev|friday|earlier
        ayer|que hice ayer|qué hice ayer|hier|ce que j'ai fait hier|gestern|gestern gemacht|ontem|o que fiz ontem
        أمس|امس|امبارح|إمبارح""",
    Section.TODAY: """
        today|tdy|tday|tod|2day|doing|doing today|in progress|in-progress|wip|now|working on|working on today
        currently
        current|ongoing
        plan|plan for today|plan today|today's plan|todays plan|focus|focus today|today's focus|this morning
        what i'm doing today|what i will do today|what i'll do|what i will do|what i'm doing|what i'll do today
        what will you do today|what will i do today|what will you do|what do you plan to do|what do you plan to do today
        what are you doing|what are you working on|what are you working on today|what are you going to do
        what are you going to do today|what's your plan|what is your plan|what are your plans|what's the plan|curr|cur
        what are you doing today|next 24h|next 24 hours|next 24 h|plans|plans for today|what im doing|up to
        on my desk|on it|cooking|brewing|in flight|in the works|in motion|juggling|until next standup
        until next stand-up|until next time|until tomorrow|till tomorrow
        till next standup|moving|on the bench|in the oven|active|open|remaining|left|not done|not finished
        unfinished|not yet done|still open|incomplete|started|underway
        continuing
        hoy|que haré hoy|qué haré hoy|en curso|en progreso|haciendo|aujourd'hui|en cours|ce que je fais aujourd'hui
        heute|in arbeit|heute geplant|hoje|em andamento|em progresso|fazendo|o que farei hoje|اليوم|النهارده
        النهاردة|جاري""",
    Section.BLOCKERS: """
        blocker|blockers|blocked|blocking|blocked on|blocked by|blocker(s)|blocks|impediment|impediments
        obstacle|obstacles
        roadblock|roadblocks|stuck|stuck on|waiting|waiting on|waiting for|on hold|issues/blockers
        blockers/issues|issues
        problems|anything in your way|anything in the way|anything in my way|anything blocking
        anything blocking you|what's in your way|what is in your way|what's blocking you|what is blocking you
        is anything blocking you|anything stopping you|do you have any blockers|are you blocked|any blockers
        any impediments
        any obstacles
        blockers or risks|blockers & risks|blockers/risks|help needed|need help|needs help|what's in my way
        in my way|what's blocking me|whats in my way|blk|blks|blkr|blkrs|hurdles|hurdle
        bloqueo|bloqueos|bloqueado|bloqueada|impedimentos|impedimento|blocage|blocages|points bloquants
        point bloquant|bloqué
        bloquants|bloquant|blockade|blockaden|blockiert|hindernisse|hindernis|probleme|bloqueio|bloqueios
        عوائق|معوقات|العوائق|مشاكل|المعوقات""",
    Section.DONE: """
        done|completed|complete|finished|shipped|merged|closed|delivered|released|accomplished|accomplishments
        finished up|wrapped up|landed
        achieved
        what got done|got done|done yesterday|done today|done this week|done since yesterday|completed yesterday
        completed today|wins|resolved|hecho|hechos|terminado|terminados|listo|completado|fait|terminé|terminés|fini
        erledigt|fertig|abgeschlossen|feito|feitos|concluído|concluídos|pronto|تم|خلصت|منجز|اكتمل""",
    Section.REVIEW: """
        in review|review|under review|awaiting review|waiting for review|waiting on review|pending review
        for review
        ready for review|needs review|in code review|code review|pr open|prs open|open prs|pr up|prs up|in qa
        en revisión|en revision|por revisar|en revue|à relire|im review|in prüfung|em revisão|قيد المراجعة
        مراجعة""",
    Section.NEXT: """
        next|next up|up next|what's next|whats next|what is next|what comes next|coming next|next steps|to do
        todo|to-do|tomorrow|later|upcoming|backlog|planned|not started
        coming up
        on deck|in the pipeline|not started yet|after that|next week|for tomorrow|then|untouched|queued|mañana
        próximo|próximos|siguiente
        siguientes|por hacer|pendiente|pendientes|demain|à faire|à venir|ensuite|prochain|morgen|als nächstes
        offen|zu tun
        noch offen|amanhã|próximas|a fazer|pendentes|seguinte|غدا|غداً|بكرة|بكره|التالي|القادم""",
    Section.CANCELLED: """
        cancelled|canceled|dropped|descoped|de-scoped|won't do|wont do|out of scope|cut|cancelado|cancelados
        descartado
        annulé|annulés|abandonné|gestrichen|verworfen|cancelada|ملغي|ألغي""",
    Section.OTHER: """
        how are you|how are you?|how do you feel|how are you feeling|mood|feeling|notes|note|fyi|other|misc
        question|questions
        shoutout|shoutouts|kudos|thanks|risk|risks|announcements|meetings|meeting|ooo|pto|links|learned
        learnings|fun fact
        health|confidence|reminder|reminders|riesgos|risques|risiken|riscos|notas|sonstiges|hinweis|general
        personal""",
}
HEADINGS: Final = {
    phrase.strip(): section
    for section, lines in _WORDS.items()
    for line in lines.splitlines()
    for phrase in line.split("|")
    if phrase.strip()
}
LETTERS: Final = {"y": Section.YESTERDAY, "t": Section.TODAY, "b": Section.BLOCKERS}


def headed(words: str) -> Kind | None:
    """The state that words which could be a heading give to what they stand beside: "T4: review"."""
    section = HEADINGS.get(words.strip(" .!"))
    return KIND.get(section) if section else None


NOTHING: Final = words("""
    - . 0 aucun aucune clear keine keiner n/a na nada nadie nein nenhum nenhuma nichts nil ninguna ninguno no non
    nah nay nil nix nowt none nope nothing null rien x zero ø لا لايوجد –
""")
