import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../bootstrap/ready.mjs";

/** A project of its own with a copy of packages/nodes, to write into. */
export type ProjectCopy = { readonly root: string; readonly nodes: string; remove(): void };

export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), "new-node-"));
  const nodes = join(root, "packages", "nodes");
  mkdirSync(nodes, { recursive: true });
  for (const file of ["tsconfig.base.json", "biome.json"]) cpSync(join(ROOT, file), join(root, file));
  for (const part of ["src", "tsconfig.json", "tsconfig.pure.json"]) {
    cpSync(join(ROOT, "packages", "nodes", part), join(nodes, part), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
  return { root, nodes, remove: () => rmSync(root, { recursive: true, force: true }) };
}
