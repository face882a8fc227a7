import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";

/** The environment and system a browser is looked for in. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
}

const LINUX = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
const MACOS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chrome, Chromium or Edge: the one CHROME_PATH names, else an installed one, else Playwright's own. */
export function findBrowser(): string | null {
  const machine = { platform: process.platform, env: process.env, exists: existsSync };
  return installedBrowser(machine) ?? playwrightBrowser();
}

/** The first of the usual places that holds a browser. */
export function installedBrowser(machine: Machine): string | null {
  return usualPlaces(machine).find(machine.exists) ?? null;
}

function usualPlaces({ platform, env }: Machine): string[] {
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  if (platform === "win32") {
    const bases = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((base) => base !== undefined);
    return [...named, ...WINDOWS.flatMap((path) => bases.map((base) => `${base}\\${path}`))];
  }
  if (platform === "darwin") {
    const bases = ["/Applications", `${env.HOME ?? ""}/Applications`];
    return [...named, ...MACOS.flatMap((app) => bases.map((base) => `${base}/${app}.app/Contents/MacOS/${app}`))];
  }
  const directories = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin"].filter((path) => path !== "");
  return [...named, ...LINUX.flatMap((program) => directories.map((directory) => join(directory, program)))];
}

function playwrightBrowser(): string | null {
  const require = createRequire(join(ROOT, "e2e", "package.json"));
  const { chromium }: { chromium: { executablePath: () => string } } = require("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}
