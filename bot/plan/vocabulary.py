"""The words by which plans name things, in the languages plans are written in: the one place that lists them.

English, German, French, Spanish, Portuguese, Russian, Chinese, Japanese. Case, accents and a plural's s are ignored.
"""

from bot.plan.lexicon import Lexicon, words_of

STATUS = Lexicon("""
done: done, complete, completed, finished, merged, shipped, closed, resolved, released, deployed, fixed,
  delivered, live, hecho, hecha, completado, completada, terminado, terminada, finalizado, listo, feito,
  feita, concluído, concluída, pronto, entregue, fait, faite, terminé, terminée, fini, livré, achevé,
  erledigt, fertig, abgeschlossen, fertiggestellt, готово, сделано, выполнено, завершено, закрыто, готов,
  завершен, выполнена, 完成, 已完成, 完了, 済, 済み, 終了, 完毕
in_review: in review, review, code review, reviewing, in qa, testing, in test, en revisión, em revisão,
  en revue, in prüfung, im review, на проверке, на ревью, 审核中, 评审中, レビュー中, 待审核,
  awaiting review, under review, pr open
in_progress: in progress, wip, doing, ongoing, started, active, working, in development, underway, partial,
  partially done, partially complete, current, en curso, en progreso, en proceso, haciendo, em andamento,
  em progresso, fazendo, en cours, in arbeit, in bearbeitung, laufend, läuft, begonnen, в работе,
  в процессе, выполняется, делаю, 进行中, 处理中, 開発中, 進行中, 対応中, 作業中, 着手, 开发中, now
blocked: blocked, on hold, waiting, stuck, paused, bloqueado, bloqueada, en espera, em espera, bloqué,
  bloquée, blockiert, wartet, заблокировано, ожидание, 阻塞, 受阻, ブロック, 保留, 保留中, 暂停
cancelled: cancelled, canceled, dropped, won t do, wont do, wontfix, won t fix, abandoned, obsolete,
  cut, scrapped, descoped, shelved, called off,
  removed, rejected, out of scope, not in scope, n a, skipped, deprecated, cancelado, cancelada, annulé,
  annulée, abandonné, abgebrochen, verworfen, entfällt, отменено, отменена, 取消, 已取消, 中止, 废弃
todo: todo, to do, open, pending, planned, not started, backlog, ready, new, scheduled, upcoming, later,
  next, icebox, not done, incomplete, ideas, draft, pendiente, por hacer, abierto, planificado, sin empezar,
  pendente, a fazer, planejado, aberto, não iniciado, à faire, ouvert, planifié, prévu, non commencé,
  en attente, offen, geplant, ausstehend, nicht begonnen, zu erledigen, не начато, запланировано,
  к выполнению, открыто, план, 待办, 未开始, 未着手, 待处理, 計画, 未完了, 待开始, 予定
""")

DISCIPLINE = words_of("""
backend frontend fullstack devops security data qa quality ops operations design ux ui product marketing sales
support legal finance mobile infrastructure infra platform web engineering research docs documentation content
growth compliance analytics ml ai database hr testing sre dba ios android cloud api integration localization
accessibility team squad equipo equipe infraestructura infraestrutura diseño datos seguridad calidad pruebas
desarrollo dados segurança qualidade testes desenvolvimento équipe données sécurité qualité développement
entwicklung qualitätssicherung betrieb vertrieb daten sicherheit бэкенд фронтенд тестирование дизайн маркетинг
аналитика безопасность разработка 后端 前端 测试 设计 运维 产品 数据 市场 バックエンド フロントエンド テスト
デザイン インフラ 開発 营销 安全
""")

PLACEHOLDER = words_of("""
name owner date due tbd tba tbc x task title description person assignee insert todo fill placeholder your team
n nombre fecha nome data nom datum имя дата 姓名 日期 名前 action item
""")

NOBODY = words_of("""
tbd tba tbc none na n/a unassigned nobody ? - – — open todo pending all ninguno ninguna sin asignar por definir
nenhum a aucun à définir offen keiner нет 无 未定 未分配 なし niemand personne nadie ninguém никто
待定 待分配 待安排 待确认 暂无 未确定 調整中 未決定 募集中 vacant unfilled
""") | {
    "none yet",
    "not yet",
    "no owner",
    "no owner yet",
    "ninguém ainda",
    "nadie aún",
    "nadie todavía",
    "personne encore",
    "keiner bisher",
    "noch keiner",
    "пока нет",
    "no one",
    "no one yet",
    "nobody yet",
    "to be named",
    "to be confirmed",
    "noch offen",
    "noch niemand",
    "nicht vergeben",
    "à désigner",
    "à confirmer",
    "à nommer",
    "por asignar",
    "por designar",
    "por confirmar",
    "a designar",
    "a confirmar",
    "не назначен",
    "не назначено",
    "не определён",
    "не решено",
    "пока никто",
    "担当未定",
    "sin asignar",
    "por definir",
    "a definir",
    "à définir",
    "not assigned",
    "to be determined",
    "to be decided",
}

CARRIED = Lexicon("""
carried: carried, carried over, carry over, moved over, taken over, still going, spilled over, transitada, transitado,
  transportada, arrastrado, pasa, reportée, übernommen, verschoben, mitgenommen, перенесён, перенесена, 结转, 顺延,
  結転, 継続中, 繰越, 繰り越し, 延期, 接上周, 接上期, carryover, carried forward, continued, continuation, cont, cont d,
  rollover, rolled over, from last sprint, spillover, continuación, arrastrada, continuação, suite, reporté,
  fortsetzung, übertrag, продолжение, перенос, перенесено, 继续, 延续, 続き, 継続, 持ち越し
""")

TASK_NOUN = (
    "task|ticket|story|user story|issue|item|todo|subtask|sub-task|work item|bug|feature|action|step|tarea|tarefa"
    "|tâche|aufgabe|задача|任务|タスク|historia|história|atividade|actividad|work package|wp|arbeitspaket|ap"
    "|lot de travail|paquete de trabajo|pacote de trabalho|рабочий пакет|工作包|作業|maßnahme|мероприятие"
)

TIME_NOUN: dict[str, str] = {
    "day": "day|days|día|dia|días|dias|jour|jours|tag|tage|день|дни|天|日",
    "week": "week|weeks|wk|semana|semanas|semaine|semaines|woche|wochen|kw|неделя|недели|周|週|第周",
    "sprint": "sprint|sprints|iteration|iterations|iteración|iteração|itération|спринт|итерация|冲刺|迭代|スプリント",
    "milestone": "milestone|milestones|hito|marco|jalon|meilenstein|веха|里程碑|マイルストーン",
    "phase": "phase|phases|stage|fase|etapa|étape|etappe|этап|фаза|阶段|フェーズ|段階|wave|month|quarter|mes|mês|mois"
    "|monat|месяц|月|release|increment|part|epic|version|lot|bloque|bloc",
}

CEREMONY = Lexicon("""
standup: standup, stand up, daily standup, daily, daily scrum, daily sync, daily meeting, reunión diaria,
  reunião diária, mêlée quotidienne, daily stand up, ежедневная встреча, стендап, 站会, 每日站会, 朝会,
  デイリースクラム
checkpoint: checkpoint, end of day, eod, end of day checkpoint, check in, check ins, end of day check in
steering: steering, steering committee, steering review, steerco, comité de dirección, comitê,
  comité de pilotage, lenkungsausschuss, управляющий комитет, 指导委员会
review: sprint review, review meeting, demo, sprint demo, progress review, weekly review,
  revisión del sprint, revue de sprint, stakeholder update, демо, 评审会, スプリントレビュー,
  go no go meeting
retrospective: retrospective, retro, sprint retrospective, lessons learned session, retrospectiva,
  rétrospective, retrospektive, ретроспектива, 回顾会, ふりかえり, レトロスペクティブ
planning: sprint planning, planning meeting, planning session, backlog grooming, backlog refinement,
  refinement, grooming, planificación del sprint, планирование спринта, 计划会, スプリントプランニング
kickoff: kickoff, kick off, kickoff session, kickoff meeting, kick off meeting
scorecard: scorecard, weekly scorecard, status report, weekly report, weekly update, weekly sync,
  weekly status
log: risk decision log, decision log, risk log, risk and decision log
meeting: meeting, sync, call, reunión, reunião, réunion, besprechung, встреча, 会议, 会議, ミーティング,
  war room
""")
