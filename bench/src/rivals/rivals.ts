import { fileURLToPath } from "node:url";

/**
 * A product that does the same work another way. It is installed into a cache outside this repository when somebody
 * measures against it, at exactly these versions, and is no part of what we ship.
 */
export type Rival = {
  readonly name: string;
  /** Packages from npm with exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Where a dependency of theirs asks for what the registry does not have. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Under which terms it is used here. */
  readonly licence: string;
  /** The program that makes it do the work and prints its rate; it runs in the folder of the packages. */
  readonly driver: string;
  /** How many runs one measurement takes: some ten seconds' worth. */
  readonly runs: number;
};

/** The newest majors of some need a newer Node than we do: each has one of its own. */
export const RIVAL_NODE = "24.21.0";
const PG = { pg: "8.23.1" };

export const RIVALS: readonly Rival[] = [
  {
    name: "n8n",
    packages: { n8n: "2.41.1" },
    overrides: { cssomnom: "npm:cssom@0.5.0" },
    licence: "Sustainable Use License: measured here, not passed on",
    driver: fileURLToPath(new URL("./drivers/n8n.ts", import.meta.url)),
    runs: 200,
  },
  {
    name: "dbos",
    packages: { "@dbos-inc/dbos-sdk": "5.3.0", ...PG },
    licence: "MIT",
    driver: fileURLToPath(new URL("./drivers/dbos.ts", import.meta.url)),
    runs: 2_000,
  },
  {
    name: "graphile-worker",
    packages: { "graphile-worker": "0.18.0", ...PG },
    licence: "MIT",
    driver: fileURLToPath(new URL("./drivers/graphile-worker.ts", import.meta.url)),
    runs: 10_000,
  },
  {
    name: "pg-boss",
    packages: { "pg-boss": "12.35.0", ...PG },
    licence: "MIT",
    driver: fileURLToPath(new URL("./drivers/pg-boss.ts", import.meta.url)),
    runs: 10_000,
  },
];
