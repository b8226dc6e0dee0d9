"""The words by which plans speak of meetings: headings over them, what they are called, what is said about one."""

import re

WHERE = re.compile(
    r"governance|^(?:our |team |the )?calendar$|ceremon|ritual|meeting|cadence|communicat|reporting"
    r"|how we (?:work|run|meet|steer)|ways? of working"
    r"|rhythm|\brit(?:o|e|i|uel|uale|uais)s?\b"
    r"|(?:we|to) meet\b|see each other|who (?:meets|talks to|sees)\b|when we (?:talk|sync|sit)|appointments|\b(?:status"
    r"|standing|client|regular|weekly|recurring|team) calls\b|^calls$|touch-?points|get-?togethers"
    r"|check-ins\b|\bsyncs\b|drumbeat"
    r"|heartbeat|routines?\b|stay(?:ing)? in (?:sync|touch)|keep(?:ing)? in touch|gatherings|forums\b|who meets when"
    r"|(?:how|when|where) we (?:talk|speak|gather)|(?:regular|standing|weekly) talks?\b"
    r"|keep(?:ing)? (?:\w+ ){0,2}(?:in step|posted|aligned)"
    r"|\brendez-?vous\b|\bencontros\b|\bencuentros\b|\brencontres\b|\btreff(?:en|s)\b|\bregeltermin|\bагенда встреч"
    r"|打ち合わせ|碰头"
    r"|standing appointments"
    r"|working agreement|gobernanza|reunion|reuni(?:ón|ão|ões)|governan|réunion|rituel|ritmo|rythme|cómo trabajamos"
    r"|como trabalhamos"
    r"|comment nous travaillons|besprechung|termine|zusammenarbeit|wie wir arbeiten|rhythmus|встреч|ритуал|созвон|ритм"
    r"|как мы работаем"
    r"|会议|会議|沟通|例会|協作|协作|進め方|定例",
    re.IGNORECASE,
)
NO_MEETING = re.compile(
    r"^(?:when|time|times|duration|length|days?|where|who|frequency|cadence|attendees|format|purpose|agenda|chair"
    r"|participants|owner|goal|output|channels?"
    r"|tools?|place|location|room|notes|minutes|timebox|working hours|core hours|office hours|quiet hours"
    r"|time ?zones?|holidays?|deadlines?|link|status|timeline|schedule|next steps|calendar|start|end"
    r"|cuándo|duración|quando|duração|quand|durée|wann|dauer|wer|wo|quién|quem|qui)$",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"(?:\b(?:call|meeting|meet-?up|sync|stand-?up|huddle|review|check-?in|radio check|briefing|debrief|committee|board"
    r"|round|round ?table|retro|retrospective|demo|workshop|catch-?up|forum|hearing|triage|council|panel"
    r"|assembly|scrum|one-on-one|talk"
    r"|réunion|point)|runde|besprechung|treffen|sitzung|созвон|встреча|совещание|летучка|会议|会議|例会|会|ミーティング)$"
    r"|^(?:reuni(?:ón|ão)|réunion|comité|comitê|comissão|conseil|consejo|point|revis(?:ión|ão)|revue|visit[ae]|asamblea"
    r"|assembleia|assemblée|ronda|mesa|tertulia|seguimiento|balanço|совет|планёрка|разбор|встреча|совещание)\s",
    re.IGNORECASE,
)
UNNAMED = re.compile(
    r"(?:^|\s)(?:the|of|an?|on|at|in|to|for|every|each)$|^(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)days?$",
    re.IGNORECASE,
)
