import { z } from "zod";
import type { Lockfile } from "./lockfile.ts";
import { nameOf } from "./lockfile.ts";
import type { Problems } from "./problem.ts";

/** `security/floors.json`. */
export const Floors = z.strictObject({
  comment: z.string(),
  floors: z.record(z.string(), z.string()),
  node: z.string(),
  banned: z.record(z.string(), z.string()),
  directRuntimeDependenciesAtMost: z.int(),
});
export type Floors = z.infer<typeof Floors>;

/** Every copy of a package below its floor, and every banned package, whoever brings it. */
export function belowFloors(lock: Lockfile, floors: Floors): Problems {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (!path.includes("node_modules/") || !entry.version) return [];
    const name = entry.name ?? nameOf(path);
    const floor = floors.floors[name];
    const banned = floors.banned[name];
    if (banned) return [`${path} is banned: ${banned}`];
    if (floor && compareVersions(entry.version, floor) < 0)
      return [`${path} is ${entry.version}, at least ${floor} is needed`];
    return [];
  });
}

/** Dependencies of the workspaces that are no exact versions: with one lockfile a range only hides a choice. */
export function inexactVersions(lock: Lockfile): Problems {
  return workspaces(lock).flatMap(([path, entry]) =>
    Object.entries({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
      .filter(
        ([name, range]) =>
          !name.startsWith("@orderloom/") && !/^(npm:(@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range),
      )
      .map(([name, range]) => `${path || "the root"} wants ${name} ${range}: state one version`),
  );
}

/** The packages the product itself asks for at run time, or a problem when they are more than the policy allows. */
export function tooManyDependencies(lock: Lockfile, floors: Floors): Problems {
  const names = new Set(workspaces(lock).flatMap(([, entry]) => Object.keys(entry.dependencies ?? {})));
  const foreign = [...names].filter((name) => !name.startsWith("@orderloom/"));
  const most = floors.directRuntimeDependenciesAtMost;
  return foreign.length > most ? [`${foreign.length} direct runtime dependencies, ${most} at most`] : [];
}

function workspaces(lock: Lockfile): [string, Lockfile["packages"][string]][] {
  return Object.entries(lock.packages).filter(([path]) => !path.includes("node_modules/"));
}

/** Negative when `a` is older; a pre-release counts as its release. */
export function compareVersions(a: string, b: string): number {
  const parts = (version: string) => (version.split("-")[0] ?? "").split(".").map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
