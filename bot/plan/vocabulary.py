"""The words by which plans name things, in the languages plans are written in: the one place that lists them.

English, German, French, Spanish, Portuguese, Russian, Chinese, Japanese. Case, accents and a plural's s are ignored.
"""

from bot.plan.lexicon import Lexicon, words_of

FIELD = Lexicon("""
title: title, task, task name, task title, activity, action, action item, item, work item, story,
  user story, story title, ticket, issue, todo, to do, subtask, work package, step, job, tarea, actividad,
  acción, historia de usuario, tarefa, atividade, ação, história, tâche, activité, aufgabe, aktivität,
  vorgang, maßnahme, arbeitspaket, arbeitsschritt, schritt, задача, задание, название задачи, мероприятие,
  работа, 任务名称, 任务, 事项, 工作内容, 工作项, 待办, タスク名, タスク, 作業内容, 作業, 課題,
  task description, issue title, tasks, name of task, ticket title, название, étape à faire, título, titulo,
  titre, titel
name: description, what, name, milestone, feature, features, feature name, deliverable, deliverables,
  entregable, entregables, entregável, entrega, entregas, livrable, livrables, liefergegenstand, результат,
  交付物, 成果物, objective, focus, scope, topic, subject, event, descripción, descrição, nome, nombre, nom,
  quoi, qué, o que, was, thema, beschreibung, bezeichnung, hito, marco, jalon, meilenstein, описание, что,
  наименование, веха, событие, 内容, 描述, 名称, 功能, 里程碑, 項目, 項目名, マイルストーン, 機能
id: id, key, no, nr, num, number, task id, ticket id, story id, item id, issue id, task no, task number,
  ref, reference, código, codigo, n, nº, n°, №, wbs, номер, 编号, 序号, 番号, story key, task key, id tarea,
  numéro, nummer, identifier
owner: owner, assignee, assigned, assigned to, assign, responsible, responsible person, who, lead, dri,
  accountable, raci, resource, poc, developer, dev, task owner, person, people, in charge, by whom, led by,
  driver, responsable, encargado, encargada, asignado, asignado a, asignada, quién, responsável, atribuído,
  quem, dono, pilote, porteur, assigné, qui, chargé, verantwortlich, verantwortliche, verantwortlicher,
  zuständig, zuständige, bearbeiter, wer, ответственный, ответственная, исполнитель, кто, назначен,
  владелец, 负责人, 责任人, 执行人, 指派, 担当者, 担当, 責任者, owner s, assignee s
squad: team, squad, workstream, discipline, stream, department, equipo, equipe, time responsável, équipe,
  abteilung, команда, отдел, 团队, 小组, 部门, チーム, 部署, owning team, track
status: status, state, progress, done, complete, completed, completion, estado, situação, situación, avance,
  andamento, statut, état, avancement, stand, fortschritt, zustand, erledigt, статус, состояние, готовность,
  прогресс, 状态, 进度, 完成情况, 状況, 進捗, ステータス, 状態
depends: depends on, depends, dependency, dependencies, dependent on, blocked by, predecessor, predecessors,
  deps, dep, prerequisite, prerequisites, prereq, requires, needs, blockers, after, dependencia, dependencias,
  depende de, predecesora, predecesoras, tarea predecesora, dependência, dependências, predecessora,
  predecessoras, atividades predecessoras, pré requisito, pré requisitos, dépendance, dépendances,
  dépend de, prédécesseur, prédécesseurs, prérequis, abhängigkeit, abhängigkeiten, abhängig von, vorgänger,
  voraussetzung, voraussetzungen, зависимость, зависимости, зависит от, предшественник, предшественники,
  依赖, 依赖关系, 前置任务, 前置条件, 前置, 依存, 依存関係, 先行タスク, 前提タスク
finished: actual end, actual finish, completed on, finished on, done on, done date, completion date,
  date completed, closed, fim realizado, fin real, fecha real, data de conclusão, fin réelle,
  tatsächliches ende, abgeschlossen am, fakt, фактическое окончание, дата завершения, факт, 实际完成,
  实际完成时间, 実績終了, 完了日, actual completion
estimate: estimate, estimated, estimation, est, effort, duration, time, time estimate, estimated time,
  points, pts, sp, story points, size, hours, hrs, estimated hours, estimated effort, number of days,
  man days, person days, work, complexity, horas, horas estimadas, estimación, esfuerzo, duración, tiempo,
  puntos, estimativa, esforço, duração, tempo, pontos, charge, durée, estimé, effort estimé, temps, aufwand,
  dauer, schätzung, stunden, оценка, трудозатраты, длительность, часы, 工时, 估时, 预计时间, 预计工时, 时长,
  工期, 工数, 見積, 見積もり, 所要時間, 期間, t shirt size, est hours, effort estimate, eta hours
due: due, due date, due by, deadline, target, target date, end, end date, finish, finish date, when, date,
  eta, by when, planned end, delivery date, target completion, fin, fecha, fecha fin, fecha límite,
  fecha de entrega, plazo, cuándo, prazo, data, fim, fim previsto, data fim, término, quando, échéance,
  date limite, date de fin, date cible, quand, fällig, fällig am, termin, frist, ende, bis, bis wann, datum,
  wann, enddatum, срок, сроки, дедлайн, дата, окончание, конец, дата окончания, 截止, 截止日期, 截止时间,
  完成时间, 日期, 结束时间, 时间, 期限, 期日, 終了, 終了日, 完了予定, 日付, 締切, 締め切り
start: start, start date, begin, begins, beginning, planned start, inicio, fecha inicio, fecha de inicio,
  início, início previsto, data início, début, date de début, beginn, startdatum, начало, дата начала, 开始,
  开始时间, 开始日期, 開始, 開始日
started: actual start, início realizado, inicio real, фактическое начало, 实际开始, actual, horas reales,
  actual hours
phase: phase, week, sprint, day, month, quarter, iteration, stage, wave, fase, semana, etapa, día, dia, mes,
  mês, trimestre, iteración, semaine, jour, étape, mois, woche, tag, monat, неделя, этап, спринт, день,
  месяц, фаза, 周, 阶段, 迭代, 冲刺, フェーズ, スプリント, 週, 日目, t minus, timeline, weeks, sprints
priority: priority, prio, importance, moscow, prioridad, prioridade, priorité, priorität, приоритет, 优先级,
  優先度
labels: label, labels, tag, tags, category, type, component, area, module, epic, categoría, categoria, tipo,
  etiquetas, etiqueta, módulo, catégorie, étiquettes, kategorie, typ, bereich, тип, категория, модуль,
  метки, 类型, 分类, 标签, 模块, カテゴリ, カテゴリー, 種別, 分類, ラベル, layer
acceptance: acceptance criteria, acceptance, acceptance criterion, ac, acs, criteria, done when,
  definition of done, dod, success criteria, verification, validation, expected result, exit criteria,
  criterios de aceptación, criterio de, aceptación, criterios, critérios de aceitação, critérios de aceite,
  critérios, critères d acceptation, critères, akzeptanzkriterien, abnahmekriterien, критерии приемки,
  критерии приёмки, критерии готовности, критерии, 验收标准, 验收条件, 完成标准, 验收, 受け入れ条件,
  受入条件, 受け入れ基準, 受入基準, 完了条件, criterios de aceptacion, acceptance tests, checklist
steps: steps, sub tasks, subtasks, implementation steps, implementation, tasks, how, details,
  technical tasks, pasos, subtareas, passos, subtarefas, étapes, sous tâches, schritte, teilaufgaben, шаги,
  подзадачи, 步骤, 子任务, 手順, サブタスク
summary: summary, overview, goal, why, context, note, notes, objective, purpose, rationale, background,
  user story, details, description, resumen, objetivo, resumo, objectif, zusammenfassung, ziel, цель,
  описание, 目标, 说明, 备注, 目的, 概要, 備考
""")

ROLE = Lexicon("""
tasks: task, tasks, backlog, product backlog, sprint backlog, ticket, tickets, user stories, stories,
  technical tasks, todo, todos, to do, action items, work items, tasks breakdown, task breakdown, task list,
  subtasks, issues, activities, implementation tasks, open tasks, remaining tasks, work breakdown, tareas,
  actividades, historias de usuario, tarefas, atividades, pendências, histórias, histórias de usuário,
  tâches, tâche, activités, à faire, aufgaben, aufgabe, todo liste, aktivitäten, arbeitspakete, maßnahmen,
  zu erledigen, задачи, задания, список задач, дела, мероприятия, 任务, 任务列表, 任务清单, 待办, 待办事项,
  工作内容, タスク, タスク一覧, やること, 作業, 作業内容, 作業項目, key tasks, main tasks,
  implementation steps, work, what we will do, open items, open issues
criteria: acceptance criteria, acceptance, definition of done, definition of ready, dod, success criteria,
  success metrics, success metric, exit criteria, entry criteria, gate criteria, quality gate,
  quality gates, gates, kpi, kpis, metrics, metrics target, target metrics, success test, success tests,
  success indicators, success factors, review checklist, sprint review checklist, validation checklist,
  expected outcome, expected outcomes, expected results, success, criterios, criterios de aceptación,
  criterios de éxito, métricas, definición de hecho, indicadores, critérios, critérios de aceite,
  critérios de aceitação, critérios de sucesso, definição de pronto, critères, indicateurs,
  critères d acceptation, critères de succès, définition de terminé, erfolgskriterien, akzeptanzkriterien,
  kennzahlen, abnahmekriterien, definition von fertig, критерии, критерии успеха, критерии приемки, метрики,
  показатели, критерии готовности, 验收, 验收标准, 成功标准, 指标, 完成标准, 完了条件, 受け入れ基準,
  受け入れ条件, 成功指標, 指標, 完了の定義, independent test, checkpoint, constitution check, gate,
  go no go criteria, done when, requirements, success definition, legend, leyenda, legenda, légende,
  legende, легенда, 图例, 凡例, placeholder
context: goal, goals, meta, metas, sprint goal, objective, objectives, overview, introduction, background, purpose,
  scope, out of scope, not in scope, non goals, assumption, assumptions, note, notes, execution notes, risk,
  risks, mitigation, mitigations, governance, reporting, cadence, ceremonies, communication, meeting,
  meetings, link, links, reference, references, resource, resources, see also, related, team composition,
  team members, team assignments, team structure, roles, responsibilities, labels, columns, glossary,
  changelog, history, version history, decision, decisions, decisions log, faq, why, philosophy, principles, values,
  standards, guidelines, architecture, tech stack, technology stack, tooling, tools, docs, guides, strategy,
  dependencies, critical path, workstream, workstreams, squad, squads, scorecard, playbook, playbooks,
  contingency, kickoff, contacts, lessons, lessons learned, retrospective, already implemented,
  accepted risks, future work, appendix, example, examples, template, summary, budget, cost, costs,
  benefits, constraints, open questions, questions, prerequisite, prerequisites, rationale, context,
  highlights, stakeholders, execution order, parallel, notation, conventions, format, focus areas,
  how to use, usage, instructions, about, motivation, what changed, agenda, escalation triggers, rehearsal,
  readiness, implementation strategy, mvp first, incremental delivery, path conventions, blockers,
  deliverables exist, what went well, what could be improved, feedback, approach, estimates, progress,
  velocity, capacity, outcome, outcomes, possible outcomes, key dependencies, impact, status,
  current status, structure, objetivo, objetivos, resumen, alcance, supuestos, riesgos, notas, nota,
  dependencias, introducción, decisiones, recursos, enlaces, roles y responsabilidades, contexto, resumo,
  escopo, premissas, riscos, dependências, histórico, histórico de versões, introdução, objectif, objectifs,
  résumé, portée, hypothèses, risques, dépendances, contexte, notes et remarques, liens, ziel, ziele,
  überblick, annahmen, risiken, hinweise, notizen, hinweis, abhängigkeiten, umfang, hintergrund, kontext,
  rollen, цель, цели, обзор, риски, предположения, примечания, примечание, зависимости, команда, роли,
  введение, ссылки, контекст, 目标, 概述, 背景, 风险, 假设, 备注, 说明, 注意, 团队, 依赖, 范围, 目的, 概要,
  リスク, 前提, 備考, 体制, 依存関係, スコープ, ゴール, 参考
later: milestone, milestones, timeline, next steps, immediate next steps, follow up, follow through,
  post incident, steps, checklist, roadmap, deliverable, deliverables, procedure, escalation steps,
  schedule, rollout, rollout steps, hitos, entregables, próximos pasos, entregáveis, entregas, marcos,
  próximos passos, livrables, prochaines étapes, jalons, meilensteine, nächste schritte, liefergegenstände,
  вехи, этапы, следующие шаги, результаты, 里程碑, 下一步, 交付物, マイルストーン, 次のステップ, 成果物,
  key milestones, features
""")

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
  removed, rejected, out of scope, not in scope, n a, skipped, deprecated, cancelado, cancelada, annulé,
  annulée, abandonné, abgebrochen, verworfen, entfällt, отменено, отменена, 取消, 已取消, 中止, 废弃
todo: todo, to do, open, pending, planned, not started, backlog, ready, new, scheduled, upcoming, later,
  next, icebox, not done, incomplete, ideas, draft, pendiente, por hacer, abierto, planificado, sin empezar,
  pendente, a fazer, planejado, aberto, não iniciado, à faire, ouvert, planifié, prévu, non commencé,
  en attente, offen, geplant, ausstehend, nicht begonnen, zu erledigen, не начато, запланировано,
  к выполнению, открыто, план, 待办, 未开始, 未着手, 待处理, 計画, 未完了, 待开始, 予定
""")

MILESTONE_COLUMN = words_of("""
milestone hito marco jalon meilenstein meilensteine вехи веха 里程碑 マイルストーン event evento
""")

FOREIGN_COLUMN = Lexicon("""
risk: risk, risks, risk description, riesgo, risco, risque, risiko, риск, 风险, リスク, probability,
  likelihood, probabilidad, probabilidade, probabilité, wahrscheinlichkeit, mitigation, mitigation strategy,
  mitigación, mitigação, contingency, 缓解措施
history: version, versión, versão, revision, author, authors, autor, autores, auteur, version number,
  changes, 版本, 作者, バージョン
people: role, name role, capacity, email, slack, contact, availability, rol, papel, rôle, rolle, роль, 角色,
  役割, phone
record: decision, rationale, decision maker, alternatives, question, answer, resolution, term, definition,
  assumption
measure: threshold, alert, signal, metric, kpi, warn threshold, page threshold, target value, baseline,
  measurement, métrica, métrique, kennzahl, метрика, 指标, 指標, current value, formula
interface: endpoint, method, response, request, path, parameter, field, default, env var, variable, url,
  command, port
money: cost, budget, price, coste, costo, custo, coût, kosten, стоимость, 成本, 費用
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
nenhum a aucun à définir offen keiner нет 无 未定 未分配 なし
""") | {"sin asignar", "por definir", "a definir", "à définir", "not assigned", "to be determined", "to be decided"}

CARRIED = Lexicon("""
carried: carried over, carry over, carryover, carried forward, continued, continuation, cont, cont d,
  rollover, rolled over, from last sprint, spillover, continuación, arrastrada, continuação, suite, reporté,
  fortsetzung, übertrag, продолжение, перенос, перенесено, 继续, 延续, 続き, 継続, 持ち越し
""")

TASK_NOUN = (
    "task|ticket|story|user story|issue|item|todo|subtask|sub-task|work item|bug|feature|action|step|tarea|tarefa"
    "|tâche|aufgabe|задача|任务|タスク|historia|história|atividade|actividad"
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
