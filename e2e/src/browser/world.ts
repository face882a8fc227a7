import { z } from "zod";

const World = z.object({
  webUrl: z.string(),
  runnerUrl: z.string(),
  databaseUrl: z.string(),
  keyFile: z.string(),
  /** The one-time code of the first administrator's link. */
  adminCode: z.string(),
  /** An SMTP server on loopback, and where it tells what it received. */
  mailPort: z.number(),
  mailUrl: z.string(),
});
export type World = z.infer<typeof World>;

const VARIABLE = "ORDERLOOM_BROWSER_WORLD";

/** Hands the running product to the test workers, which are processes of their own. */
export function shareWorld(world: World): void {
  process.env[VARIABLE] = JSON.stringify(world);
}

/** True when a product is running already, as while somebody writes a test. */
export function isShared(): boolean {
  return process.env[VARIABLE] !== undefined;
}

/** The product under test. */
export function world(): World {
  return World.parse(JSON.parse(process.env[VARIABLE] ?? "null"));
}
