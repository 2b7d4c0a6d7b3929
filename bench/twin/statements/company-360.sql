-- $1 hash of the session's token, $2 company
with reader as materialized (
  select m.id, m.clearances, w.time_zone, w.currency, (now() at time zone w.time_zone)::date as today,
    (select coalesce(array_agg(u.type) filter (where u.type is not null), '{}') from timeline_mutes u
      where u.company_id = $2 and u.member_id = m.id) as muted_types,
    (select coalesce(array_agg(u.source) filter (where u.source is not null), '{}') from timeline_mutes u
      where u.company_id = $2 and u.member_id = m.id) as muted_sources
  from member_sessions s join members m on m.id = s.member_id cross join workspace_settings w
  where s.id = $1 and s.expires_at > now() and m.active
)
select json_build_object(
  'company', json_build_object('id', c.id, 'name', c.name, 'relationship', c.relationship, 'domain', c.domain, 'website', c.website,
    'phone', c.phone, 'industry', c.industry, 'employees', c.employees, 'foundedYear', c.founded_year,
    'annualRevenue', case when c.annual_revenue_minor is not null
      then json_build_object('minor', c.annual_revenue_minor, 'currency', c.annual_revenue_currency) end,
    'street', c.street, 'postalCode', c.postal_code, 'city', c.city, 'country', c.country, 'summary', c.summary,
    'logo', case when c.archived_at is null then c.logo_file end,
    'owner', (select json_build_object('id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file)
      from members m where m.id = c.owner_member_id),
    'parent', (select json_build_object('id', p.id, 'name', p.name) from companies p where p.id = c.parent_company_id),
    'partner', (select json_build_object('id', p.id, 'name', p.name) from companies p where p.id = c.partner_company_id),
    'customerSince', c.customer_since, 'formerSince', c.former_since, 'formerReason', c.former_reason,
    'tags', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour) order by t.name, t.id), '[]')
      from company_tags ct join tags t on t.id = ct.tag_id where ct.company_id = $2 and t.archived_at is null),
    'version', c.version, 'createdAt', c.created_at, 'updatedAt', c.updated_at, 'archivedAt', c.archived_at),
  'team', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'job', t.job, 'photo', t.photo_file)), '[]')
    from (select m.id, m.name, m.job, m.photo_file from company_team ct join members m on m.id = ct.member_id
      where ct.company_id = $2 and ct.left_at is null and m.active
      order by m.id is distinct from c.owner_member_id, lower(m.name), m.id limit 50) t),
  'figures', json_build_object('openDealCount', coalesce(f.open_deal_count, 0),
    'openDealValue', json_build_object('minor', coalesce(f.open_deal_minor, 0), 'currency', reader.currency),
    'unconvertedDealCount', coalesce(f.unconverted_deal_count, 0), 'openTicketCount', coalesce(f.open_ticket_count, 0),
    'activeObjectiveCount', coalesce(f.active_objective_count, 0), 'lastActivityAt', f.last_activity_at, 'renewalOn', f.renewal_on,
    'lastActivityBy', (select e.actor_name from timeline_events e where e.company_id = $2 and e.occurred_at = f.last_activity_at
      and e.occurred_at <= now() and e.sensitivity <> 'private' and e.actor_kind <> 'system'
      and e.type not in ('enrichment_update', 'integration_event', 'health_band') order by e.id desc limit 1),
    'yearlyRevenue', (select coalesce(json_agg(json_build_object('minor', y.minor, 'currency', y.currency) order by y.minor desc, y.currency), '[]')
      from (select s.currency, sum(s.amount_minor * case s.billing when 'monthly' then 12 when 'quarterly' then 4 else 1 end) as minor
        from subscriptions s where s.company_id = $2 and s.archived_at is null and s.starts_on <= reader.today
          and (s.ends_on is null or s.ends_on >= reader.today) group by s.currency) y)),
  'health', (select json_build_object('score', h.score, 'band', h.band, 'coverage', h.coverage, 'day', h.day,
      'change', h.score - (select b.score from health_snapshots b where b.company_id = $2 and b.day <= h.day - 7 order by b.day desc limit 1))
    from health_snapshots h where h.company_id = $2 order by h.day desc limit 1),
  'counts', json_build_object(
    'contacts', (select count(*) from contacts k where k.company_id = $2 and k.archived_at is null and k.ended_on is null),
    'deals', (select count(*) from deals k where k.company_id = $2 and k.archived_at is null),
    'objectives', (select count(*) from objectives k where k.company_id = $2 and k.archived_at is null),
    'services', (select count(*) from services k where k.company_id = $2 and k.archived_at is null),
    'tickets', (select count(*) from tickets k where k.company_id = $2 and k.archived_at is null)),
  'timeline', (select json_build_object('items', coalesce(json_agg(p.item order by p.place) filter (where p.place <= 30), '[]'),
      'nextCursor', case when count(*) > 30 then encode(convert_to(max(p.cursor) filter (where p.place = 30), 'UTF8'), 'base64') end)
    from (select row_number() over (order by e.occurred_at desc, e.id desc) as place, json_build_array(e.occurred_at, e.id)::text as cursor,
        json_build_object('id', e.id, 'type', e.type, 'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'title', e.title,
        'body', left(e.body, 500), 'isCut', length(e.body) > 500, 'facts', e.facts,
        'amount', case when e.amount_minor is not null then json_build_object('minor', e.amount_minor, 'currency', e.currency) end,
        'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name, 'id', coalesce(e.actor_member_id, e.actor_contact_id)),
        'contactIds', e.contact_ids, 'object', e.object, 'recordId', e.record_id, 'source', e.source, 'sensitivity', e.sensitivity) as item
      from timeline_events e where e.company_id = $2
        and (e.sensitivity = any(reader.clearances) or (e.sensitivity = 'private' and e.private_to_member_id = reader.id))
        and e.type <> all(reader.muted_types) and e.source <> all(reader.muted_sources)
      order by e.occurred_at desc, e.id desc limit 31) p),
  'openDeals', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', r.id, 'companyId', r.company_id, 'name', r.name, 'pipelineId', r.pipeline_id,
      'stage', json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'position', s.position, 'probability', s.probability,
        'expectedDays', s.expected_days), 'stageSince', r.stage_since,
      'value', case when r.value_minor is not null then json_build_object('minor', r.value_minor, 'currency', r.currency) end,
      'probability', coalesce(r.probability, s.probability),
      'owner', case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file) end,
      'contact', case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'title', k.title) end,
      'products', (select coalesce(json_agg(pr.name order by pr.name), '[]') from deal_products dp join products pr on pr.id = dp.product_id
        where dp.company_id = $2 and dp.deal_id = r.id),
      'openedOn', r.opened_on, 'expectedCloseOn', r.expected_close_on, 'closedOn', r.closed_on, 'nextStep', r.next_step,
      'lostReason', r.lost_reason, 'version', r.version, 'archivedAt', r.archived_at) as item
    from deals r join stages s on s.id = r.stage_id left join members m on m.id = r.owner_member_id
      left join contacts k on k.company_id = $2 and k.id = r.contact_id
    where r.company_id = $2 and r.stage_kind = 'open' and r.archived_at is null
    order by r.expected_close_on nulls last, r.id limit 50) p),
  'closedDeals', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', r.id, 'companyId', r.company_id, 'name', r.name, 'pipelineId', r.pipeline_id,
      'stage', json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'position', s.position, 'probability', s.probability,
        'expectedDays', s.expected_days), 'stageSince', r.stage_since,
      'value', case when r.value_minor is not null then json_build_object('minor', r.value_minor, 'currency', r.currency) end,
      'probability', coalesce(r.probability, s.probability),
      'owner', case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file) end,
      'contact', case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'title', k.title) end,
      'products', (select coalesce(json_agg(pr.name order by pr.name), '[]') from deal_products dp join products pr on pr.id = dp.product_id
        where dp.company_id = $2 and dp.deal_id = r.id),
      'openedOn', r.opened_on, 'expectedCloseOn', r.expected_close_on, 'closedOn', r.closed_on, 'nextStep', r.next_step,
      'lostReason', r.lost_reason, 'version', r.version, 'archivedAt', r.archived_at) as item
    from deals r join stages s on s.id = r.stage_id left join members m on m.id = r.owner_member_id
      left join contacts k on k.company_id = $2 and k.id = r.contact_id
    where r.company_id = $2 and r.stage_kind <> 'open' and r.archived_at is null
    order by r.closed_on desc, r.id desc limit 10) p),
  'contacts', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', k.id, 'companyId', k.company_id, 'personId', k.person_id, 'name', k.name, 'title', k.title,
      'department', k.department,
      'photo', case when k.archived_at is null then k.photo_file end, 'email', k.email, 'otherEmails', k.other_emails, 'phones', k.phones, 'roles', k.roles,
      'rolesConfirmedAt', k.roles_confirmed_at, 'valuePathStage', k.value_path_stage, 'startedOn', k.started_on, 'endedOn', k.ended_on,
      'lastActivityAt', coalesce(active.latest, (select max(e.occurred_at) from timeline_events e
        where e.company_id = $2 and e.contact_ids @> array[k.id] and e.occurred_at <= now() and e.sensitivity <> 'private'
          and e.type not in ('enrichment_update', 'integration_event', 'health_band'))),
      'portalAccess', case when a.id is not null then json_build_object('grantedAt', a.granted_at, 'lastVisitAt', a.last_visit_at,
        'seesAllTickets', a.sees_all_tickets) end,
      'version', k.version, 'createdAt', k.created_at, 'updatedAt', k.updated_at, 'archivedAt', k.archived_at) as item
    from contacts k left join portal_access a on a.company_id = $2 and a.contact_id = k.id and a.withdrawn_at is null
      left join (select named.contact_id, max(e.occurred_at) as latest
        from (select e.contact_ids, e.occurred_at from timeline_events e
          where e.company_id = $2 and e.occurred_at <= now() and e.sensitivity <> 'private'
            and e.type not in ('enrichment_update', 'integration_event', 'health_band')
          order by e.occurred_at desc, e.id desc limit 500) e, unnest(e.contact_ids) as named (contact_id)
        group by named.contact_id) active on active.contact_id = k.id
    where k.company_id = $2 and k.archived_at is null and k.ended_on is null
    order by k.roles = '{}', lower(k.name), k.id limit 50) p),
  'objectives', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', o.id, 'companyId', o.company_id, 'title', o.title, 'description', o.description,
      'assignee', case when m.id is not null then json_build_object('kind', 'member', 'id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file)
        when k.id is not null then json_build_object('kind', 'contact', 'id', k.id, 'name', k.name, 'title', k.title) end,
      'collaborators', (select coalesce(json_agg(oc.email order by oc.email), '[]') from objective_collaborators oc
        where oc.company_id = $2 and oc.objective_id = o.id),
      'priority', o.priority, 'risk', o.risk, 'riskNote', o.risk_note, 'health', o.health,
      'customerHealth', o.customer_health, 'startOn', o.start_on, 'dueOn', o.due_on,
      'completion', o.completion,
      'attribute', (select json_build_object('id', a.id, 'key', a.key, 'name', a.name) from attributes a where a.id = o.attribute_id),
      'tags', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour) order by t.name, t.id), '[]')
        from objective_tags g join tags t on t.id = g.tag_id
        where g.company_id = $2 and g.objective_id = o.id and t.archived_at is null),
      'baseline', trim_scale(o.baseline)::text, 'current', trim_scale(o.current)::text, 'target', trim_scale(o.target)::text,
      'unit', o.unit, 'direction', o.direction, 'manualPercent', o.manual_percent, 'status', o.status, 'statusReason', o.status_reason,
      'completedAt', o.completed_at,
      'milestones', (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'dueOn', s.due_on, 'reachedAt', s.reached_at)
        order by s.position, s.id), '[]') from objective_milestones s where s.company_id = $2 and s.objective_id = o.id),
      'sharedCommentCount', said.shared, 'internalCommentCount', said.internal,
      'share', (select json_build_object('sharedAt', h.shared_at, 'contactIds', h.contact_ids, 'sharedBy',
          case when b.id is not null then json_build_object('id', b.id, 'name', b.name, 'job', b.job, 'photo', b.photo_file) end)
        from shares h left join members b on b.id = h.shared_by
        where h.company_id = $2 and h.object = 'objective' and h.record_id = o.id and h.withdrawn_at is null),
      'version', o.version, 'createdAt', o.created_at, 'updatedAt', o.updated_at, 'archivedAt', o.archived_at,
      'progress', json_build_object('value', way.share / 10000.0, 'expected', line.expected / 10000.0,
        'pace', case when way.share is null or line.expected is null then null when way.share > line.expected + 500 then 'ahead'
          when way.share < line.expected - 500 then 'behind' else 'on_track' end, 'maintains', way.maintains)) as item
    from objectives o left join members m on m.id = o.assignee_member_id
      left join contacts k on k.company_id = $2 and k.id = o.assignee_contact_id
      cross join lateral (select count(*) filter (where oc.visibility = 'shared') as shared, count(*) filter (where oc.visibility = 'internal') as internal
        from objective_comments oc where oc.company_id = $2 and oc.objective_id = o.id and oc.archived_at is null) said
      cross join lateral (select o.baseline is not null and o.current is not null and o.target is not null and (o.baseline = o.target
        or (o.direction = 'keep_at_or_above' and o.baseline >= o.target) or (o.direction = 'keep_at_or_below' and o.baseline <= o.target)) as maintains) kept
      cross join lateral (select kept.maintains, case
        when o.baseline is null or o.current is null or o.target is null then o.manual_percent * 100
        when kept.maintains then case when (o.direction = 'reach' and o.current = o.target)
          or (o.direction = 'keep_at_or_above' and o.current >= o.target) or (o.direction = 'keep_at_or_below' and o.current <= o.target) then 10000 else 0 end
        when (o.current - o.baseline) / (o.target - o.baseline) <= 0 then 0
        when (o.current - o.baseline) / (o.target - o.baseline) >= 1 then 10000
        else least(round((o.current - o.baseline) * 10000 / (o.target - o.baseline)), 9999) end as share) way
      cross join lateral (select case when way.share is null or way.maintains or o.start_on is null or o.due_on is null or reader.today < o.start_on
          or o.status not in ('not_started', 'in_progress') then null
        when reader.today >= o.due_on then 10000
        else round((reader.today - o.start_on) * 10000.0 / (o.due_on - o.start_on)) end as expected) line
    where o.company_id = $2 and o.archived_at is null
    order by array_position(array['not_started', 'in_progress', 'paused', 'completed', 'abandoned'], o.status), o.due_on nulls last, o.id limit 50) p),
  'services', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', s.id, 'companyId', s.company_id, 'name', s.name, 'description', s.description, 'kind', s.kind, 'status', s.status,
      'owner', case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file) end,
      'startsOn', s.starts_on, 'endsOn', s.ends_on, 'completedAt', s.completed_at, 'satisfaction', s.satisfaction,
      'satisfactionComment', s.satisfaction_comment, 'satisfactionAt', s.satisfaction_at,
      'satisfactionBy', (select sk.name from contacts sk where sk.company_id = $2 and sk.id = s.satisfaction_by),
      'deliverables', owed.items,
      'lastSessionAt', (select max(g.starts_at) from meetings g where g.company_id = $2 and g.service_id = s.id
        and g.status <> 'cancelled' and g.archived_at is null and g.starts_at <= now()),
      'nextSessionAt', (select min(g.starts_at) from meetings g where g.company_id = $2 and g.service_id = s.id
        and g.status = 'planned' and g.archived_at is null and g.starts_at > now()),
      'isShared', s.shared_at is not null, 'isArchived', false, 'version', s.version,
      'health', case when s.status = 'completed' then 'completed' when s.status in ('paused', 'cancelled') then 'paused'
        when owed.is_late then 'late' when owed.is_at_risk then 'at_risk' else 'on_track' end) as item
    from services s left join members m on m.id = s.owner_member_id
      cross join lateral (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'description', d.description, 'status', d.status,
          'owner', case when dm.id is not null then json_build_object('id', dm.id, 'name', dm.name, 'job', dm.job, 'photo', dm.photo_file) end,
          'dueOn', d.due_on, 'deliveredAt', d.delivered_at, 'decidedBy', dk.name, 'decidedAt', d.decided_at,
          'decisionReason', d.decision_reason,
          'earlierDecisions', (select coalesce(json_agg(json_build_object('decision', w.decision, 'reason', w.reason,
              'decidedBy', w.decided_by_name, 'decidedAt', w.decided_at) order by w.round desc), '[]')
            from deliverable_decisions w where w.company_id = $2 and w.deliverable_id = d.id and w.round is distinct from d.decision_round),
          'approval', (select json_build_object('contact', json_build_object('id', ak.id, 'name', ak.name), 'requestedAt', d.approval_requested_at)
            from contacts ak where ak.company_id = $2 and ak.id = d.approval_contact_id), 'version', d.version) order by d.position, d.id), '[]') as items,
          bool_or(d.status not in ('delivered', 'approved') and reader.today - d.due_on > 7) as is_late,
          bool_or(d.status not in ('delivered', 'approved') and (reader.today - d.due_on >= 1
            or (d.status = 'not_started' and reader.today - d.due_on >= -7))) as is_at_risk
        from deliverables d left join members dm on dm.id = d.owner_member_id left join contacts dk on dk.company_id = $2 and dk.id = d.decided_by
        where d.company_id = $2 and d.service_id = s.id and d.archived_at is null) owed
    where s.company_id = $2 and s.archived_at is null
    order by s.status <> 'active', array_position(array['planned', 'active', 'paused', 'completed', 'cancelled'], s.status),
      s.starts_on desc nulls last, s.id limit 20) p),
  'tickets', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'subject', r.subject, 'status', r.status,
      'priority', r.priority, 'category', r.category,
      'requester', case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'title', k.title) end,
      'assignee', case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file) end,
      'openedAt', r.opened_at, 'firstReplyAt', r.first_reply_at, 'solvedAt', r.solved_at, 'lastMessageAt', r.last_message_at,
      'waitingFor', r.waiting_for, 'csat', r.csat, 'escalated', r.escalated, 'version', r.version) as item
    from (
      (select t.*, 0 as rank from tickets t where t.company_id = $2 and t.archived_at is null and t.status in ('open', 'pending')
        order by t.opened_at desc, t.id desc limit 20)
      union all
      (select t.*, 1 from tickets t where t.company_id = $2 and t.archived_at is null and t.status not in ('open', 'pending')
        order by t.opened_at desc, t.id desc limit 20)
      order by rank, opened_at desc, id desc limit 20) r
      left join contacts k on k.company_id = $2 and k.id = r.requester_contact_id left join members m on m.id = r.assignee_member_id
    order by r.rank, r.opened_at desc, r.id desc) p),
  'subscriptions', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', r.id, 'name', r.name, 'plan', r.plan, 'seats', r.seats,
      'amount', json_build_object('minor', r.amount_minor, 'currency', r.currency), 'billing', r.billing, 'startsOn', r.starts_on,
      'endsOn', r.ends_on, 'renewsOn', r.renews_on) as item
    from subscriptions r where r.company_id = $2 and r.archived_at is null and (r.ends_on is null or r.ends_on >= reader.today)
    order by r.renews_on nulls last, r.id limit 20) p),
  'upcoming', (select coalesce(json_agg(u.item order by u.due nulls last, u.id), '[]') from (
    (select g.starts_at as due, g.id, json_build_object('kind', 'meeting', 'id', g.id, 'title', g.title, 'at', g.starts_at,
        'dueOn', null, 'isLate', false) as item
      from meetings g where g.company_id = $2 and g.status = 'planned' and g.archived_at is null and g.ends_at >= now()
      order by g.starts_at, g.id limit 10)
    union all
    (select t.due_on::timestamp at time zone reader.time_zone, t.id, json_build_object('kind', 'task', 'id', t.id, 'title', t.title,
        'at', null, 'dueOn', t.due_on, 'isLate', coalesce(t.due_on < reader.today, false))
      from tasks t where t.company_id = $2 and t.status = 'open' and t.archived_at is null
      order by t.due_on nulls last, t.id limit 10)) u),
  'portalContacts', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'title', p.title)), '[]') from (
    select k.id, k.name, k.title from portal_access a join contacts k on k.company_id = $2 and k.id = a.contact_id
    where a.company_id = $2 and a.withdrawn_at is null and k.archived_at is null and k.ended_on is null
    order by lower(k.name), k.id limit 50) p),
  'timelineMutes', (select coalesce(json_agg(json_build_object('id', u.id, 'type', u.type, 'source', u.source) order by u.id), '[]')
    from timeline_mutes u where u.company_id = $2 and u.member_id = reader.id)
)::text as body
from reader join companies c on c.id = $2 left join company_figures f on f.company_id = $2
