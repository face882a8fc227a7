import { z } from "zod";

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** A connection past the pooler for LISTEN; without it, behind a pooler, the runner polls. */
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ORDERLOOM_KEY_FILE: z.string().optional(),
  ORDERLOOM_KEY: z.string().optional(),
  RUNNER_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  RUNNER_HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug"]).default("info"),
  /** `off` makes a process that only takes messages in; others turn the runs. */
  RUNNER_WORK: z.enum(["on", "off"]).default("on"),
  /** Lease of a claimed call in milliseconds; shorter only in crash tests. */
  ORDERLOOM_LEASE_MS: z.coerce.number().int().min(200).optional(),
  /** How often an open breaker lets a call through, in milliseconds; shorter only in tests. */
  ORDERLOOM_BREAKER_MS: z.coerce.number().int().min(50).optional(),
});
export type Env = z.infer<typeof Env>;

/** Reads the runner's environment; a missing or wrong value is named in one line. Throws ZodError. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  return Env.parse(source);
}
