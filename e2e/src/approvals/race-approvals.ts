import { LARGE_ORDER_CHAIN_ID, plainChain } from "@orderloom/schema/approval/approval-chain";
import type { Id } from "@orderloom/schema/ids";
import { changeChain } from "@orderloom/store/approvals/chains";
import { inTransaction } from "@orderloom/store/database/database";
import { type AskedRequest, askChain, decideAs, type Somebody, somebody } from "@orderloom/store/testing/approvals";
import { BY_TEST } from "@orderloom/store/testing/control";
import { createWorld, type World } from "@orderloom/store/testing/world";

/** What became of races between two decisions of one request at the same instant. All but `races` must be nought. */
export type RaceReport = {
  readonly races: number;
  /** Races that both or neither of the two won. */
  readonly wrongWinners: number;
  /** Losers that were not told who decided, and when. */
  readonly untold: number;
  /** Requests whose run was woken never, or twice. */
  readonly wrongWakes: number;
  /** Requests whose history does not say exactly one decision, the winner's. */
  readonly wrongHistories: number;
};

/** How many races are run at a time: several, so that locks are fought for across requests too. */
const AT_ONCE = 4;

/**
 * Lets two supervisors decide the same request at the same instant, one approving and one rejecting, `races` times, on
 * a database of its own; then asks the database, not the answers, what was decided.
 */
export async function raceApprovals(races: number): Promise<RaceReport> {
  const world = await createWorld();
  try {
    const definition = plainChain(["supervisor"]);
    const change = { chainId: LARGE_ORDER_CHAIN_ID, definition, cause: BY_TEST };
    await inTransaction(world.db, "live", (tx) => changeChain(tx, change));
    const pair = [await somebody(world, "甲", "supervisor"), await somebody(world, "乙", "supervisor")] as const;
    const requests = await askAll(world, races);
    const answers = new Map<Id, Answered>();
    const waiting = [...requests];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) answers.set(next.id, await race(world, pair, next));
      }),
    );
    return await judge(world, answers);
  } finally {
    await world.close();
  }
}

/** One batch of the loop turns at most this many runs. */
const BATCH = 250;

async function askAll(world: World, races: number): Promise<readonly AskedRequest[]> {
  const asked: AskedRequest[] = [];
  while (asked.length < races) {
    const count = Math.min(BATCH, races - asked.length);
    asked.push(...(await askChain(world, { chainId: LARGE_ORDER_CHAIN_ID, count })));
  }
  return asked;
}

type Answered = { readonly winners: readonly string[]; readonly isLoserTold: boolean };

async function race(world: World, pair: readonly [Somebody, Somebody], { id: approvalId }: AskedRequest) {
  const [one, other] = pair;
  const answers = await Promise.all([
    decideAs(world, one, { approvalId, decision: "approved" }),
    decideAs(world, other, { approvalId, decision: "rejected" }),
  ]);
  const winners = answers.flatMap((answer, index) => (answer.ok ? [pair[index]?.personId ?? ""] : []));
  const loser = answers.find((answer) => !answer.ok);
  const told = loser?.ok === false && loser.code === "approval_decided" ? loser.params : {};
  return { winners, isLoserTold: told.personId === winners[0] && typeof told.at === "string" };
}

type Row = { readonly id: Id; readonly status: string; readonly deciders: readonly string[]; readonly wakes: number };

async function judge(world: World, answers: ReadonlyMap<Id, Answered>): Promise<RaceReport> {
  const { rows } = await world.db.pool.query<Row>(
    `select a.id, a.status, array(select d ->> 'personId' from jsonb_array_elements(a.decisions) d) as deciders,
            (select count(*) from jsonb_array_elements(r.pending) p where p ->> 'type' = 'approval.decided') as wakes
     from live.approvals a join live.runs r on r.bucket = a.bucket and r.id = a.run_id`,
  );
  const count = (is: (row: Row, answered: Answered) => boolean) =>
    rows.filter((row) => is(row, answers.get(row.id) ?? { winners: [], isLoserTold: false })).length;
  return {
    races: rows.length,
    wrongWinners: count((_, { winners }) => winners.length !== 1),
    untold: count((_, { isLoserTold }) => !isLoserTold),
    wrongWakes: count(({ wakes }) => wakes !== 1),
    wrongHistories: count(
      ({ status, deciders }, { winners }) => status === "open" || deciders.join() !== winners.join(),
    ),
  };
}
