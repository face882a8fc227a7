import { ENVIRONMENTS, type Environment, Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { type FlowRecord, listFlows } from "@orderloom/store/flows/flow-queries";
import { isNarrowed } from "@orderloom/store/people/row-scope";
import { countRunsByFlow } from "@orderloom/store/runs/flow-run-counts";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { searchFlows } from "./search-flows.ts";

/** Where a page ends, as one text for the address bar: when the last flow was changed, and its id. */
const FlowPageKey = z
  .string()
  .transform((key) => key.split("_"))
  .pipe(z.tuple([z.iso.datetime(), Id]));

const Input = z.strictObject({
  search: z.string().trim().max(LIMITS.nameChars).default(""),
  archived: z.boolean().default(false),
  after: FlowPageKey.nullable().default(null),
});

const DAY_MS = 24 * 3_600_000;

/** A flow in the list: where it is published, and how many runs it started here in the last 24 hours. */
export type FlowRow = Omit<FlowRecord, "publication"> & {
  readonly publications: Readonly<Record<Environment, FlowRecord["publication"]>>;
  /** Null for who may not see all orders: a number over all shops would tell of the others. */
  readonly runsLastDay: number | null;
};

/** Flows, last changed first, a page at a time; `search` may say what `findsFlow` knows. */
export const listFlowsProcedure = procedure("flow.read")
  .input(Input)
  .query(async ({ ctx, input }) => {
    const { after, search, archived } = input;
    const { scope } = ctx.signedIn;
    const ids = search === "" ? null : await searchFlows(ctx.db, ctx.environment, { query: search, archived, scope });
    if (ids?.length === 0) return { items: [], next: null };
    const query = { archived, ...(ids && { ids }), ...(after ? { after: { updatedAt: after[0], id: after[1] } } : {}) };
    const [here, there] = await Promise.all(
      [ctx.environment, otherThan(ctx.environment)].map((env) =>
        inTransaction(ctx.db, env, (tx) => listFlows(tx, query)),
      ),
    );
    const narrowed = isNarrowed(scope);
    const runs = await inTransaction(ctx.db, ctx.environment, (tx) => countRunsByFlow(tx, { lastMs: DAY_MS }));
    const elsewhere = new Map((there ?? []).map((flow) => [flow.id, flow.publication]));
    const rows = (here ?? []).map(({ publication, ...flow }): FlowRow => {
      const other = elsewhere.get(flow.id) ?? null;
      const publications =
        ctx.environment === "live" ? { live: publication, sandbox: other } : { live: other, sandbox: publication };
      return { ...flow, publications, runsLastDay: narrowed ? null : (runs.get(flow.id) ?? 0) };
    });
    const last = rows.length === LIMITS.pageSize ? rows.at(-1) : undefined;
    return { items: rows, next: last ? `${last.updatedAt}_${last.id}` : null };
  });

function otherThan(environment: Environment): Environment {
  return ENVIRONMENTS.find((other) => other !== environment) ?? environment;
}
