import type { FaultWorld } from "../faults/fault-world.ts";
import { whenReachable } from "../faults/fault-world.ts";
import { residentBytes } from "../product/resident-bytes.ts";

/** How the product does at one moment; sizes in bytes, times in milliseconds. */
export type Sample = {
  /** Seconds since the load began. */
  readonly second: number;
  /** Runs of orders that ended since the sample before, and how long they took from being accepted. */
  readonly ended: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Runs that are under way. */
  readonly open: number;
  readonly tables: number;
  readonly indexes: number;
  readonly deadRows: number;
  readonly liveRows: number;
  /** Memory of the larger runner; null where the system does not say. */
  readonly runnerBytes: number | null;
};

export async function takeSample(
  world: FaultWorld,
  { second, sinceSeconds }: { second: number; sinceSeconds: number },
) {
  const { rows } = await whenReachable(() => world.db.pool.query<Row>(TEXT, [world.flowId, sinceSeconds]));
  const [row] = rows;
  if (!row) throw new Error("a sample has no row");
  const sample: Sample = { second, ...numbersOf(row), runnerBytes: await runnerBytes(world) };
  return sample;
}

type Row = Record<"ended" | "open" | "tables" | "indexes" | "deadRows" | "liveRows", string | number> &
  Record<"p50Ms" | "p99Ms", number | null>;

function numbersOf(row: Row): Omit<Sample, "second" | "runnerBytes"> {
  return {
    ended: Number(row.ended),
    p50Ms: row.p50Ms,
    p99Ms: row.p99Ms,
    open: Number(row.open),
    tables: Number(row.tables),
    indexes: Number(row.indexes),
    deadRows: Number(row.deadRows),
    liveRows: Number(row.liveRows),
  };
}

const TEXT = `
  with ended as (
    select extract(epoch from ended_at - started_at)::float8 * 1000 as ms from live.runs_done
    where flow_id = $1 and status = 'done' and ended_at > clock_timestamp() - make_interval(secs => $2::float8)
  ), sizes as (
    select sum(pg_table_size(relid)) as tables, sum(pg_indexes_size(relid)) as indexes,
           sum(n_dead_tup) as "deadRows", sum(n_live_tup) as "liveRows"
    from pg_stat_user_tables where schemaname in ('live', 'control')
  )
  select (select count(*) from ended) as ended,
         (select percentile_cont(0.5) within group (order by ms) from ended) as "p50Ms",
         (select percentile_cont(0.99) within group (order by ms) from ended) as "p99Ms",
         (select count(*) from live.runs) as open, sizes.*
  from sizes`;

async function runnerBytes({ runners }: FaultWorld): Promise<number | null> {
  const sizes = await Promise.all(runners.map((runner) => residentBytes(runner.child().pid)));
  const known = sizes.flatMap((size) => (size === null ? [] : [size]));
  return known.length === 0 ? null : Math.max(...known);
}
