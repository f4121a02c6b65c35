-- The ledger of one hunt as lines of a history, to be put behind what the players saw:
--   psql -At -v hunt=HUNT -f tools/history-checker/ledger.sql DATABASE-URL >> history.jsonl
select json_build_object('type', 'treasure', 'treasure', treasure_id, 'capacity', capacity)
from treasure where hunt_id = :'hunt'
union all
select json_build_object('type', 'place', 'treasure', treasure_id, 'latDegrees', lat_degrees, 'lngDegrees', lng_degrees,
    'reachMetres', reach_metres + reach_slack_metres)
from treasure join hunt using (hunt_id) where hunt_id = :'hunt'
union all
select json_build_object('type', 'award', 'claim', claim_id, 'player', player_id, 'treasure', treasure_id,
    'round', round, 'slot', slot, 'points', points)
from award where hunt_id = :'hunt'
union all
select json_build_object('type', 'inventory', 'claim', claim_id, 'player', player_id, 'treasure', treasure_id,
    'round', round)
from inventory where hunt_id = :'hunt'
union all
select json_build_object('type', 'wallet', 'claim', claim_id, 'player', player_id, 'points', points)
from wallet_entry where hunt_id = :'hunt'
union all
select json_build_object('type', 'event', 'claim', claim_id, 'player', player_id, 'treasure', treasure_id,
    'round', round, 'slot', slot, 'points', points)
from event where hunt_id = :'hunt' and kind = 'AWARD'
union all
select json_build_object('type', 'grant', 'claim', claim_id)
from event where hunt_id = :'hunt' and kind = 'AWARD' and actor is not null
union all
select json_build_object('type', 'reversal', 'claim', corrects)
from event where hunt_id = :'hunt' and kind = 'REVOKE'
union all
select json_build_object('type', 'compensation', 'claim', claim_id, 'player', player_id, 'points', points)
from event where hunt_id = :'hunt' and kind = 'COMPENSATE';
