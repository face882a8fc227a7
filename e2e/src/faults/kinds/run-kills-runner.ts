import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, never } from "../fault.ts";
import { type FaultWorld, whenReachable } from "../fault-world.ts";

/** Four starts, each found after a lease, and as many again while it was accepted. */
const LIMIT_MS = 180_000;

/**
 * An order comes whose run ends the process that interprets it, every time, already while it is accepted. Service
 * managers start the runners again. The run must be found, run alone, and end with its reason on it, while the others
 * go on.
 */
export const runKillsRunner: Fault = {
  name: "run-kills-runner",
  weight: 1,
  skip: never,
  inject: async (world) => {
    const before = await othersDone(world);
    const watches = world.runners.map((runner) => runner.supervise());
    const number = await world.sender.sendKiller();
    await untilEnded(world, number);
    const revived = await Promise.all(watches.map((end) => end()));
    const others = (await othersDone(world)) - before;
    if (others === 0)
      throw new Error(`no other run ended while ${number} ended runners ${revived.join(" and ")} times`);
  },
  heal: () => Promise.resolve(),
};

async function untilEnded({ db, runners }: FaultWorld, number: string): Promise<void> {
  const until = performance.now() + LIMIT_MS;
  for (;;) {
    const { rows } = await whenReachable(() =>
      db.pool.query<{ status: string; code: string }>(
        `select r.status, r.failure_code as code from live.runs_done r join live.orders o on o.id = r.order_id
         where o.external_no = $1`,
        [number],
      ),
    );
    const [ended] = rows;
    if (ended?.status === "failed" && ended.code === "run_killed_runner") return;
    if (ended || performance.now() > until) {
      const said = runners.map((runner) => runner.child().output().slice(-4_000));
      throw new Error(`the run of ${number} is ${JSON.stringify(ended ?? "open")}\n${said.join("\n")}`);
    }
    await sleep(50);
  }
}

async function othersDone({ db }: FaultWorld): Promise<number> {
  const { rows } = await whenReachable(() =>
    db.pool.query<{ done: number }>("select count(*) as done from live.runs_done where status = 'done'"),
  );
  return Number(rows[0]?.done);
}
