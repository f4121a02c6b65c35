-- Corrections are events like all others: followed, sealed, never changed. Who made one and why stand in it, and its
-- claim_id is an id of its own, made by the one who asks, so that asking again makes no second one. Kinds: AWARD (by
-- staff: no phone asked), REVOKE (points below zero; treasure, round and slot of the award), REOPEN (the new round;
-- player '', slot 0), COMPENSATE (treasure 0). In wallet_entry, too, claim_id is the correction's own.
alter table event
    add column actor    text,
    add column reason   text,
    -- The claim whose award is revoked.
    add column corrects uuid,
    add check ((actor is null) = (reason is null)),
    add check ((corrects is null) = (kind <> 'REVOKE')),
    add check (kind not in ('REVOKE', 'REOPEN', 'COMPENSATE') or actor is not null);

-- An award is revoked once; an id is good for one correction.
create unique index event_revokes on event (hunt_id, corrects) where kind = 'REVOKE';
create unique index event_corrects on event (hunt_id, claim_id) where actor is not null;

-- A capacity could be lowered below what had been won. As many as stand is what the books are held against.
update treasure t set capacity = won.slots
from (select hunt_id, treasure_id, max(slot) as slots from award group by hunt_id, treasure_id) won
where (t.hunt_id, t.treasure_id) = (won.hunt_id, won.treasure_id) and t.capacity < won.slots;

-- How many awards the present round has. Null in round 1, which has the treasure's capacity; a later round has what
-- was revoked by then, so that the awards that stand are never more than the capacity.
alter table treasure
    add column seats int check (seats between 1 and capacity),
    add check (round >= 1 and (round = 1) = (seats is null));
