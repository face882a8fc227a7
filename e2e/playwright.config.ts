import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, browserPath } from "./src/browser/browser-path.ts";

/** The browser tests: one product, one worker, the stories in order. */
export default defineConfig({
  testDir: "src/browser",
  testMatch: "*.spec.ts",
  globalSetup: "./src/browser/global-setup.ts",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  outputDir: "test-results",
  use: {
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: { args: BROWSER_ARGS, ...browserPath() },
  },
});
