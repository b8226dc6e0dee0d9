"""The headings over a plan's registers: risks, playbooks, checklists, scorecards, measures with targets."""

import re
from typing import Final

from bot.plan.meeting_words import WHERE
from bot.plan.trigger_words import ANNOUNCED

RISK = re.compile(
    r"\brisks\b|^(?:(?:the|our|key|top|main|known|project|delivery|plan)\s)?risk (?:register|radar|log|list|table"
    r"|matrix|management"
    r"|assessment|review|analysis|map|board)|^risk$|\b(?:could|may|might|can) go wrong\b|\bworries\b|worr(?:y"
    r"|ies|ied) (?:us|about|me)\b|(?:could|may|might|can) (?:trip|bite|hurt|sink|derail|stop) us|trip us up"
    r"|\bafraid of\b|\bfears?\b"
    r"|\bconcerns\b|\bpitfalls\b|\bhazards\b|watch-?outs\b"
    r"|keeps? us (?:up|awake)|\bthreats\b|riesgos|riscos|risques|risiken|\brisiko(?:liste|register|s)?$|риск"
    r"|风险|リスク"
    r"|\b(?:scary|dangers|nightmares|gotchas)\b|(?:could|may|might|can) derail|¿?qué puede (?:fallar|salir mal)"
    r"|\bamenazas\b|\bpeligros\b|o que pode dar errado|\bameaças\b|ce qui peut (?:mal tourner|clocher|coincer)"
    r"|\bmenaces\b"
    r"|points de vigilance|was schief ?gehen kann|stolpersteine|gefahren\b|что может пойти не так|угроз|опасени"
    r"|隐患|懸念|\bпуга[ею]т|боимся|беспоко|опаса[ею]|nos (?:preocupa|quita)|preocupaciones|preocupações"
    r"|inquiét|craintes"
    r"|sorgen\b|bauchschmerzen|befürchtung|担心|隐忧|顾虑|心配|不安",
    re.IGNORECASE,
)
PLAYBOOK = re.compile(
    r"contingenc|\bplaybooks\b|^(?:our |the )?playbook$|incident response|rollback (?:plan|procedure)s?|fallback(?:s"
    r"| plans?)|plan b\b"
    r"|\b(?:if|when|should)\b.{0,30}\b(?:goes|go|went|gone) (?:wrong|sideways|south|bad)|^(?:if"
    r"|when) (?:\w+\s){1,2}(?:fails?|breaks?)$|\bwhat if\b"
    r"|what we do (?:if|when)|in case of"
    r"|emergenc(?:y|ies) (?:plans?|procedures?|drills?|moves|cards?|sheets?|responses?)|if[-–]then"
    r"|when things break|troubleshooting drill"
    r"|first response|\bdrills\b"
    r"|notfall|应急|预案|фоллбэк|緊急|planes? de contingencia|planos? de contingência|si algo (?:falla|sale mal)"
    r"|se algo der errado"
    r"|en cas de|wenn etwas schief|если что-то пойд[её]т не так|困ったとき"
    r"|\bhits the fan\b|wenn(?:['’]s| es) (?:brennt|klemmt|knallt|hakt)\b|qué hacemos (?:si|cuando)\b"
    r"|o que (?:fazemos|fazer) (?:se|quando)\b|ce qu['’]on fait (?:si|quand)\b|was wir (?:tun|machen),? wenn\b"
    r"|что (?:мы )?делаем,? (?:если|когда)\b"
    r"|\bworst happens\b|\b(?:backup plans?|runbooks?|worst cases?)\b|^rollbacks?$"
    r"|\b(?:if|when) (?:it|things|something) (?:breaks?|fails?)"
    r"|\bplans? de (?:repli|secours)|plans? d['’]urgence|solutions? de repli|planes? de emergencia"
    r"|planos? de emergência"
    r"|si algo va mal"
    r"|^(?:what )?(?:if|when|should) (?:\w+\s){1,4}(?:stops?|dies?|breaks?|fails?|burns?|falls? over|jams?"
    r"|goes (?:down|dark|off|out|missing)|(?:is|are|gets?) (?:lost|down|hurt|late|ill|sick|gone|cut|stuck|cancell?ed"
    r"|flooded|blocked|delayed))$"
    r"|^si (?:tout|rien|quelque chose|le|la|les|une?|todo|algo|se|el)\b.{1,30}(?:arrête|casse|tombe|lâche|va mal"
    r"|marche plus|para|rompe|cae|falla|estropea)\b"
    r"|^(?:wenn|falls) .{1,30}(?:ausfällt|steht|streikt|bricht|versagt|stillsteht)$|^se (?:tudo|algo|a"
    r"|o) .{0,20}(?:parar|falhar|cair|quebrar)$"
    r"|^если (?:вс[её]|что-то) .{0,20}(?:встан|слома|остановит|откаж)|出问题"
    r"|出了事|万一|止まったら|壊れたら|^bad days$|^schlechte tage$"
    r"|qué hacer si|o que fazer se|que faire si|was tun,? wenn|falls etwas schief|rückfallplan|ausweichplan"
    r"|аварийн|план б\b|^если (?:вс[её]|что-то|дела) (?:плохо|пропало|пойд|пош)|^se (?:tudo|algo"
    r"|as coisas) (?:der|correr"
    r"|sair|for) (?:errado|mal)|^(?:si|cuando) (?:todo|algo|las cosas) (?:sale|salen|falla|va|van)\b"
    r"|^si (?:tout|ça|cela|les choses) .{0,20}(?:tourne|dérape|coince|échoue|mal\b)|wenn (?:alles"
    r"|was) schief|im ernstfall"
    r"|störfall|万が一|最悪|もしもの|うまくいかな|問題が(?:起き|発生)|最坏|紧急情况|出错|失败时"
    r"|что делать,? если|запасн\w+ (?:план|вариант)|回滚|回退|突发|应对方案|トラブル時|ロールバック|代替案",
    re.IGNORECASE,
)
CHECKLIST = re.compile(
    r"checklists?\b|check-lists?\b|definition of (?:done|ready)|lista de verificación|listas? de comprobación"
    r"|lista de verificação|checkliste"
    r"|liste de contrôle|чек-?лист|检查清单|チェックリスト|definición de hecho"
    r"|checkliste|контрольный список|核对清单|確認リスト",
    re.IGNORECASE,
)
READY = re.compile(
    r"\breadiness\s+(?:check-?lists?|checks?|lists?|criteria|gates?)|^(?:squads?|teams?|crew|our|overall)?\s*readiness$"
    r"|\beach (?:squad|team|crew|group) (?:confirms|signs off)|readiness (?:by|per|of|for each) (?:squad|team"
    r"|crew|group)|\b(?:squad|team|crew)s?['’]? readiness\b"
    r"|\b(?:go-?live|opening|event|day[- ]one|start(?:-?up)?|shift|match-?day|race|flight) readiness$"
    r"|are we ready|\bready (?:to|when)\b|pre-?flight|(?:opening|start|go-?live|pre-?start) checks\b"
    r"|(?:lista|listas) de (?:preparación|prontidão)|bereitschafts(?:liste|check)|готовности|就绪检查|準備チェック"
    r"|^before we (?:flip|throw|press|say|cast)\b|\bready for (?:opening|launch|go-?live|day one"
    r"|the)\b|\bgood to go\b|\bgo/no-?go (?:checks?|list)"
    r"|\blist[oa]s? para\b|\bpront[oa]s? para\b|\bprontidão\b"
    r"|\bprêts? (?:à|pour)\b|\bbereit (?:für|zu[rm]?)\b|startklar|готовы? к\b|^готовность|就绪|准备情况"
    r"|上线检查|準備(?:完了|確認|状況)",
    re.IGNORECASE,
)
SCORECARD: Final = re.compile(
    r"score-?(?:cards?|boards?)\b|score sheet|metrics? owners?|kpi owners?|who (?:measures|reports) what"
    r"|measures? (?:by"
    r"|per) (?:squad|team)"
    r"|tableau de bord (?:hebdo|des indicateurs)|cuadro de mando"
    r"|painel (?:semanal|de indicadores)|wochen-?kennzahlen|记分卡|スコアカード"
    r"|(?:numbers|figures|metrics|indicators|measures) (?:by|per|for each|of each) (?:crew|team|squad|group|unit)\b"
    r"|(?:each|every) (?:team|squad|crew|group) (?:counts|reports|measures|tracks|watches)\b"
    r"|kennzahlen je|(?:indicadores|métricas|números) (?:por|de cada) (?:equipo|equipe|time)"
    r"|indicateurs (?:par|de chaque) équipe"
    r"|показатели по командам|各(?:组|团队)(?:周报)?指标|周报指标"
    r"|チーム別(?:指標|数字)|показатели команд|团队指标|\bplacar\b"
    r"|marcador semanal",
    re.IGNORECASE,
)
KPI = re.compile(
    r"\bkpis?\b|\bmetrics?\b|success criteria|\btargets?\b|how we (?:will )?measure|what we measure|success looks like"
    r"|success means"
    r"|numbers (?:we|to) (?:want|watch|hit|aim)|métricas|indicador|indicateur|objetivos medibles|kennzahl|zielwerte"
    r"|метрик"
    r"|показател|指标|指標"
    r"|^(?:(?:the|our|unsere|nuestr[oa]s|noss[oa]s|nos|наши)\s)?(?:zahlen|cifras|chiffres"
    r"|цифры|числа|数字)"
    r"(?:$|[\s,:])|how we(?:['’]ll| will| shall)? (?:know|tell|see)\b.{0,12}\b(?:it|this|we)\b|numbers that matter"
    r"|目标(?:数字|值)|数値目標|cómo sabremos|como saberemos|woran wir .{0,30}(?:erkennen|merken|messen)|wir gewonnen"
    r"|как (?:мы )?(?:поймём|поймем|узнаем)|à quoi (?:on|nous) (?:verra|saura|reconna)|целев\w+ (?:цифр|значен)"
    r"|\bmetas\b|\bobjectifs chiffrés|\bcifras objetivo",
    re.IGNORECASE,
)
COUNTING = re.compile(
    r"countdown|timeline|clock|run[- ]?(?:up|book|sheet|of show|down)|kick-?off|go-?live|cut-?over|launch"
    r"|opening|show ?day|t-minus"
    r"|cuenta (?:atrás|regresiva)"
    r"|contagem|compte à rebours|rétroplanning|ablauf|обратный отсчёт|отсчет|倒计时|カウントダウン",
    re.IGNORECASE,
)
KINDS: Final = (RISK, PLAYBOOK, SCORECARD, KPI, CHECKLIST, READY)


def governs(heading: str) -> bool:
    """Does a heading say that what stands below rules the work: a register, triggers, a countdown or meetings?"""
    return any(
        kind.search(heading) for kind in (RISK, PLAYBOOK, SCORECARD, CHECKLIST, READY, COUNTING, WHERE, ANNOUNCED)
    )
