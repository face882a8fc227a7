import { defineConfig } from "vitest/config";

const everywhere = ["packages/*/src", "apps/*/src", "scripts", "bench/src", "e2e/src"];
const integration = everywhere.map((root) => `${root}/**/*.integration.test.{ts,tsx}`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: ["scripts/test/property-seed.ts"],
          isolate: false, // unit tests share no state, and loading every module for each file doubled their time
          // Properties run for seconds on a busy machine; a hang is what this is for.
          testTimeout: 30_000,
          include: everywhere.map((root) => `${root}/**/*.test.{ts,tsx}`),
          exclude: [...integration, "**/node_modules/**", "**/.next/**"],
        },
      },
      {
        test: {
          name: "integration",
          include: integration,
          exclude: ["**/node_modules/**", "**/.next/**"],
          setupFiles: ["scripts/test/property-seed.ts", "scripts/test/name-buckets.ts"],
          globalSetup: ["scripts/test/integration-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 2, // half of a file's time goes into waiting for PostgreSQL
        },
      },
    ],
  },
});
