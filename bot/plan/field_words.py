"""What a task's fields and a table's columns are called, in the languages that `bot.plan.vocabulary` names."""

from bot.plan.lexicon import Lexicon, words_of

FIELD = Lexicon("""
title: title, task, task name, task title, activity, action, action item, item, work item, story,
  user story, story title, ticket, issue, todo, to do, subtask, work package, step, job, tarea, actividad,
  acción, historia de usuario, tarefa, atividade, ação, história, tâche, activité, aufgabe, aktivität,
  vorgang, maßnahme, arbeitspaket, arbeitsschritt, schritt, задача, задание, название задачи, мероприятие,
  работа, 任务名称, 任务, 事项, 工作内容, 工作项, 待办, タスク名, タスク, 作業内容, 作業, 課題,
  task description, issue title, tasks, name of task, ticket title, название, étape à faire, título, titulo,
  titre, titel, betreff, asunto, assunto, objet, тема, заголовок, 件名, 标题, 標題, 题目, 表題, チケット名
name: description, what, name, milestone, feature, features, feature name, deliverable, deliverables,
  entregable, entregables, entregável, entrega, entregas, livrable, livrables, liefergegenstand, результат,
  交付物, 成果物, objective, focus, scope, topic, subject, event, descripción, descrição, nome, nombre, nom,
  quoi, qué, o que, was, thema, beschreibung, bezeichnung, hito, marco, jalon, meilenstein, описание, что,
  наименование, веха, событие, 内容, 描述, 名称, 功能, 里程碑, 項目, 項目名, マイルストーン, 機能
id: id, key, cod, cód, códigos, réf, ref nº, no, nr, num, number, task id, ticket id, story id, item id, issue id,
  task no, task number,
  ref, reference, código, codigo, n, nº, n°, №, wbs, номер, 编号, 序号, 番号, story key, task key, id tarea,
  numéro, nummer, identifier, ap, wp, ap nr, wp no, ticket no, ticket nr
owner: owner, assignee, assigned, assigned to, assign, responsible, responsible person, who, lead, dri,
  accountable, raci, resource, poc, developer, dev, task owner, person, people, in charge, by whom, led by,
  driver, by, done by, responsable, encargado, encargada, asignado, asignado a, asignada, quién, responsável,
  atribuído,
  quem, dono, pilote, porteur, assigné, qui, chargé de, chargée de, verantwortlich, verantwortliche, verantwortlicher,
  zuständig, zuständige, bearbeiter, wer, ответственный, ответственная, исполнитель, кто, назначен,
  владелец, отв, исп, resp, verantw, zust, bearb, zugew, resp técnico, 负责, 担当者名, 主担当, 负责人, 责任人, 执行人,
  指派, 担当者, 担当, 責任者, owner s, assignee s
squad: team, squad, workstream, discipline, stream, department, equipo, equipe, time responsável, équipe,
  abteilung, команда, отдел, 团队, 小组, 部门, チーム, 部署, owning team, track
status: status, state, progress, done, complete, completed, completion, estado, situação, situación, avance,
  andamento, statut, état, avancement, stand, fortschritt, zustand, erledigt, статус, состояние, готовность,
  прогресс, 状态, 进度, 完成情况, 状況, 進捗, ステータス, 状態, ready, finished,
  done yet, ok, 完成, 是否完成, 済, hecho, listo, feito, pronto, fait, fertig, готово, 完了
depends: depends on, depends, dependency, dependencies, dependent on, blocked by, predecessor, predecessors,
  deps, dep, prerequisite, prerequisites, prereq, requires, needs, blockers, after, dependencia, dependencias,
  depende de, predecesora, predecesoras, tarea predecesora, dependência, dependências, predecessora,
  predecessoras, atividades predecessoras, pré requisito, pré requisitos, dépendance, dépendances,
  dépend de, prédécesseur, prédécesseurs, prérequis, abhängigkeit, abhängigkeiten, abhängig von, vorgänger,
  voraussetzung, voraussetzungen, зависимость, зависимости, зависит от, предшественник, предшественники,
  依赖, 依赖关系, 前置任务, 前置条件, 前置, 依存, 依存関係, 先行タスク, 前提タスク, 先行作業, 先行, 前提, 前工程,
  前作業, braucht, benötigt, necesita, precisa de, nécessite, besoin de, требует, waits for,
  waiting for, wartet auf, attend, espera a, aguarda, ждёт, после, depois de, depois, después de, después, despues de,
  following, nach, tras, après, após
finished: actual end, actual finish, completed on, finished on, done on, done date, completion date,
  date completed, closed, fim realizado, fin real, fecha real, data de conclusão, fin réelle,
  tatsächliches ende, abgeschlossen am, fakt, фактическое окончание, дата завершения, факт, 实际完成,
  实际完成时间, 実績終了, 完了日, actual completion
estimate: estimate, estimated, std, stdn, personentage, pers tage, ptage, jh, jours homme, чел дн, чел ч,
  трудоёмкость, 人日, 人天, 工作量, estimation, est, effort, duration, time, time estimate, estimated time,
  points, pts, sp, story points, size, hours, hrs, estimated hours, estimated effort, number of days,
  man days, person days, work, complexity, horas, horas estimadas, estimación, esfuerzo, duración, tiempo,
  puntos, estimativa, esforço, duração, tempo, pontos, charge, durée, estimé, effort estimé, temps, aufwand,
  dauer, schätzung, stunden, оценка, трудозатраты, длительность, часы, 工时, 估时, 预计, 预估, 预计时间, 预计工时, 时长,
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
acceptance: acceptance criteria, acceptance, accept, acceptance criterion, ac, acs, criteria, done when,
  accepted when,
  accepted if, accept when, done means, finished when, fertig wenn, abnahmekriterium, terminado cuando,
  definition of done, dod, success criteria, verification, validation, expected result, exit criteria,
  criterios de aceptación, criterio de, aceptación, criterios, critérios de aceitação, critérios de aceite,
  critérios, critères d acceptation, critères, akzeptanzkriterien, abnahmekriterien, критерии приемки,
  критерии приёмки, критерии готовности, критерии, exit, exit criterion, exit when, done if, ready when, abnahme,
  salida, sortie,
  saída, выход, критерий приёмки, критерий приемки, критерий готовности, приёмка, готово когда, listo cuando,
  pronto quando, terminé quand, 完成条件, 验收标准, 验收条件, 完成标准, 验收, 受け入れ条件,
  受入条件, 受け入れ基準, 受入基準, 完了条件, criterios de aceptacion, acceptance tests, checklist
steps: steps, sub tasks, subtasks, implementation steps, implementation, tasks, how, details,
  technical tasks, pasos, subtareas, passos, subtarefas, étapes, sous tâches, schritte, teilaufgaben, шаги,
  подзадачи, 步骤, 子任务, 手順, サブタスク
summary: summary, overview, goal, why, context, note, notes, objective, purpose, rationale, background,
  user story, details, description, resumen, objetivo, resumo, objectif, zusammenfassung, ziel, цель,
  описание, 目标, 说明, 备注, 目的, 概要, 備考
""")

MILESTONE_COLUMN = words_of("""
milestone hito marco jalon meilenstein meilensteine вехи веха 里程碑 マイルストーン event evento
""")

FOREIGN_COLUMN = Lexicon("""
risk: risk, risks, risk description, riesgo, risco, risque, risiko, риск, 风险, リスク, probability,
  likelihood, probabilidad, probabilidade, probabilité, wahrscheinlichkeit, mitigation, mitigation strategy,
  mitigación, mitigação, contingency, 缓解措施
history: rev, version, versión, révision, revisión, revisão, fassung, версия, ревизия, редакция, 版, what changed,
  änderungen, cambios, mudanças, modifications, изменения, что изменилось, 变更内容, 変更内容, versão, revision,
  author, authors, autor, autores, auteur, version number,
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
