import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./src/tables/control/*.ts", "./src/tables/data/live.ts", "./src/tables/data/sandbox.ts"],
  out: "./migrations",
});
