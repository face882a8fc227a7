import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createKeyFile, openKeyProvider, WRAPPED_KEY_BYTES } from "./key-provider.ts";
import { open, seal } from "./seal.ts";

const folder = mkdtempSync(join(tmpdir(), "orderloom-key-"));
afterAll(() => rmSync(folder, { recursive: true }));
const key = randomBytes(32);

describe("seal", () => {
  it("opens only with the same key, at the same place, unchanged", () => {
    const sealed = seal(key, "张三 13800000000", "live:1:name");
    expect(open(key, sealed, "live:1:name").toString()).toBe("张三 13800000000");
    expect(sealed.includes("13800000000")).toBe(false);
    expect(seal(key, "x", "a").equals(seal(key, "x", "a"))).toBe(false);
    expect(() => open(randomBytes(32), sealed, "live:1:name")).toThrow("key_wrong");
    expect(() => open(key, sealed, "live:2:name")).toThrow("key_wrong");
    for (const at of [0, 1, 14, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(key, changed, "live:1:name")).toThrow("key_wrong");
    }
  });
});

describe("openKeyProvider", () => {
  it("reads a file it made, which only the owner can read, and never overwrites one", () => {
    const keyFile = join(folder, "key");
    createKeyFile(keyFile);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(() => createKeyFile(keyFile)).toThrow("EEXIST");
    const wrapped = openKeyProvider({ keyFile }).wrap(key, "order 1");
    expect(wrapped).toHaveLength(WRAPPED_KEY_BYTES);
    expect(openKeyProvider({ keyFile }).unwrap(wrapped, "order 1").equals(key)).toBe(true);
    expect(() => openKeyProvider({ keyFile }).unwrap(wrapped, "order 2")).toThrow("key_wrong");
    expect(() => openKeyProvider({ key: randomBytes(32).toString("hex") }).unwrap(wrapped, "order 1")).toThrow(
      "key_wrong",
    );
  });

  it("says what is missing or wrong", () => {
    expect(() => openKeyProvider({})).toThrow("key_missing");
    expect(() => openKeyProvider({ keyFile: join(folder, "none") })).toThrow("key_missing");
    expect(() => openKeyProvider({ key: "c2hvcnQ=" })).toThrow("key_wrong");
  });

  it("hashes equal values alike within a field only", () => {
    const keys = openKeyProvider({ key: randomBytes(32).toString("base64") });
    expect(keys.hash("phone", "138").equals(keys.hash("phone", "138"))).toBe(true);
    expect(keys.hash("phone", "138").equals(keys.hash("name", "138"))).toBe(false);
  });
});
