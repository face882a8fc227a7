import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { STOP_POINTS } from "@orderloom/store/testing/stop-points";
import { raceApprovals } from "./approvals/race-approvals.ts";
import { crashRun } from "./crash/crash-run.ts";
import { drillFaults } from "./faults/drill-faults.ts";
import { drillImports } from "./imports/drill-imports.ts";
import { ISOLATION_SHARE, measureIsolation } from "./isolation/measure-isolation.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    /** 0 leaves the crash drill out. */
    kills: { type: "string", default: "200" },
    orders: { type: "string", default: "8000" },
    /** Races between two decisions of one approval; 0 leaves them out. */
    races: { type: "string", default: "500" },
    /** Rounds of two shops of which one has a peer that hangs or refuses; 0 leaves them out. */
    isolation: { type: "string", default: "5" },
    /** Real faults; 0 leaves them out. */
    faults: { type: "string", default: "300" },
    /** The kinds of faults to do, separated by commas; `imports` alone is the drill of imports and nothing else. */
    only: { type: "string" },
    /** Rows of the file that is made for it. */
    rows: { type: "string", default: "100000" },
    /** The sources of real orders that are imported, separated by commas; all of them where none is named. */
    sources: { type: "string", default: "" },
    /** Orders a second while faults are done. */
    rate: { type: "string", default: "10" },
    /** The same seed does the same faults in the same order. */
    seed: { type: "string", default: "1" },
  },
});

const ISOLATION_ORDERS = 400;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const isImports = values.only === "imports";
const faults =
  !isImports && Number(values.faults) > 0
    ? await drillFaults({
        count: Number(values.faults),
        seed: Number(values.seed),
        ordersPerSecond: Number(values.rate),
        only: values.only?.split(","),
        say,
      })
    : null;
const crash = !isImports && Number(values.kills) > 0 ? await drillCrashes() : null;
const approvals = !isImports && Number(values.races) > 0 ? await drillApprovals() : null;
const isolation = !isImports && Number(values.isolation) > 0 ? await drillIsolation() : null;
const imports = isImports ? await drillImported() : null;
if (values.json !== undefined) {
  const report = {
    ...faults?.report,
    crash: crash?.report,
    approvals: approvals?.report,
    isolation: isolation?.report,
    imports: imports?.report,
    /** What a well connection keeps of its throughput beside a sick one, at the least (I14). */
    i14_neighbour_keeps: isolation && Math.min(isolation.report.hangs, isolation.report.refuses),
  };
  await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
const parts = [faults, crash, approvals, isolation, imports];
process.exitCode = parts.every((part) => part?.passed ?? true) ? 0 : 1;

async function drillCrashes() {
  const killsPerPoint = Math.ceil(Number(values.kills) / STOP_POINTS.length);
  const report = await crashRun({ orders: Number(values.orders), killsPerPoint, leaseMs: 1_000, say });
  const kills = Object.values(report.kills).reduce((sum, number) => sum + number, 0);
  say(
    `${kills} kills, ${report.orders} orders, ${report.lost} lost, ${report.doubled} doubled, ${report.toCheck} to check, ${report.repeatedCalls} calls repeated under their key`,
  );
  for (const point of STOP_POINTS) say(`  ${point}: ${report.kills[point]}`);
  return { report, passed: report.lost === 0 && report.doubled === 0 };
}

async function drillApprovals() {
  const report = await raceApprovals(Number(values.races));
  const { races, wrongWinners, untold, wrongWakes, wrongHistories } = report;
  say(
    `${races} races of two decisions, ${wrongWinners} without exactly one winner, ${untold} losers not told who won, ${wrongWakes} runs not woken once, ${wrongHistories} histories wrong`,
  );
  return { report, passed: races > 0 && wrongWinners + untold + wrongWakes + wrongHistories === 0 };
}

async function drillIsolation() {
  const report = await measureIsolation({ rounds: Number(values.isolation), orders: ISOLATION_ORDERS, say });
  const share = (of: number): string => `${Math.round(of * 100)} %`;
  say(
    `a well connection keeps ${share(report.hangs)} where its neighbour hangs, ${share(report.refuses)} where it refuses`,
  );
  return { report, passed: Math.min(report.hangs, report.refuses) >= ISOLATION_SHARE };
}

async function drillImported() {
  const folder = process.env["ORDERLOOM_REFERENCE_DATA"];
  const report = await drillImports({ rows: Number(values.rows), folder, sources: values.sources, say });
  return { report, passed: report.wrong === 0 && report.imports.every(({ asExpected }) => asExpected) };
}
