import type { Db } from "@orderloom/store/database/database";

const CHUNK = 50_000;

/** What the copies of a run are: where they stand, as columns of `runs`. */
export type Stand = Readonly<Record<"status" | "lane" | "wake_at", string | null>>;

/**
 * Copies the newest open run with its order `count` times, each with an order of its own: a million runs in a minute,
 * where accepting them would take ten. Only what the loop reads is copied: the order's row and the run.
 */
export async function multiplyRuns(db: Db, count: number, stand: Stand): Promise<void> {
  for (let left = count; left > 0; left -= CHUNK) {
    await db.pool.query(
      `with template as materialized (
         select to_jsonb(o) as o, to_jsonb(r) as r from live.runs r join live.orders o on o.bucket = r.bucket and o.id = r.order_id
         order by r.id desc limit 1),
       made as materialized (
         select id, right(id::text, 2) as tail, md5(id::text) as digest, get_byte(uuid_send(id), 15) & 63 as bucket,
                lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') as moment
         from (select gen_random_uuid() as id from generate_series(1, $1)) ids),
       orders as (
         insert into live.orders
         select copy.* from template, made, lateral jsonb_populate_record(null::live.orders, template.o || jsonb_build_object(
           'bucket', made.bucket, 'id', made.id, 'order_no', made.digest, 'external_no', made.digest)) copy)
       insert into live.runs
       select copy.* from template, made, lateral jsonb_populate_record(null::live.runs, template.r || $2::jsonb ||
         jsonb_build_object('bucket', made.bucket, 'order_id', made.id, 'id', made.moment || '7' || left(made.digest, 3) ||
           '8' || substr(made.digest, 4, 13) || made.tail)) copy`,
      [Math.min(left, CHUNK), JSON.stringify(stand)],
    );
  }
  await db.pool.query("vacuum analyze live.runs, live.orders");
}

/** Copies the newest ended run `count` times into the ended ones, as if it had been busy for weeks. */
export async function multiplyEnded(db: Db, count: number): Promise<void> {
  for (let left = count; left > 0; left -= CHUNK) {
    await db.pool.query(
      `with template as materialized (select to_jsonb(r) as r from live.runs_done r order by r.id desc limit 1),
       made as materialized (
         select id, right(id::text, 2) as tail, md5(id::text) as digest, get_byte(uuid_send(id), 15) & 63 as bucket,
                lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') as moment
         from (select gen_random_uuid() as id from generate_series(1, $1)) ids)
       insert into live.runs_done
       select copy.* from template, made, lateral jsonb_populate_record(null::live.runs_done, template.r ||
         jsonb_build_object('bucket', made.bucket, 'order_id', made.id, 'id', made.moment || '7' || left(made.digest, 3) ||
           '8' || substr(made.digest, 4, 13) || made.tail)) copy`,
      [Math.min(left, CHUNK)],
    );
  }
  await db.pool.query("vacuum analyze live.runs_done");
}
