-- $1 hash of the session's token, $2 company, $3 and $4 place of the last event seen (time, id)
select json_build_object('items', coalesce(json_agg(p.item order by p.place) filter (where p.place <= 50), '[]'),
  'nextCursor', case when count(*) > 50 then encode(convert_to(max(p.cursor) filter (where p.place = 50), 'UTF8'), 'base64') end)::text as body
from (select m.id, m.clearances,
      (select coalesce(array_agg(u.type) filter (where u.type is not null), '{}') from timeline_mutes u
        where u.company_id = $2 and u.member_id = m.id) as muted_types,
      (select coalesce(array_agg(u.source) filter (where u.source is not null), '{}') from timeline_mutes u
        where u.company_id = $2 and u.member_id = m.id) as muted_sources
    from member_sessions s join members m on m.id = s.member_id
    where s.id = $1 and s.expires_at > now() and m.active) reader
  left join lateral (
    select row_number() over (order by e.occurred_at desc, e.id desc) as place, json_build_array(e.occurred_at, e.id)::text as cursor,
      json_build_object('id', e.id, 'type', e.type, 'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'title', e.title,
        'body', left(e.body, 500), 'isCut', length(e.body) > 500, 'facts', e.facts,
        'amount', case when e.amount_minor is not null then json_build_object('minor', e.amount_minor, 'currency', e.currency) end,
        'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name, 'id', coalesce(e.actor_member_id, e.actor_contact_id)),
        'contactIds', e.contact_ids, 'object', e.object, 'recordId', e.record_id, 'source', e.source, 'sensitivity', e.sensitivity) as item
    from timeline_events e
    where e.company_id = $2 and (e.occurred_at, e.id) < ($3::timestamptz, $4::uuid)
      and (e.sensitivity = any(reader.clearances) or (e.sensitivity = 'private' and e.private_to_member_id = reader.id))
        and e.type <> all(reader.muted_types) and e.source <> all(reader.muted_sources)
    order by e.occurred_at desc, e.id desc limit 51) p on true
group by reader.id
