import { expect, test } from "vitest";
import type { Machine } from "./find-browser.ts";
import { installedBrowser } from "./find-browser.ts";

function machine(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...files: string[]): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

test.each<[string, Machine, string | null]>([
  [
    "Debian's Chromium",
    machine("linux", { PATH: "/usr/local/bin:/usr/bin" }, "/usr/bin/chromium"),
    "/usr/bin/chromium",
  ],
  ["a snap, with an empty PATH", machine("linux", { PATH: "" }, "/snap/bin/chromium"), "/snap/bin/chromium"],
  [
    "Chrome before Edge on macOS",
    machine(
      "darwin",
      { HOME: "/Users/li" },
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    "/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  [
    "Edge, which every Windows has",
    machine(
      "win32",
      { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" },
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ),
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  [
    "the named one first",
    machine("linux", { CHROME_PATH: "/opt/c", PATH: "/usr/bin" }, "/opt/c", "/usr/bin/chromium"),
    "/opt/c",
  ],
  ["none", machine("linux", { PATH: "/usr/bin" }), null],
])("finds %s", (_name, given, expected) => {
  expect(installedBrowser(given)).toBe(expected);
});
