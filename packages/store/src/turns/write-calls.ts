import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { execute, executeRows, insertion, sendRows, statement } from "../database/statement.ts";
import type { CallStatus } from "../tables/data/calls.ts";
import type { KeptTurn } from "./kept-turn.ts";
import { CALL_COLUMNS, type CallRow, callRow, INSERT_CALLS, type NewCall } from "./new-call.ts";
import type { Boxes } from "./order-boxes.ts";
import type { StoredInput } from "./stored-input.ts";

export type CallsToWrite = {
  readonly turns: readonly KeptTurn[];
  /** Further calls of the same turns: mails of notices. */
  readonly mails: readonly NewCall[];
  readonly boxes: Boxes;
};

/**
 * Writes the calls that the turns want. Where another run has asked for the same effect already, the call follows
 * that one instead of doing it again; if that one has ended, its outcome is the answer at once (returned by run).
 */
export async function writeCalls(
  tx: Tx,
  { turns, mails, boxes }: CallsToWrite,
): Promise<ReadonlyMap<Id, readonly StoredInput[]>> {
  const calls = [...turns.flatMap(callsOf), ...mails].map((call) => ({ call, row: callRow(call, boxes) }));
  if (calls.length === 0) return new Map();
  const inserted = await executeRows<{ id: Id }>(
    tx,
    INSERT_CALLS,
    calls.map(({ row }) => row),
  );
  const made = new Set(inserted.map(({ id }) => id));
  const known = calls.filter(({ row, call }) => !made.has(row.id) && !call.detached);
  return known.length > 0 ? follow(tx, known) : new Map();
}

function callsOf(turn: KeptTurn): NewCall[] {
  const { run, at } = turn;
  return turn.effects.flatMap(({ step, effect }) =>
    effect.type === "call.make"
      ? [{ run, at, step, detached: false, effect, retry: turn.retries?.get(step) ?? null }]
      : [],
  );
}

type Known = { readonly call: NewCall; readonly row: CallRow };
type Leader = { readonly id: Id; readonly effectKey: string; readonly status: CallStatus };

/** Ends and followers are decided under the leader's row lock, so that no outcome slips between. */
const LOCK_LEADERS = statement(
  "lock_leading_calls",
  (schema) => `
    select c.id, c.effect_key as "effectKey", c.status
    from unnest($1::smallint[], $2::text[]) w(bucket, effect_key)
    join ${schema}.calls c on c.bucket = w.bucket and c.effect_key = w.effect_key
    order by c.id for update of c`,
);

/** Whoever asks for the same effect waits for what becomes of it, a person's decision included. */
const UNDECIDED: ReadonlySet<CallStatus> = new Set(["ready", "running", "unknown"]);

const INSERT_FOLLOWERS = insertion("calls", CALL_COLUMNS, "on conflict (bucket, id) do nothing");

async function follow(tx: Tx, known: readonly Known[]): Promise<ReadonlyMap<Id, readonly StoredInput[]>> {
  const keys = known.map(({ row }) => row.effect_key);
  const leaders = await execute<Leader>(tx, LOCK_LEADERS, [known.map(({ row }) => bucketOf(row.id)), keys]);
  const byKey = new Map(leaders.map((leader) => [leader.effectKey, leader]));
  const answered = new Map<Id, StoredInput[]>();
  const followers: Row[] = [];
  for (const { call, row } of known) {
    const leader = byKey.get(row.effect_key);
    if (!leader) continue;
    if (UNDECIDED.has(leader.status)) {
      followers.push({ ...row, effect_key: null, follows: leader.id, status: "following" });
    } else {
      // Kept although it has nothing to wait for: a repeat that was not made is told in the exactly-once report.
      followers.push({ ...row, effect_key: null, follows: leader.id, status: leader.status, settled_at: call.at });
      const answer: StoredInput = { type: "call.settled", step: call.step, callId: leader.id };
      answered.set(call.run.id, [...(answered.get(call.run.id) ?? []), answer]);
    }
  }
  sendRows(tx, INSERT_FOLLOWERS, followers);
  return answered;
}
