import { z } from "zod";

const Port = z.coerce.number().int().min(0).max(65_535);

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** A connection past the pooler for LISTEN; behind a pooler without it, screens poll. */
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ORDERLOOM_KEY_FILE: z.string().optional(),
  ORDERLOOM_KEY: z.string().optional(),
  /** The address people open: it stands in links and cookies and is what origins are checked against. */
  ORDERLOOM_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The address that channels send webhooks to; by default the host of ORDERLOOM_URL on the runner's port. */
  ORDERLOOM_RUNNER_URL: z.url({ protocol: /^https?$/ }).optional(),
  PORT: Port.default(3000),
  RUNNER_PORT: Port.default(4000),
  ORDERLOOM_ADMIN_EMAIL: z.email().optional(),
  ORDERLOOM_ADMIN_PASSWORD: z.string().min(10).max(128).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug"]).default("info"),
});

/** What the web process is told from outside, checked, with the addresses worked out. */
export type Env = z.infer<typeof Env> & { readonly url: URL; readonly runnerUrl: URL };

let known: Env | null = null;

/** The environment of this process; read once, at the first use, so that a build needs none. Throws ZodError. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** Checks an environment; an empty value counts as absent. Throws ZodError naming the wrong variable. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Env.parse(given);
  const url = new URL(parsed.ORDERLOOM_URL ?? `http://localhost:${parsed.PORT}`);
  const runnerUrl = parsed.ORDERLOOM_RUNNER_URL
    ? new URL(parsed.ORDERLOOM_RUNNER_URL)
    : new URL(`${url.protocol}//${url.hostname}:${parsed.RUNNER_PORT}`);
  return { ...parsed, url, runnerUrl };
}
