import type { Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import type { WaitPlace } from "../waits/wait-key.ts";

/** An event of a key by its mark, which is its `at`. */
export type KeyEventName = WaitPlace & { readonly at: string };

const READ = statement(
  "read_key_events",
  (schema) => `
    select e.id, e.key, e.at, e.sealed
    from unnest($1::smallint[], $2::text[], $3::timestamptz[]) w(bucket, key, at)
    join ${schema}.key_events e on e.bucket = w.bucket and e.key = w.key and e.at = w.at`,
);

/** The events as runs see them, by {@link keyEventId}. One that is past its time is missing. */
export async function readKeyEvents(
  tx: Tx,
  keys: KeyProvider,
  names: readonly KeyEventName[],
): Promise<ReadonlyMap<string, JsonObject>> {
  if (names.length === 0) return new Map();
  const values = [names.map(({ bucket }) => bucket), names.map(({ key }) => key), names.map(({ at }) => at)];
  const rows = await execute<{ id: Id; key: string; at: string; sealed: Buffer }>(tx, READ, values);
  const boxes = await openBoxes(tx, keys, []);
  return new Map(
    rows.map(({ id, key, at, sealed }) => {
      const event: JsonObject = JSON.parse(boxes(null).open(sealed, keyEventPlace(id)).toString());
      return [keyEventId({ key, at }), event];
    }),
  );
}

export function keyEventId({ key, at }: Pick<KeyEventName, "key" | "at">): string {
  return `${at} ${key}`;
}

/** Where what an event of a key brought is sealed. */
export function keyEventPlace(id: Id): string {
  return `key_events.sealed:${id}`;
}

const PRUNE = statement(
  "prune_key_events",
  (schema) => `
    delete from ${schema}.key_events e using (
      select bucket, key, at from ${schema}.key_events
      where at < clock_timestamp() - make_interval(days => ${LIMITS.keyEventDays})
      order by at limit $1 for update skip locked) old
    where e.bucket = old.bucket and e.key = old.key and e.at = old.at
    returning e.id`,
);

/** Drops events of keys past `LIMITS.keyEventDays`, at most `limit`; returns how many. */
export async function pruneKeyEvents(tx: Tx, limit: number): Promise<number> {
  return (await execute(tx, PRUNE, [limit])).length;
}
