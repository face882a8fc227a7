import { bucketOf, type Id } from "@orderloom/schema/ids";
import { isJsonObject, type Json } from "@orderloom/schema/json";
import type { TraceStep } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import type { Reading } from "../orders/order-queries.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { type PersonalMask, personalMask } from "../seal/personal-mask.ts";
import { type OpenSealed, openSealedOf } from "../timeline/open-sealed.ts";
import { type SealedTurn, turnPlace } from "../turns/write-turn-rows.ts";

/**
 * One turn of a run as a reader may see it. `content`: `plain` where nothing personal was seen, `masked` where what
 * went in and out was sealed and is shown masked, `erased` where only the skeleton is left.
 */
export type RunTurn = {
  readonly seq: number;
  readonly at: string;
  /** The version of the order that the turn saw. */
  readonly orderVersion: number | null;
  readonly content: "plain" | "masked" | "erased";
  /** How long the turn was interpreted, in microseconds; null for turns of releases that did not measure. */
  readonly tookUs: number | null;
  readonly input: Json;
  readonly trace: readonly TraceStep[];
};

/** Turns in the order they were made; `next` is the `seq` to go on after, null at the end. */
export type TurnPage = { readonly turns: readonly RunTurn[]; readonly next: number | null };

/** Turns are large: one may hold 200 steps, each with 32 KiB of output. */
const TURNS_PER_PAGE = 50;

type TurnQuery = Pick<Reading, "roles"> & {
  readonly runId: Id;
  readonly orderId: Id | null;
  readonly after: number;
};

/** Reads a page of a run's turns; the caller has checked that the reader may see the run. */
export async function readTurns(tx: Tx, keys: KeyProvider, query: TurnQuery): Promise<TurnPage> {
  const { runId, after } = query;
  const { rows } = await tx.client.query<TurnRow>(
    `select t.seq, t.at, t.order_version as "orderVersion", t.input, t.trace, t.sealed,
            t.took_us as "tookUs"
     from ${tx.env}.run_turns t
     where t.bucket = $1 and t.run_id = $2 and t.seq > $3
     order by t.seq limit $4`,
    [bucketOf(runId), runId, after, TURNS_PER_PAGE + 1],
  );
  const page = rows.slice(0, TURNS_PER_PAGE);
  const isSealed = page.some((row) => row.sealed !== null);
  const opener = isSealed ? await openerFor(tx, keys, query) : null;
  const turns = page.map((row) => turnOf(runId, row, opener));
  return { turns, next: rows.length > page.length ? (page.at(-1)?.seq ?? null) : null };
}

type TurnRow = Omit<RunTurn, "content"> & { readonly sealed: Buffer | null };
type Opener = { readonly open: OpenSealed; readonly mask: PersonalMask };

async function openerFor(tx: Tx, keys: KeyProvider, { orderId, roles }: TurnQuery): Promise<Opener> {
  const orderIds = orderId === null ? [] : [orderId];
  const parts = await loadOrderParts(tx, keys, { orderIds, parts: ["name"] });
  const personal = orderId === null ? undefined : parts.get(orderId)?.private;
  return { mask: personalMask(roles, personal ?? {}), open: await openSealedOf(tx, keys, orderId) };
}

function turnOf(runId: Id, { sealed, ...turn }: TurnRow, opener: Opener | null): RunTurn {
  if (sealed === null || opener === null) return { ...turn, content: "plain" };
  const plain = opener.open(sealed, turnPlace(runId, turn.seq));
  if (plain === null) return { ...turn, content: "erased" };
  const { input, trace }: SealedTurn = JSON.parse(plain);
  const { json } = opener.mask;
  return { ...turn, content: "masked", input: json(input), trace: trace.map((step) => maskStep(step, json)) };
}

function maskStep(step: TraceStep, json: PersonalMask["json"]): TraceStep {
  const failure = step.failure && { ...step.failure, params: asParams(json(step.failure.params)) };
  return { ...step, failure, input: json(step.input), output: json(step.output) };
}

function asParams(value: Json): Record<string, Json> {
  return isJsonObject(value) ? { ...value } : {};
}
