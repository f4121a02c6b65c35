package venuehunt.runtime.postgres;

/**
 * The statements of the claim path.
 *
 * <p>
 * A plan is kept while the tables grow from nothing to a hundred thousand rows within minutes. So each award is asked
 * for by a key, in a question of its own ({@code offset 0} keeps it one): joined in, it was once looked for in all
 * awards of a round, for each claim.
 */
final class LedgerSql {

    private LedgerSql() {
    }

    /**
     * Decides a group. Parameters: arrays of hunt ids, treasure ids, rounds, player ids, claim ids and whether it may
     * win, claim by claim. Each claim that may win gets the lowest free slot, in the order of the arrays; a slot that
     * another transaction takes at the same time makes the insert wait for that one and then do nothing. Returns the
     * winners with their balance, and the claims that are not {@code ours} to decide. A round that staff open at the
     * same time is not seen; the one that is seen has no slot left then.
     *
     * <p>
     * A claim is ours while no other transaction has it: one that was sent before and has not ended holds the lock on
     * its id, and what is said of the claim before it has ended could be wrong a moment later. The server shows what a
     * transaction wrote before it lets go of its locks. So whoever holds the lock sees, from the next statement on,
     * whatever came of all earlier sendings. The locks are tried, never waited for, so they cannot lead to a deadlock.
     */
    static final String DECIDE = """
            with claim as materialized (
              select c.*, pg_try_advisory_xact_lock(uuid_hash_extended(c.claim_id, 0)) as ours
              from unnest(?::text[], ?::bigint[], ?::int[], ?::text[], ?::uuid[], ?::boolean[])
                with ordinality as c (hunt_id, treasure_id, round, player_id, claim_id, may_win, line)
            ), eligible as (
              select c.*, t.points, coalesce(t.seats, t.capacity) as seats,
                     row_number() over (partition by c.hunt_id, c.treasure_id order by c.line) as nth
              from claim c join treasure t using (hunt_id, treasure_id) join hunt h using (hunt_id)
              where c.ours and c.may_win and c.round = t.round
                and h.state = 'OPEN' and t.opens_at <= now() and now() < t.closes_at
                and not exists (select from award a where a.hunt_id = c.hunt_id and a.claim_id = c.claim_id
                                offset 0)
                and not exists (select from award a where a.hunt_id = c.hunt_id and a.treasure_id = c.treasure_id
                                and a.round = t.round and a.player_id = c.player_id offset 0)
                and (t.round = 1 or not exists (
                  select from award a where a.hunt_id = c.hunt_id and a.treasure_id = c.treasure_id
                    and a.round < t.round and a.player_id = c.player_id
                    and not exists (select from event r where r.hunt_id = a.hunt_id and r.corrects = a.claim_id
                                    and r.kind = 'REVOKE' offset 0) offset 0))
            ), seat as (
              select e.*, free.slot
              from eligible e cross join lateral (
                select s.slot from generate_series(1, e.seats) as s (slot)
                where not exists (select from award a where a.hunt_id = e.hunt_id and a.treasure_id = e.treasure_id
                                  and a.round = e.round and a.slot = s.slot)
                order by s.slot offset e.nth - 1 limit 1) as free
            ), won as (
              insert into award (hunt_id, treasure_id, round, slot, player_id, claim_id, points)
              select hunt_id, treasure_id, round, slot, player_id, claim_id, points from seat
              order by hunt_id, treasure_id, slot
              on conflict do nothing
              returning *
            ), held as (
              insert into inventory (hunt_id, player_id, treasure_id, round, claim_id)
              select hunt_id, player_id, treasure_id, round, claim_id from won
            ), paid as (
              insert into wallet_entry (hunt_id, player_id, claim_id, points)
              select hunt_id, player_id, claim_id, points from won
            ), told as (
              insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points, at)
              select hunt_id, 'AWARD', claim_id, player_id, treasure_id, round, slot, points, committed_at from won
            )
            select c.line, c.ours, w.*, false as revoked, (sum(w.points) over (partition by w.hunt_id, w.player_id)
                + coalesce((select sum(e.points) from wallet_entry e
                            where e.hunt_id = w.hunt_id and e.player_id = w.player_id), 0))::bigint as balance
            from claim c left join won w using (hunt_id, treasure_id, player_id, claim_id)
            where w.claim_id is not null or not c.ours
            """;

    /** What became of the claims that did not win: their treasure's state, and every award that may be why. */
    static final String EXPLAIN = """
            select c.line, coalesce(t.seats, t.capacity) as seats, t.round as present, a.*,
                   exists (select from event r where r.hunt_id = a.hunt_id and r.corrects = a.claim_id
                           and r.kind = 'REVOKE' offset 0) as revoked,
                   (h.state = 'OPEN' and t.opens_at <= now() and now() < t.closes_at) as open
            from unnest(?::text[], ?::bigint[], ?::int[], ?::text[], ?::uuid[])
                with ordinality as c (hunt_id, treasure_id, round, player_id, claim_id, line)
            left join hunt h on h.hunt_id = c.hunt_id
            left join treasure t on t.hunt_id = c.hunt_id and t.treasure_id = c.treasure_id
            left join lateral (
              select * from award where hunt_id = c.hunt_id and claim_id = c.claim_id
              union
              select * from award where hunt_id = c.hunt_id and treasure_id = c.treasure_id and round = c.round
              union
              select * from award where hunt_id = c.hunt_id and treasure_id = c.treasure_id and round < c.round
                and player_id = c.player_id
            ) a on true
            order by c.line, a.round desc
            """;

    static final String BALANCE = "select coalesce(sum(points), 0)::bigint from wallet_entry where hunt_id = ? and player_id = ?";

    /** To be narrowed down. */
    static final String AWARDS = """
            select a.*, exists (select from event r where r.hunt_id = a.hunt_id and r.corrects = a.claim_id
                                and r.kind = 'REVOKE' offset 0) as revoked
            from award a
            """;

    static final String FIND = AWARDS + "where a.hunt_id = ? and a.claim_id = ?";

    static final String OF_PLAYER = AWARDS
            + "where a.hunt_id = ? and a.player_id = ? order by a.committed_at desc limit 1000";

    static final String OF_HUNT = AWARDS + "where a.hunt_id = ?";

    /**
     * Awards with inventory and events; wallet entries with the events that move points; revocations with their awards;
     * rounds with the events that opened them, and with how many awards they have. Parameter: the hunt, ten times.
     */
    static final String RECONCILE = """
            with won as (
              select count(a.claim_id) as awards, count(i.claim_id) as inventory, count(e.claim_id) as events,
                     coalesce(sum(a.points), 0)::bigint as award_points,
                     coalesce(bool_and(a.claim_id is not null and i.claim_id is not null and e.claim_id is not null
                         and (i.player_id, i.treasure_id, i.round) = (a.player_id, a.treasure_id, a.round)
                         and (e.player_id, e.treasure_id, e.round, e.slot, e.points)
                             = (a.player_id, a.treasure_id, a.round, a.slot, a.points)), true) as equal
              from (select * from award where hunt_id = ?) a
              full join (select * from inventory where hunt_id = ?) i using (claim_id)
              full join (select * from event where hunt_id = ? and kind = 'AWARD') e using (claim_id)
            ), paid as (
              select count(w.claim_id) as wallet, coalesce(sum(w.points), 0)::bigint as wallet_points,
                     coalesce(bool_and(w.claim_id is not null and e.claim_id is not null
                         and (w.player_id, w.points) = (e.player_id, e.points)), true) as equal
              from (select * from wallet_entry where hunt_id = ?) w
              full join (select * from event where hunt_id = ? and kind in ('AWARD', 'REVOKE', 'COMPENSATE')) e
                  using (claim_id)
            ), corrected as (
              select count(*) as corrections,
                     coalesce(sum(c.points) filter (where c.kind <> 'AWARD'), 0)::bigint as corrected_points,
                     coalesce(bool_and(c.kind <> 'REVOKE' or (a.claim_id is not null
                         and (c.player_id, c.treasure_id, c.round, c.slot, c.points)
                             = (a.player_id, a.treasure_id, a.round, a.slot, -a.points))), true) as equal
              from (select * from event where hunt_id = ? and actor is not null) c
              left join (select * from award where hunt_id = ?) a on a.claim_id = c.corrects
            ), opened as (
              select treasure_id, round, min(position) as position from event
              where hunt_id = ? and actor is not null and kind in ('REOPEN', 'AWARD') and round > 1
              group by treasure_id, round
            ), played as (
              select a.treasure_id, a.round, count(*) as made, max(a.slot) as last_slot, count(r.corrects) as revoked,
                     array_agg(r.position) as revoked_at
              from award a left join event r on r.hunt_id = a.hunt_id and r.corrects = a.claim_id and r.kind = 'REVOKE'
              where a.hunt_id = ? group by a.treasure_id, a.round
            ), rounds as (
              select coalesce(bool_and(t.round = 1 + coalesce(o.rounds, 0)
                  and coalesce(p.last_round, 1) <= t.round and coalesce(p.stand, 0) <= t.capacity
                  and coalesce(now.last_slot, 0) <= coalesce(t.seats, t.capacity)
                  and (t.round = 1 or coalesce(t.seats = t.capacity - before.stood, false))), true) as equal
              from (select * from treasure where hunt_id = ?) t
              left join (select treasure_id, count(*) as rounds from opened group by treasure_id) o using (treasure_id)
              left join (select treasure_id, max(round) as last_round, sum(made - revoked) as stand
                         from played group by treasure_id) p using (treasure_id)
              left join played now on now.treasure_id = t.treasure_id and now.round = t.round
              left join (select o.treasure_id, o.round, sum(p.made - (
                             select count(*) from unnest(p.revoked_at) as at (position)
                             where at.position < o.position)) as stood
                         from opened o join played p on p.treasure_id = o.treasure_id and p.round < o.round
                         group by o.treasure_id, o.round) before
                  on before.treasure_id = t.treasure_id and before.round = t.round
            )
            select won.awards, won.inventory, paid.wallet, won.events, won.award_points, paid.wallet_points,
                   corrected.corrections, corrected.corrected_points,
                   won.equal and paid.equal and corrected.equal and rounds.equal as equal
            from won, paid, corrected, rounds
            """;
}
