import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { STOP_POINTS } from "@orderloom/store/testing/stop-points";
import { crashRun } from "./crash/crash-run.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    kills: { type: "string", default: "200" },
    orders: { type: "string", default: "8000" },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const killsPerPoint = Math.ceil(Number(values.kills) / STOP_POINTS.length);
const report = await crashRun({ orders: Number(values.orders), killsPerPoint, leaseMs: 1_000, say });
const kills = Object.values(report.kills).reduce((sum, number) => sum + number, 0);
say(
  `${kills} kills, ${report.orders} orders, ${report.lost} lost, ${report.doubled} doubled, ${report.repeatedCalls} calls repeated under their key`,
);
for (const point of STOP_POINTS) say(`  ${point}: ${report.kills[point]}`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.lost === 0 && report.doubled === 0 ? 0 : 1;
