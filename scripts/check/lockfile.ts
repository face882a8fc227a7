import { z } from "zod";

/** The part of npm's lockfile (version 3) that the checks read. */
export const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      license: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      devDependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
      peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
    }),
  ),
});
export type Lockfile = z.infer<typeof Lockfile>;

/**
 * The optional dependencies that have no entry. npm writes a lock without the binaries of other platforms when
 * they are not published yet or when it finds an installed node_modules; `npm ci` then fails there, or here.
 */
export function missingPlatformEntries(lock: Lockfile): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => resolveFrom(lock, path, name) === null)
      .map(([name, range]) => `${path || "the root"} wants ${name}@${range}, which the lockfile does not hold`),
  );
}

/** Entries that name a registry host: such a lock works behind no mirror. */
export function entriesWithHost(lock: Lockfile): string[] {
  return Object.entries(lock.packages)
    .filter(([, entry]) => /^(https?|git|ssh)/.test(entry.resolved ?? ""))
    .map(([path, entry]) => `${path} is resolved to ${entry.resolved}`);
}

/**
 * The paths of all packages that run in production: what the workspaces depend on, and what that needs in turn.
 * A path maps to true when only an optional dependency leads to it. (npm's own `dev` marks are not used: they
 * count optional peers such as a test runner.)
 */
export function productionPaths(lock: Lockfile): Map<string, boolean> {
  const roots = Object.keys(lock.packages).filter((path) => !path.includes("node_modules/"));
  const optionalOnly = new Map<string, boolean>();
  const visit = (path: string, optional: boolean): void => {
    const seen = optionalOnly.get(path);
    if (seen !== undefined && (!seen || optional)) return;
    optionalOnly.set(path, optional);
    const entry = lock.packages[path];
    for (const name of requiredNames(entry)) visitName({ path, name, optional });
    for (const name of Object.keys(entry?.optionalDependencies ?? {})) visitName({ path, name, optional: true });
  };
  const visitName = (step: { path: string; name: string; optional: boolean }): void => {
    const target = resolveFrom(lock, step.path, step.name);
    if (target && !lock.packages[target]?.link) visit(target, step.optional);
  };
  for (const root of roots) visit(root, false);
  for (const root of roots) optionalOnly.delete(root);
  return optionalOnly;
}

function requiredNames(entry: Lockfile["packages"][string] | undefined): string[] {
  const optional = entry?.optionalDependencies ?? {};
  const peers = Object.keys(entry?.peerDependencies ?? {}).filter(
    (name) => !entry?.peerDependenciesMeta?.[name]?.optional,
  );
  return [...Object.keys(entry?.dependencies ?? {}).filter((name) => !(name in optional)), ...peers];
}

/** The path of the entry that `name` means for the package at `path`: the nearest node_modules upwards. */
export function resolveFrom(lock: Lockfile, path: string, name: string): string | null {
  for (let base = path; ; base = parentOf(base)) {
    const candidate = base === "" ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (base === "") return null;
  }
}

function parentOf(path: string): string {
  const cut = path.lastIndexOf("/node_modules/");
  return cut < 0 ? "" : path.slice(0, cut);
}

/** The package name an entry's path stands for. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}
