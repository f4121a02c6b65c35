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
     * Decides a group. Parameters: arrays of hunt ids, treasure ids, player ids, claim ids and whether it may win,
     * claim by claim. Each claim that may win gets the lowest free slot, in the order of the arrays; a slot that
     * another transaction takes at the same time makes the insert wait for that one and then do nothing. Returns the
     * winners with their balance, and the claims that are not {@code ours} to decide.
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
              from unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::boolean[])
                with ordinality as c (hunt_id, treasure_id, player_id, claim_id, may_win, line)
            ), eligible as (
              select c.*, t.points, t.capacity, t.round,
                     row_number() over (partition by c.hunt_id, c.treasure_id order by c.line) as nth
              from claim c join treasure t using (hunt_id, treasure_id) join hunt h using (hunt_id)
              where c.ours and c.may_win and h.state = 'OPEN' and t.opens_at <= now() and now() < t.closes_at
                and not exists (select from award a where a.hunt_id = c.hunt_id and a.claim_id = c.claim_id
                                offset 0)
                and not exists (select from award a where a.hunt_id = c.hunt_id and a.treasure_id = c.treasure_id
                                and a.round = t.round and a.player_id = c.player_id offset 0)
            ), seat as (
              select e.*, free.slot
              from eligible e cross join lateral (
                select s.slot from generate_series(1, e.capacity) as s (slot)
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
            select c.line, c.ours, w.*, (sum(w.points) over (partition by w.hunt_id, w.player_id)
                + coalesce((select sum(e.points) from wallet_entry e
                            where e.hunt_id = w.hunt_id and e.player_id = w.player_id), 0))::bigint as balance
            from claim c left join won w using (hunt_id, treasure_id, player_id, claim_id)
            where w.claim_id is not null or not c.ours
            """;

    /** What became of the claims that did not win: their treasure's state, and every award that may be why. */
    static final String EXPLAIN = """
            select c.line, t.capacity, a.claim_id, a.player_id, a.treasure_id, a.round, a.slot, a.points, a.committed_at,
                   (h.state = 'OPEN' and t.opens_at <= now() and now() < t.closes_at) as open
            from unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[])
                with ordinality as c (hunt_id, treasure_id, player_id, claim_id, line)
            left join hunt h using (hunt_id)
            left join treasure t using (hunt_id, treasure_id)
            left join lateral (
              select * from award where hunt_id = c.hunt_id and claim_id = c.claim_id
              union
              select * from award where hunt_id = c.hunt_id and treasure_id = c.treasure_id and round = t.round
            ) a on true
            order by c.line
            """;

    static final String BALANCE = "select coalesce(sum(points), 0)::bigint from wallet_entry where hunt_id = ? and player_id = ?";

    static final String FIND = "select * from award where hunt_id = ? and claim_id = ?";

    static final String OF_PLAYER = "select * from award where hunt_id = ? and player_id = ? order by committed_at desc limit 1000";

    static final String OF_HUNT = "select * from award where hunt_id = ?";

    static final String RECONCILE = """
            select count(a.claim_id) as awards, count(i.claim_id) as inventory, count(w.claim_id) as wallet,
                   count(e.claim_id) as events, coalesce(sum(a.points), 0)::bigint as award_points,
                   coalesce(sum(w.points), 0)::bigint as wallet_points,
                   coalesce(bool_and(a.claim_id is not null and i.claim_id is not null and w.claim_id is not null
                       and e.claim_id is not null
                       and (i.player_id, i.treasure_id, i.round) = (a.player_id, a.treasure_id, a.round)
                       and (w.player_id, w.points) = (a.player_id, a.points)
                       and (e.player_id, e.treasure_id, e.round, e.slot, e.points)
                           = (a.player_id, a.treasure_id, a.round, a.slot, a.points)), true) as equal
            from (select * from award where hunt_id = ?) a
            full join (select * from inventory where hunt_id = ?) i using (claim_id)
            full join (select * from wallet_entry where hunt_id = ?) w using (claim_id)
            full join (select * from event where hunt_id = ? and kind = 'AWARD') e using (claim_id)
            """;
}
