import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { STOP_POINTS } from "@orderloom/store/testing/stop-points";
import { raceApprovals } from "./approvals/race-approvals.ts";
import { crashRun } from "./crash/crash-run.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    /** 0 leaves the crash drill out. */
    kills: { type: "string", default: "200" },
    orders: { type: "string", default: "8000" },
    /** Races between two decisions of one approval; 0 leaves them out. */
    races: { type: "string", default: "500" },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const crash = Number(values.kills) > 0 ? await drillCrashes() : null;
const approvals = Number(values.races) > 0 ? await drillApprovals() : null;
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify({ ...crash?.report, approvals: approvals?.report }, null, 2)}\n`);
}
process.exitCode = (crash?.passed ?? true) && (approvals?.passed ?? true) ? 0 : 1;

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
