-- $1 hash of the session's token; :key what the book is sorted by, :direction asc or desc
select json_build_object('items', coalesce(json_agg(p.item order by p.place) filter (where p.place <= 50), '[]'),
  'nextCursor', case when count(*) > 50 then encode(convert_to(max(p.cursor) filter (where p.place = 50), 'UTF8'), 'base64') end)::text as body
from (select 1 as is_open, w.currency from member_sessions s join members m on m.id = s.member_id cross join workspace_settings w
    where s.id = $1 and s.expires_at > now() and m.active) reader
  left join lateral (
    select row_number() over () as place, json_build_array(sorted.key, sorted.id)::text as cursor,
      json_build_object('id', sorted.id, 'name', sorted.name, 'relationship', sorted.relationship, 'industry', sorted.industry, 'city', sorted.city,
        'logo', sorted.logo, 'owner', case when sorted.owner_id is not null
          then json_build_object('id', sorted.owner_id, 'name', sorted.owner_name, 'job', sorted.owner_job, 'photo', sorted.owner_photo) end,
        'openDealCount', coalesce(sorted.open_deal_count, 0),
        'openDealValue', json_build_object('minor', coalesce(sorted.open_deal_minor, 0), 'currency', reader.currency),
        'unconvertedDealCount', coalesce(sorted.unconverted_deal_count, 0), 'openTicketCount', coalesce(sorted.open_ticket_count, 0),
        'activeObjectiveCount', coalesce(sorted.active_objective_count, 0), 'lastActivityAt', sorted.last_activity_at,
        'renewalOn', sorted.renewal_on) as item
    from ((select c.id, c.name, c.relationship, c.industry, c.city, c.logo_file as logo, o.id as owner_id, o.name as owner_name, o.job as owner_job,
        o.photo_file as owner_photo, f.open_deal_count, f.open_deal_minor, f.unconverted_deal_count, f.open_ticket_count,
        f.active_objective_count, f.last_activity_at, f.renewal_on, :key as key
      from companies c left join company_figures f on f.company_id = c.id left join members o on o.id = c.owner_member_id
      where c.archived_at is null and :key is not null order by :key :direction, c.id :direction limit 51)
      union all
      (select c.id, c.name, c.relationship, c.industry, c.city, c.logo_file as logo, o.id as owner_id, o.name as owner_name, o.job as owner_job,
        o.photo_file as owner_photo, f.open_deal_count, f.open_deal_minor, f.unconverted_deal_count, f.open_ticket_count,
        f.active_objective_count, f.last_activity_at, f.renewal_on, :key as key
      from companies c left join company_figures f on f.company_id = c.id left join members o on o.id = c.owner_member_id
      where c.archived_at is null and :key is null order by c.id :direction limit 51)
      limit 51) sorted) p on true
group by reader.is_open
