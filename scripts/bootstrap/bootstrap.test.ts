import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isInstalled } from "./installed.mjs";
import { terminalLanguage } from "./language.mjs";
import { nodeTooOld } from "./node-version.mjs";

describe("Node's version", () => {
  test.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0"])("%s is enough", (version) => {
    expect(nodeTooOld(version)).toBeNull();
  });

  test.each(["20.18.3", "18.20.0", "16.0.0"])("%s is named with the way out", (version) => {
    expect(nodeTooOld(version)).toContain(version);
    expect(nodeTooOld(version)).toContain("20.19");
  });
});

describe("the terminal's language", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ["zh_CN.UTF-8", "", "zh"],
    ["en_US.UTF-8", "", "en"],
    ["zh_CN.UTF-8", "en_US.UTF-8", "en"],
    ["C", "", "en"],
  ])("LANG=%s LC_ALL=%s is %s", (lang, all, language) => {
    vi.stubEnv("LANG", lang);
    vi.stubEnv("LC_ALL", all);
    vi.stubEnv("LC_MESSAGES", "");
    expect(terminalLanguage()).toBe(language);
  });
});

describe("whether node_modules fits the lockfile", () => {
  let root: string;
  const lock = {
    "": { version: "1.0.0" },
    "packages/schema": { version: "1.0.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b-windows": { version: "1.0.0", optional: true },
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "orderloom-installed-"));
    mkdirSync(join(root, "node_modules"));
    write("package-lock.json", lock);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(path: string, packages: object): void {
    writeFileSync(join(root, path), JSON.stringify({ packages }));
  }

  test("an interrupted install has no record of itself", () => {
    expect(isInstalled(root)).toBe(false);
  });

  test("a package of another platform may be absent", () => {
    write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    expect(isInstalled(root)).toBe(true);
  });

  test("another version is not what the lockfile says", () => {
    write("node_modules/.package-lock.json", { "node_modules/a": { version: "0.9.0" } });
    expect(isInstalled(root)).toBe(false);
  });

  test("a package added since is missed", () => {
    write("node_modules/.package-lock.json", {});
    expect(isInstalled(root)).toBe(false);
  });
});
