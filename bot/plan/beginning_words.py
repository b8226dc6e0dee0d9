"""The words by which a plan names its own first day, in the languages that plans are written in."""

import re

from bot.plan.lexicon import Lexicon

WEEKDAY = (
    "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so"
    "|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|понедельника?|вторника?|сред[ауы]|четверга?|пятниц[ауы]|суббот[ауы]|воскресень[ея]"
)
BEFORE_DATE = (
    "on|from|the|week of|week commencing|am|ab|vom|dem|den|der|el|del|desde|lunes a|le|du|dès le|em|no|dia|día|a|à|de"
    "|в|с|со|со дня"
)

LABEL = Lexicon("""
start: start, start date, starting, starts on, date of start, project start, project start date, plan start,
  planned start, start of project, start of work, work starts, project starts, begin, begins, beginning, begin date,
  beginning date, begins on, project begins, first day, day one, commencement, commencement date,
  beginn, start am, startdatum, starttermin, starttag, projektstart, projektbeginn, planstart, planbeginn,
  arbeitsbeginn, beginnt, beginnt am, erster tag, beginn des projekts, geplanter start, geplanter beginn,
  inicio, inicia, fecha de inicio, fecha inicio, inicio del proyecto, inicio del plan, comienzo, fecha de comienzo,
  empieza, comienza, primer día, data de início, data início, início do projeto, início do plano, começo, começa,
  primeiro dia, début, date de début, début du projet, début du plan, démarrage, date de démarrage,
  démarrage du projet, commence, commence le, premier jour,
  начало, дата начала, начало проекта, начало работ, старт, дата старта, старт проекта, первый день,
  开始, 开始日期, 开始时间, 开始日, 起始日期, 项目开始, 项目开始日期, 项目开始时间, 开工, 开工日期,
  開始, 開始日, 開始日時, 開始予定, 開始予定日, プロジェクト開始, プロジェクト開始日, 着手日
kickoff: kickoff, kick off, kickoff date, kick off date, date of kickoff, project kickoff, project kick off,
  kickoff termin, projekt kickoff, fecha de kickoff, fecha de arranque, arranque, arranque del proyecto,
  data de kickoff, arranque do projeto, lancement, date de lancement, lancement du projet, coup d envoi,
  кикофф, дата кикоффа, 启动日期, 项目启动, 启动, キックオフ, キックオフ日
period: period, project period, date, project dates, timeframe, time frame, duration, timeline, schedule, when, run,
  zeitraum, projektzeitraum, laufzeit, projektlaufzeit, dauer, periodo, fecha, duración, plazo, calendario,
  período, data, duração, prazo, période, durée, calendrier, период, срок, срок проекта, сроки, даты, длительность,
  期间, 项目周期, 周期, 时间, 日期, 工期, 期間, 実施期間, 日程
""")

SAID = (
    "(?:(?:we|this|the|our|it|project|plan|work|delivery|wir|das|dieses|der|dieser|die|unser|projekt|arbeit|el|este|la"
    "|proyecto|trabajo|o|projeto|plano|trabalho|le|ce|on|nous|projet|travail|мы|проект|работа|работы|план)\\s+){0,3}"
    "(?:starts?|begins?|commences?|kicks? off|starten|startet|beginnen|beginnt|empieza|empezamos|comienza|comenzamos"
    "|inicia|começa|começamos|commence|commençons|démarre|démarrons|débute|начинается|начинаем|начинаются|стартует|стартуем)"
)
BEHIND_DATE = "(?:に|から|より|起|正式|项目|プロジェクト)?(?:开始|启动|开工|開始|スタート|着手)"

ENDS = re.compile(
    r"\b(?:until|till|by|due|ends?|ending|before|bis|endet|ende|hasta|termina|fin|até|termina|jusqu\w*|finit|до|конец)\b"
    "|まで|之前|前|截止|结束|終了",
    re.IGNORECASE,
)
