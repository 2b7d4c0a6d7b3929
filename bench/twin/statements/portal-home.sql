-- $1 hash of the session's token, $2 company
with me as materialized (
  select s.contact_id, a.sees_all_tickets, (now() at time zone w.time_zone)::date as today
  from portal_sessions s join contacts k on k.company_id = $2 and k.id = s.contact_id join companies c on c.id = $2
    join portal_access a on a.company_id = $2 and a.contact_id = s.contact_id and a.withdrawn_at is null cross join workspace_settings w
  where s.company_id = $2 and s.id = $1 and s.expires_at > now() and c.archived_at is null and k.archived_at is null and k.ended_on is null
)
select json_build_object(
  'objectives', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', o.id, 'title', o.title, 'description', o.description,
      'assignee', case when m.id is not null then json_build_object('side', 'ours', 'id', m.id, 'name', m.name, 'title', m.job)
        when k.id is not null then json_build_object('side', 'yours', 'id', k.id, 'name', k.name, 'title', k.title) end,
      'startOn', o.start_on, 'dueOn', o.due_on, 'baseline', trim_scale(o.baseline)::text, 'current', trim_scale(o.current)::text,
      'target', trim_scale(o.target)::text, 'unit', o.unit, 'direction', o.direction,
      'progress', json_build_object('value', way.share / 10000.0, 'expected', line.expected / 10000.0,
        'pace', case when way.share is null or line.expected is null then null when way.share > line.expected + 500 then 'ahead'
          when way.share < line.expected - 500 then 'behind' else 'on_track' end, 'maintains', way.maintains),
      'status', o.status, 'ourRating', o.health, 'yourRating', o.customer_health, 'completedAt', o.completed_at, 'sharedAt', o.shared_at,
      'milestones', (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'dueOn', s.due_on, 'reachedAt', s.reached_at)
        order by s.position, s.id), '[]') from objective_milestones s where s.company_id = $2 and s.objective_id = o.id),
      'commentCount', (select count(*) from objective_comments oc where oc.company_id = $2 and oc.objective_id = o.id
        and oc.visibility = 'shared' and oc.archived_at is null)) as item
    from objectives o left join members m on m.id = o.assignee_member_id
      left join contacts k on k.company_id = $2 and k.id = o.assignee_contact_id
      cross join lateral (select o.baseline is not null and o.current is not null and o.target is not null and (o.baseline = o.target
        or (o.direction = 'keep_at_or_above' and o.baseline >= o.target) or (o.direction = 'keep_at_or_below' and o.baseline <= o.target)) as maintains) kept
      cross join lateral (select kept.maintains, case
        when o.baseline is null or o.current is null or o.target is null then o.manual_percent * 100
        when kept.maintains then case when (o.direction = 'reach' and o.current = o.target)
          or (o.direction = 'keep_at_or_above' and o.current >= o.target) or (o.direction = 'keep_at_or_below' and o.current <= o.target) then 10000 else 0 end
        when (o.current - o.baseline) / (o.target - o.baseline) <= 0 then 0
        when (o.current - o.baseline) / (o.target - o.baseline) >= 1 then 10000
        else least(round((o.current - o.baseline) * 10000 / (o.target - o.baseline)), 9999) end as share) way
      cross join lateral (select case when way.share is null or way.maintains or o.start_on is null or o.due_on is null or me.today < o.start_on
          or o.status not in ('not_started', 'in_progress') then null
        when me.today >= o.due_on then 10000
        else round((me.today - o.start_on) * 10000.0 / (o.due_on - o.start_on)) end as expected) line
    where o.company_id = $2 and o.archived_at is null and o.status in ('not_started', 'in_progress', 'paused') and o.shared_at is not null
      and (o.shared_contact_ids is null or me.contact_id = any(o.shared_contact_ids))
    order by o.due_on nulls last, o.title, o.id) p),
  'services', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', s.id, 'name', s.name, 'description', s.description, 'status', s.status,
      'health', case when s.status = 'paused' then 'paused' when owed.is_late then 'late' when owed.is_at_risk then 'at_risk' else 'on_track' end,
      'owner', case when m.id is not null then json_build_object('side', 'ours', 'id', m.id, 'name', m.name, 'title', m.job) end,
      'startsOn', s.starts_on, 'endsOn', s.ends_on, 'completedAt', s.completed_at, 'satisfaction', s.satisfaction,
      'satisfactionComment', s.satisfaction_comment,
      'deliverables', owed.items,
      'lastSessionAt', (select max(g.starts_at) from meetings g where g.company_id = $2 and g.service_id = s.id and g.shared_at is not null
        and g.status <> 'cancelled' and g.archived_at is null and g.starts_at <= now()),
      'nextSession', (select json_build_object('title', g.title, 'startsAt', g.starts_at) from meetings g where g.company_id = $2
        and g.service_id = s.id and g.shared_at is not null and g.status = 'planned' and g.archived_at is null and g.starts_at > now()
        order by g.starts_at limit 1)) as item
    from services s left join members m on m.id = s.owner_member_id
      cross join lateral (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'description', d.description, 'status', d.status,
          'dueOn', d.due_on, 'deliveredAt', d.delivered_at, 'decidedBy', dk.name, 'decidedAt', d.decided_at,
          'decisionReason', d.decision_reason,
          'waitsForYou', d.status = 'delivered' and (d.approval_contact_id is null or d.approval_contact_id = me.contact_id),
          'waitsFor', case when d.status = 'delivered' and d.approval_contact_id <> me.contact_id then (select ak.name from contacts ak
            where ak.company_id = $2 and ak.id = d.approval_contact_id) end) order by d.position, d.id), '[]') as items,
          bool_or(d.status not in ('delivered', 'approved') and me.today - d.due_on > 7) as is_late,
          bool_or(d.status not in ('delivered', 'approved') and (me.today - d.due_on >= 1
            or (d.status = 'not_started' and me.today - d.due_on >= -7))) as is_at_risk
        from deliverables d left join contacts dk on dk.company_id = $2 and dk.id = d.decided_by
        where d.company_id = $2 and d.service_id = s.id and d.archived_at is null and d.shared_at is not null) owed
    where s.company_id = $2 and s.archived_at is null and s.status in ('planned', 'active', 'paused') and s.shared_at is not null
      and (s.shared_contact_ids is null or me.contact_id = any(s.shared_contact_ids))
    order by s.starts_on desc nulls last, s.id) p),
  'waitingTickets', (select coalesce(json_agg(p.item), '[]') from (
    select json_build_object('id', t.id, 'number', t.number, 'subject', t.subject, 'status', t.status, 'priority', t.priority,
      'requester', case when k.id is not null then json_build_object('side', 'yours', 'id', k.id, 'name', k.name, 'title', k.title) end,
      'assignee', case when m.id is not null then json_build_object('side', 'ours', 'id', m.id, 'name', m.name, 'title', m.job) end,
      'openedAt', t.opened_at, 'solvedAt', t.solved_at, 'lastMessageAt', t.last_message_at,
      'lastMessage', (select left(tm.body, 280) from ticket_messages tm where tm.company_id = $2 and tm.ticket_id = t.id
        and tm.visibility = 'public' order by tm.sent_at desc, tm.id desc limit 1),
      'waitsForYou', true) as item
    from tickets t left join contacts k on k.company_id = $2 and k.id = t.requester_contact_id
      left join company_team ct on ct.company_id = $2 and ct.member_id = t.assignee_member_id left join members m on m.id = ct.member_id
    where t.company_id = $2 and t.archived_at is null and t.status in ('open', 'pending') and t.waiting_for = 'customer'
      and (me.sees_all_tickets or t.requester_contact_id = me.contact_id)
    order by t.opened_at, t.id limit 10) p),
  'waitingTerms', (select coalesce(json_agg(json_build_object('id', t.id, 'objectiveId', t.objective_id, 'objectiveTitle', o.title,
      'changes', t.changes, 'unit', t.unit, 'changedAt', t.changed_at, 'changedBy', t.changed_by_name, 'acceptedAt', t.accepted_at,
      'acceptedBy', t.accepted_by_name) order by t.changed_at desc, t.id desc), '[]')
    from objective_terms t join objectives o on o.company_id = $2 and o.id = t.objective_id and o.archived_at is null and o.shared_at is not null
    where t.company_id = $2 and t.replaced_at is null and t.accepted_at is null and t.changed_at >= t.shared_at
      and (t.shared_contact_ids is null or me.contact_id = any(t.shared_contact_ids))),
  'openTicketCount', (select count(*) from tickets t where t.company_id = $2 and t.archived_at is null and t.status in ('open', 'pending')
    and (me.sees_all_tickets or t.requester_contact_id = me.contact_id)),
  'team', (select coalesce(json_agg(json_build_object('side', 'ours', 'id', p.id, 'name', p.name, 'title', p.job)), '[]') from (
    select m.id, m.name, m.job from company_team ct join members m on m.id = ct.member_id
    where ct.company_id = $2 and ct.left_at is null order by m.name, m.id) p)
)::text as body
from me
