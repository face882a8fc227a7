import type { JsonObject } from "@orderloom/schema/json";
import type { RunState, Wait } from "@orderloom/schema/run/run";
import { laterTypes, orderMark, seenMark } from "@orderloom/store/accept/event-mark";
import type { StoredInput } from "@orderloom/store/turns/stored-input";
import type { MadeTurn } from "./make-turn.ts";
import type { RunRow } from "./rows.ts";
import type { Look, SimTx } from "./sim-store.ts";
import type { World } from "./world.ts";

type EventWait = Extract<Wait, { type: "event" }>;

/** Keeps the rows of steps that wait for events, and answers with what came before the wait began. */
export function beginWaits(world: World, tx: SimTx, made: MadeTurn): readonly StoredInput[] {
  const { run, result } = made;
  const before = eventWaits(made.before);
  const after = eventWaits(result.state);
  for (const [step] of before) if (!after.has(step)) tx.waits.drop(`${run.id}/${step}`);
  const begun = [...after].filter(([step]) => !before.has(step));
  return begun.flatMap(([step, wait]) => {
    if (wait.key !== null) tx.lock(`waitKey/${wait.key}`);
    const place = wait.key === null ? run.orderId : `key:${wait.key}`;
    tx.waits.put(`${run.id}/${step}`, { place, runId: run.id, step, names: wait.names });
    if (!world.parts.looksBack) return [];
    return cameFor(tx, { run, trigger: result.state.trigger, step, wait });
  });
}

function eventWaits(state: RunState | null): ReadonlyMap<string, EventWait> {
  return new Map(
    (state?.tokens ?? []).flatMap((token) =>
      token.type === "waiting" && token.wait.type === "event" ? [[token.step, token.wait] as const] : [],
    ),
  );
}

type Begun = { readonly run: RunRow; readonly trigger: JsonObject; readonly step: string; readonly wait: EventWait };

/** What came before, or since, for a step that waits. */
export function cameFor(look: Pick<Look, "orders" | "keyEvents">, begun: Begun): readonly StoredInput[] {
  return begun.wait.key === null ? orderEventsSince(look, begun) : keyEventsSince(look, begun);
}

function orderEventsSince(look: Pick<Look, "orders">, { run, trigger, step, wait }: Begun): readonly StoredInput[] {
  const { orderId } = run;
  const seen = seenMark(wait.since, trigger);
  for (const { version, events, at } of look.orders.get(orderId)?.history ?? []) {
    if (version < seen.version) continue;
    const type = laterTypes(events, version, seen).find((name) => isWanted(wait, name));
    if (type === undefined) continue;
    const event = { id: null, type, at, orderId, orderVersion: version, data: {} };
    return [{ type: "event.came", step, mark: orderMark({ version, type }), event }];
  }
  return [];
}

function keyEventsSince(look: Pick<Look, "keyEvents">, { run, step, wait }: Begun): readonly StoredInput[] {
  const { key, since } = wait;
  const came = look.keyEvents
    .all()
    .filter((event) => event.key === key && event.at >= run.startedAt && (since === null || event.at > since))
    .filter(({ name }) => isWanted(wait, name))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const [first] = came;
  return first && key !== null ? [{ type: "event.came", step, mark: first.at, key }] : [];
}

function isWanted({ names }: EventWait, name: string): boolean {
  return names.length === 0 || names.includes(name);
}
