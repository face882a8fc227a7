import type { Id } from "@orderloom/schema/ids";
import type { RunState, Token, Wait } from "@orderloom/schema/run/run";
import { laterTypes, orderMark, seenMark } from "../accept/event-mark.ts";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { execute, insertion, send, sendRows, statement } from "../database/statement.ts";
import { keyPlace, lockKeys, orderPlace, type WaitPlace } from "../waits/wait-key.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { StoredInput } from "./stored-input.ts";

/**
 * Keeps the rows of steps that wait for events in step with the turns, and returns by run the events that came before
 * the wait began. The caller holds the orders' locks and gets the keys' here, and whoever reports an event takes the
 * same: what came earlier is found below, what comes later finds the row.
 */
export async function writeWaits(tx: Tx, turns: readonly KeptTurn[]): Promise<ReadonlyMap<Id, readonly StoredInput[]>> {
  const changes = turns.flatMap(changesOf);
  if (changes.length === 0) return NOTHING;
  const begun = changes.flatMap((change) => (change.type === "begins" ? [change] : []));
  const over = changes.flatMap((change) => (change.type === "ends" ? [change] : []));
  if (over.length > 0) send(tx, DELETE, deletionOf(over));
  if (begun.length === 0) return NOTHING;
  const keys = begun.flatMap(({ wait }) => wait.key ?? []);
  if (keys.length > 0) await lockKeys(tx, keys);
  sendRows(tx, INSERT, begun.map(waitRow));
  const came = [...(await orderEventsSince(tx, begun)), ...(keys.length > 0 ? await keyEventsSince(tx, begun) : [])];
  const answered = new Map<Id, StoredInput[]>();
  for (const { runId, input } of came) answered.set(runId, [...(answered.get(runId) ?? []), input]);
  return answered;
}

const NOTHING: ReadonlyMap<Id, readonly StoredInput[]> = new Map();

type EventWait = Extract<Wait, { type: "event" }>;
type Change = {
  readonly type: "begins" | "ends";
  readonly turn: KeptTurn;
  readonly step: string;
  readonly wait: EventWait;
};

function changesOf(turn: KeptTurn): readonly Change[] {
  const before = eventWaits(turn.run.state);
  const after = eventWaits(turn.state);
  if (before.size === 0 && after.size === 0) return [];
  const of = (type: Change["type"], waits: ReadonlyMap<string, EventWait>, others: ReadonlyMap<string, EventWait>) =>
    [...waits].flatMap(([step, wait]): Change[] => (others.has(step) ? [] : [{ type, turn, step, wait }]));
  return [...of("ends", before, after), ...of("begins", after, before)];
}

function eventWaits(state: RunState | null): ReadonlyMap<string, EventWait> {
  return new Map((state?.tokens ?? []).flatMap(eventWaitOf));
}

function eventWaitOf(token: Token): readonly (readonly [string, EventWait])[] {
  return token.type === "waiting" && token.wait.type === "event" ? [[token.step, token.wait]] : [];
}

function placeOf({ turn, wait }: Change): WaitPlace {
  return wait.key === null ? orderPlace(turn.run.orderId ?? turn.run.id) : keyPlace(wait.key);
}

const INSERT = insertion("waits", ["bucket", "key", "run_id", "step", "order_id", "shop_id", "names", "since"]);

function waitRow(change: Change): Row {
  const { turn, step, wait } = change;
  return {
    ...placeOf(change),
    run_id: turn.run.id,
    step,
    order_id: turn.run.orderId,
    shop_id: turn.order?.shopId ?? null,
    names: wait.names,
    since: turn.at,
  };
}

const DELETE = statement(
  "delete_waits",
  (schema) => `
    delete from ${schema}.waits t using unnest($1::smallint[], $2::text[], $3::uuid[], $4::text[]) w(bucket, key, run_id, step)
    where t.bucket = w.bucket and t.key = w.key and t.run_id = w.run_id and t.step = w.step`,
);

function deletionOf(over: readonly Change[]): readonly unknown[] {
  const places = over.map(placeOf);
  return [
    places.map(({ bucket }) => bucket),
    places.map(({ key }) => key),
    over.map(({ turn }) => turn.run.id),
    over.map(({ step }) => step),
  ];
}

type Came = { readonly runId: Id; readonly input: StoredInput };

/** What messages brought, as the order's history tells it; what flows do themselves is no event. */
const ORDER_EVENTS = statement(
  "read_order_events_since",
  (schema) => `
    select w.place::int as place, c.version, c.at, c.code, c.params, c.cause
    from unnest($1::smallint[], $2::uuid[], $3::int[]) with ordinality w(bucket, order_id, version, place)
    join ${schema}.order_changes c on c.bucket = w.bucket and c.order_id = w.order_id and c.version >= w.version
    where c.code in ('order.created', 'order.reported', 'order.parts_changed', 'refund.requested', 'order.overdue')
    order by w.place, c.version`,
);

type ChangeRow = {
  readonly place: number;
  readonly version: number;
  readonly at: string;
  readonly code: string;
  readonly params: { readonly [name: string]: unknown };
  readonly cause: { readonly eventId?: string | null };
};

async function orderEventsSince(tx: Tx, begun: readonly Change[]): Promise<readonly Came[]> {
  const asked = begun.flatMap((change) => {
    const { orderId } = change.turn.run;
    if (change.wait.key !== null || orderId === null) return [];
    return [{ ...change, orderId, seen: seenMark(change.wait.since, change.turn.state.trigger) }];
  });
  if (asked.length === 0) return [];
  const places = asked.map(({ orderId }) => orderPlace(orderId).bucket);
  const values = [places, asked.map(({ orderId }) => orderId), asked.map(({ seen }) => seen.version)];
  const rows = await execute<ChangeRow>(tx, ORDER_EVENTS, values);
  return asked.flatMap(({ turn, step, wait, seen, orderId }, index): Came[] => {
    for (const row of rows) {
      if (row.place !== index + 1) continue;
      const type = laterTypes(typesOf(row), row.version, seen).find((each) => isWanted(wait, each));
      if (type === undefined) continue;
      const event = { id: row.cause.eventId ?? null, type, at: row.at, orderId, orderVersion: row.version, data: {} };
      const mark = orderMark({ version: row.version, type });
      return [{ runId: turn.run.id, input: { type: "event.came", step, mark, event } }];
    }
    return [];
  });
}

function typesOf({ code, params }: ChangeRow): readonly string[] {
  if (code === "refund.requested") return ["RefundRequested"];
  if (code === "order.overdue") return ["OrderOverdue"];
  if (code === "order.parts_changed") return ["OrderUpdated"];
  return Array.isArray(params.events) ? params.events.map(String) : [];
}

function isWanted({ names }: EventWait, name: string): boolean {
  return names.length === 0 || names.includes(name);
}

/** Events of a key have a moment as mark; before one was taken, what came since the run began counts. */
const KEY_EVENTS = statement(
  "read_key_events_since",
  (schema) => `
    select w.place::int as place, e.at
    from unnest($1::smallint[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[])
         with ordinality w(bucket, key, shop_id, names, started_at, seen_at, place)
    cross join lateral (
      select e.at from ${schema}.key_events e
      where e.bucket = w.bucket and e.key = w.key and e.at >= w.started_at and (w.seen_at is null or e.at > w.seen_at)
        and (e.shop_id is null or e.shop_id = w.shop_id) and (w.names = '{}' or e.name = any(w.names::text[]))
      order by e.at limit 1) e`,
);

async function keyEventsSince(tx: Tx, begun: readonly Change[]): Promise<readonly Came[]> {
  const asked = begun.flatMap(({ turn, step, wait }) =>
    wait.key === null ? [] : [{ turn, step, wait, ...keyPlace(wait.key) }],
  );
  const rows = await execute<{ place: number; at: string }>(tx, KEY_EVENTS, [
    asked.map(({ bucket }) => bucket),
    asked.map(({ key }) => key),
    asked.map(({ turn }) => turn.order?.shopId ?? null),
    asked.map(({ wait }) => arrayText(wait.names)),
    asked.map(({ turn }) => turn.run.startedAt),
    asked.map(({ wait }) => wait.since),
  ]);
  return rows.flatMap(({ place, at }): Came[] => {
    const one = asked[place - 1];
    if (!one) return [];
    const { turn, step, wait } = one;
    return wait.key === null
      ? []
      : [{ runId: turn.run.id, input: { type: "event.came", step, mark: at, key: wait.key } }];
  });
}

/** An array within an array of rows goes as text. */
function arrayText(names: readonly string[]): string {
  return `{${names.map((name) => `"${name.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
