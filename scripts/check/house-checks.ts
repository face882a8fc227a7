import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { bannedSource } from "./banned-source.ts";
import { tooLongFiles } from "./file-length.ts";
import { belowFloors, Floors, inexactVersions, tooManyDependencies } from "./floors.ts";
import { generatedDocs } from "./generated-docs.ts";
import { isAllowed } from "./licences.ts";
import { entriesWithHost, Lockfile, missingPlatformEntries } from "./lockfile.ts";
import { noticesText, shippedPackages } from "./notices.ts";
import type { Check, Problems } from "./problem.ts";
import { telemetry } from "./telemetry.ts";

const NOTICES = join(ROOT, "THIRD_PARTY_NOTICES");

/** The checks of our own. */
export function houseChecks(): Check[] {
  return [
    { name: "file length", run: tooLongFiles },
    { name: "banned in source", run: bannedSource },
    { name: "lockfile complete for every platform", run: lockfile },
    { name: "security floors and exact versions", run: floors },
    { name: "licences and notices", run: ({ fix }) => notices(fix) },
    { name: "no telemetry", run: telemetry },
    { name: "generated documents", run: generatedDocs },
  ];
}

function readLock(): Lockfile {
  return Lockfile.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
}

function lockfile(): Problems {
  const lock = readLock();
  return [...missingPlatformEntries(lock), ...entriesWithHost(lock)];
}

function floors(): Problems {
  const lock = readLock();
  const limits = Floors.parse(JSON.parse(readFileSync(join(ROOT, "security", "floors.json"), "utf8")));
  return [...belowFloors(lock, limits), ...inexactVersions(lock), ...tooManyDependencies(lock, limits)];
}

function notices(fix: boolean): Problems {
  const lock = readLock();
  const refused = shippedPackages(lock)
    .filter((item) => !isAllowed(item.name, item.licence))
    .map((item) => `${item.name} ${item.version} has the licence "${item.licence}", which is not on the list`);
  const text = noticesText(lock, ROOT);
  if (fix) writeFileSync(NOTICES, text);
  const fresh = readText(NOTICES) === text;
  return fresh ? refused : [...refused, 'THIRD_PARTY_NOTICES is stale: run "npm run check -- --fix"'];
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}
