-- Checks a hunt's events against their chain, by nothing but PostgreSQL:
--
--     psql -v hunt=desert-city-lanterns -f docs/verify-events.sql treasure
--
-- One line for each fault, none when everything is as it was sealed. What it proves is said in reliability.md.
with found as (
    select xact, position, sha256(
        int4send(octet_length(convert_to(hunt_id, 'UTF8'))) || convert_to(hunt_id, 'UTF8')
        || xid8send(xact) || int8send(position)
        || int4send(octet_length(convert_to(kind, 'UTF8'))) || convert_to(kind, 'UTF8')
        || uuid_send(claim_id)
        || int4send(octet_length(convert_to(player_id, 'UTF8'))) || convert_to(player_id, 'UTF8')
        || int8send(treasure_id) || int4send(round) || int4send(slot) || int8send(points)
        || int8send((extract(epoch from at) * 1000000)::bigint)
        || case when actor is null then ''::bytea else
            int4send(octet_length(convert_to(actor, 'UTF8'))) || convert_to(actor, 'UTF8')
            || int4send(octet_length(convert_to(reason, 'UTF8'))) || convert_to(reason, 'UTF8')
            || coalesce(uuid_send(corrects), ''::bytea) end) as digest
    from event where hunt_id = :'hunt'
), seal as (
    select *, lag(number, 1, 0::bigint) over by_number as number_before, lag(hash, 1, '') over by_number as hash_before
    from event_seal where hunt_id = :'hunt' window by_number as (order by number)
), sealed as (
    select number, position, substr(digests, (32 * (nth - 1) + 1)::int, 32) as digest
    from seal cross join unnest(positions) with ordinality as p (position, nth)
), head as (
    select last_xact, last_position from seal order by number desc limit 1
)
select format('seal %s does not follow from the one before', number) as fault
from seal where number <> number_before + 1 or sha256(hash_before || digests) <> hash
union all
select format('event %s was changed, is gone, or was put in', position)
from sealed full join found using (position)
where sealed.digest is distinct from found.digest
    and (sealed.position is not null or (xact, position) <= (select last_xact, last_position from head));
