/**
 * Prints how well free-text addresses are read, as the table of docs/address.md:
 * `npm run measure-addresses -w @orderloom/schema [-- SEED EACH]`.
 */
import { HELD_OUT } from "../src/testing/address/held-out.ts";
import type { ReportLine } from "../src/testing/address/report.ts";
import { reportOf, totalOf } from "../src/testing/address/report.ts";

const [seed = "20261122", each = "252"] = process.argv.slice(2);
const lines = reportOf(HELD_OUT, { seed: Number(seed), each: Number(each) });
const total = totalOf(lines);
const row = (line: ReportLine) =>
  `| ${line.noise} | ${line.samples} | ${line.right} | ${((100 * line.right) / line.samples).toFixed(2)} % | ${line.wrongButSure} |`;
process.stdout.write(
  `${["| Noise | Addresses | All fields right | Share | Wrong but sure |", "| --- | ---: | ---: | ---: | ---: |", ...[...lines, total].map(row)].join("\n")}\n`,
);
