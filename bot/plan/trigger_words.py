"""The words by which plans announce triggers: headings over them, labels before them, and what people do then."""

import re
from typing import Final

ANNOUNCED = re.compile(
    r"\b(?:trigger|escalat|escalon|threshold|war[- ]?room|disparador|umbral|escalad|gatilho|limiar|déclencheur"
    r"|seuil|escalade|auslöser|schwelle|tripwire|red lines?\b|stop rules?\b|alarms?\b|raise the (?:alarm|flag)"
    r"|pull the (?:plug|cord)|when (?:we|to) (?:stop|halt|escalate|call for help|phone|wake|shout"
    r"|ring|worry|act|intervene|react|pause|pull"
    r"|panic|sound|raise|call)\b|\bstop(?:ping)?(?: the)? (?:line|press|presses|work"
    r"|job|clock|show|shift)\b|\b(?:guard-?rails|emergency stops?|circuit breakers?|andon)\b"
    r"|^(?:our )?(?:alerts|alerting|danger signs"
    r"|warning signs|early warnings?|watch ?list)$|cuándo (?:parar|avisar|escalar|actuar)"
    r"|quando (?:parar|avisar|escalar|acionar)"
    r"|quand (?:alerter|arrêter|agir)|wann wir (?:stoppen|eskalieren|anhalten)|abbruchkriterien|grenzwerte|stoppregeln"
    r"|warnschwellen"
    r"|kill (?:criteria|switch)|alert (?:rules?|limits?|levels?)\b|warning (?:levels?|limits?)\b"
    r"|(?:abort|halt|stop|rollback) (?:criteria|conditions?)\b|alarma|alarme\b"
    r"|eskalation|rollback if|abort if|page (?:the )?on)|триггер|порог|эскалац|тревог|触发|阈值|升级|告警"
    r"|预警|报警|警戒|叫停|上报规则"
    r"|эскалир|стоп-|エスカレーション|しきい値|閾値|警報|アラート|中止基準|停止基準",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:\b(?:triggers?|thresholds?|escalations?|war[- ]?rooms?|tripwires?|red lines?|stop rules?|disparador(?:es)?"
    r"|umbral(?:es)?|escalado|escalada|gatilhos?|limiar(?:es)?|escalonamento|déclencheurs?|seuils?|escalade|auslöser"
    r"|schwellen?(?:werte?)?|eskalation(?:en)?"
    r")|триггеры?|пороги?|эскалация|触发条件|触发|阈值|升级|エスカレーション|しきい値|閾値)$"
    r"|^(?:trigger|threshold|escalat\w+)s?\s+(?:to|for|when|if|rules?|criteria|policy|path)\b",
    re.IGNORECASE,
)
ACTS: Final = re.compile(
    r"\b(?:calls?|war[- ]?rooms?|roll(?:s|ed)?[- ]?backs?|stop(?:s|ped)?|halts?|freezes?|pauses?|aborts?|pages?"
    r"|alerts?|ring|phone"
    r"|notif(?:y|ies)|escalat\w+|incident|llamada|llamar|parar|parada|detener|aviso|avisar|chamada|ligar|ligação"
    r"|appel|appeler|arrêt"
    r"|arrêter|alerter|anruf|anrufen|\w{0,12}ruf|stopp|halt|abbruch|rückrollung|звонок|стоп|откат|остановка|созвон)\b"
    r"|停|叫|通知|回滚|电话|中止|連絡|電話|止め",
    re.IGNORECASE,
)
WE_ACT = re.compile(
    r"\bmeets? (?:within|in)\b|\b(?:we|the team|everyone|nous|nós|nosotros|wir|мы)\b|我们"
    r"|\b(?:is|are|gets?) (?:called|informed|told|paged|warned|woken|alerted|notified|stopped|halted|paused)\b"
    r"|\b\w{2,}(?:amos|emos|imos)\b"
    r"|^(?:call|page|ring|phone|alert|notify|halt|stop|pause|freeze|convene|escalate|roll back|abort|wake"
    r"|tell|inform)\b"
    r"|[,:→.!?]\s*(?:call|page|ring|phone|alert|notify|halt|stop|pause|freeze|convene|escalate|roll back|abort|wake"
    r"|tell|inform)\b",
    re.IGNORECASE,
)
