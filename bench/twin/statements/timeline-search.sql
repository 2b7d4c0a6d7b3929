-- $1 hash of the session's token, $2 company, $3 words
select json_build_object('items', coalesce(json_agg(p.item order by p.place) filter (where p.place <= 50), '[]'),
  'nextCursor', case when count(*) > 50 then encode(convert_to(max(p.cursor) filter (where p.place = 50), 'UTF8'), 'base64') end)::text as body
from (select m.id, m.clearances from member_sessions s join members m on m.id = s.member_id
    where s.id = $1 and s.expires_at > now() and m.active) reader
  left join lateral (
    select row_number() over (order by e.occurred_at desc, e.id desc) as place, json_build_array(e.occurred_at, e.id)::text as cursor,
      json_build_object('id', e.id, 'type', e.type, 'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'title', e.title,
        'body', left(e.body, 500), 'isCut', length(e.body) > 500, 'facts', e.facts,
        'amount', case when e.amount_minor is not null then json_build_object('minor', e.amount_minor, 'currency', e.currency) end,
        'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name, 'id', coalesce(e.actor_member_id, e.actor_contact_id)),
        'contactIds', e.contact_ids, 'object', e.object, 'recordId', e.record_id, 'source', e.source, 'sensitivity', e.sensitivity,
        'hit', json_build_object('title', ts_headline('simple', translate(e.title, U&'\E000\E001', ''), websearch_to_tsquery('simple', $3),
            U&'StartSel=\E000, StopSel=\E001, HighlightAll=true'),
          'body', ts_headline('simple', translate(left(e.body, 100000), U&'\E000\E001', ''), websearch_to_tsquery('simple', $3),
            U&'StartSel=\E000, StopSel=\E001, MaxFragments=2, MinWords=12, MaxWords=32, FragmentDelimiter=" … "'))) as item
    from timeline_events e
    where e.company_id = $2 and e.search @@ websearch_to_tsquery('simple', $3)
      and (e.sensitivity = any(reader.clearances) or (e.sensitivity = 'private' and e.private_to_member_id = reader.id))
    order by e.occurred_at desc, e.id desc limit 51) p on true
group by reader.id
