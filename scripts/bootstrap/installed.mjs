import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether node_modules holds what the lockfile asks for on this machine. npm writes what it installed into
 * node_modules/.package-lock.json last of all, so an interrupted install is seen too.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const present = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true; // the workspaces themselves
    const found = present[path];
    if (found) return found.version === entry.version && Boolean(found.link) === Boolean(entry.link);
    return Boolean(entry.optional || entry.devOptional || entry.peer); // made for another platform
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }> | null}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
