import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noticesText } from "./notices.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "orderloom-notices-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function install(name: string, licence: string): void {
  mkdirSync(join(root, "node_modules", name), { recursive: true });
  writeFileSync(join(root, "node_modules", name, "LICENSE"), licence);
}

const packages = {
  "": { dependencies: { b: "1.0.0", a: "1.0.0" } },
  "node_modules/a": {
    version: "1.0.0",
    license: "MIT",
    optionalDependencies: { "a-linux": "1.0.0", "a-macos": "1.0.0" },
  },
  "node_modules/b": { version: "1.0.0", license: "MIT" },
  "node_modules/a-linux": { version: "1.0.0", license: "MIT" },
  "node_modules/a-macos": { version: "1.0.0", license: "MIT" },
};

test("equal texts are printed once, whatever their line endings", () => {
  install("a", "Copyright somebody\n\nPermission is granted.\n");
  install("b", "Copyright somebody\r\n\r\nPermission is granted.  \r\n");
  expect(noticesText({ packages }, root).match(/Permission is granted/g)).toHaveLength(1);
});

test("the file is the same whichever platform's packages are installed", () => {
  install("a", "A");
  install("b", "B");
  install("a-linux", "L");
  const onLinux = noticesText({ packages }, root);
  rmSync(join(root, "node_modules", "a-linux"), { recursive: true });
  install("a-macos", "M");
  expect(noticesText({ packages }, root)).toBe(onLinux);
  expect(onLinux).toContain("a-macos 1.0.0 — MIT");
});
