import type { Figure } from "../yardstick/figure.ts";
import { inRounds, type On, say } from "../yardstick/rounds.ts";
import { installRival } from "./install-rival.ts";
import { RIVALS, type Rival } from "./rivals.ts";
import { runRival } from "./run-rival.ts";

const OURS = "runs_per_s";
/** Each round installs nothing but makes a database; their rates are far apart from ours, so a few tell enough. */
const MAX_ROUNDS = 3;

/**
 * The rate of each rival at the bare work of the reference flow (order paid → rule → status → notice, its executions
 * saved), and how many times ours it takes; ours, measured in the same run, has every safety on.
 */
export async function against(on: On, names: readonly string[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const name of names) {
    const rival = RIVALS.find((one) => one.name === name);
    if (!rival) throw new TypeError(`there is no rival ${name}: ${RIVALS.map((one) => one.name).join(", ")}`);
    figures.push(...(await againstOne(on, rival)));
  }
  return figures;
}

async function againstOne(on: On, rival: Rival): Promise<readonly Figure[]> {
  const versions = Object.entries(rival.packages).map(([name, version]) => `${name} ${version}`);
  say(`${rival.name}: ${versions.join(", ")} (${rival.licence})`);
  const installed = await installRival(rival);
  if ("refusal" in installed) {
    say(`  skipped: ${rival.name} could not be installed here: ${installed.refusal}`);
    return [];
  }
  const name = `${rival.name.replaceAll("-", "_")}_per_s`;
  const sizes = { ...on.sizes, rounds: Math.min(on.sizes.rounds, MAX_ROUNDS) };
  try {
    const { figures } = await inRounds(name, { ...on, sizes }, async () => {
      const databaseUrl = await freshDatabase(on, name);
      return { value: (await runRival(rival, installed, databaseUrl)).perSecond };
    });
    const theirs = figures[0]?.ratio ?? Number.NaN;
    const ours = on.found.get(OURS);
    if (!ours) return figures;
    // Minutes lie between the two: what each is to R of its own minutes is what can be compared.
    const ratio = (ours.ratio ?? Number.NaN) / theirs;
    return [...figures, { name: `${OURS}:${name}`, value: ours.value, unit: "1/s", reference: name, ratio }];
  } catch (thrown) {
    say(`  skipped: ${rival.name} did not do the work: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    return [];
  }
}

async function freshDatabase({ db, store }: On, name: string): Promise<string> {
  await db.pool.query(`drop database if exists ${name} with (force)`);
  await db.pool.query(`create database ${name}`);
  const url = new URL(store.databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}
