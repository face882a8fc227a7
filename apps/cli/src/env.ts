import { fileURLToPath } from "node:url";
import { z } from "zod";

const Env = z.object({
  /** The database to open for tokens and links; by default the embedded one of this project. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Where web answers. */
  ORDERLOOM_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the runner answers. */
  ORDERLOOM_RUNNER_URL: z.url({ protocol: /^https?$/ }).optional(),
  ORDERLOOM_TOKEN: z.string().optional(),
  ORDERLOOM_DATA_DIR: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  RUNNER_PORT: z.coerce.number().int().min(1).max(65_535).default(4000),
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
});
export type Env = z.infer<typeof Env>;

/** Where an installation started by `npm start` keeps its state, when it was not told otherwise. */
export const DEFAULT_STATE_DIR = fileURLToPath(new URL("../../../.orderloom", import.meta.url));

/** Checks the environment of the command; an empty value counts as absent. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): z.ZodSafeParseResult<Env> {
  return Env.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
}
