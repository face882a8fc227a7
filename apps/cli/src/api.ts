import type { Environment } from "@orderloom/schema/ids";
import type { TokenScope } from "@orderloom/schema/permission";
import { inTransaction } from "@orderloom/store/database/database";
import { createToken } from "@orderloom/store/people/tokens";
import { z } from "zod";
import type { CommandContext } from "./command.ts";
import type { Env } from "./env.ts";
import { Failure, spoken } from "./failure.ts";
import { localDatabaseUrl, withLocalStore } from "./local-store.ts";
import { runnerAddress, webAddress } from "./web-address.ts";
import { WORDS } from "./words.ts";

/** The API of a running web or runner, with a token that may do what the command does. */
export type Api = {
  get<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>>;
  post<Shape extends z.ZodType>(path: string, body: unknown, shape: Shape): Promise<z.output<Shape>>;
  /** Sends a file; a large one takes its time. */
  put<Shape extends z.ZodType>(path: string, file: Uint8Array<ArrayBuffer>, shape: Shape): Promise<z.output<Shape>>;
  /** An answer that is a text as it comes. */
  text(path: string): Promise<string>;
  /** An answer of any length, piece by piece. */
  pieces(path: string): AsyncGenerator<Uint8Array>;
};

/** Long enough for one command, short enough that a token left behind is worth nothing. */
const OWN_TOKEN_SECONDS = 300;
const REQUEST_MS = 30_000;
const FILE_MS = 10 * 60_000;
/** Millions of orders leave in one answer. */
const LONG_MS = 6 * 60 * 60_000;

/**
 * Opens the API for a command that needs `scopes`: with ORDERLOOM_TOKEN, else with a short-lived token made in the
 * database of this machine's installation. Each request carries the `headers` given.
 */
export async function openApi(
  context: CommandContext,
  scopes: readonly TokenScope[],
  headers: Headers = {},
): Promise<Api> {
  const base = `${await webAddress(context.terminal.env, context.url)}/api/v1`;
  return openAt(base, context, { scopes, headers });
}

type Headers = Readonly<Record<string, string>>;

/** Opens the runner's API, which takes orders in, as {@link openApi} opens web's. */
export async function openRunner(context: CommandContext, scopes: readonly TokenScope[]): Promise<Api> {
  return openAt(`${await runnerAddress(context.terminal.env)}/v1`, context, { scopes, headers: {} });
}

type Opening = { readonly scopes: readonly TokenScope[]; readonly headers: Headers };

async function openAt(base: string, context: CommandContext, { scopes, headers: more }: Opening): Promise<Api> {
  const { terminal, environment, environmentNamed } = context;
  const { env, language } = terminal;
  const given = env.ORDERLOOM_TOKEN;
  const token = given ?? (await ownToken(env, { environment, scopes }));
  const headers = {
    ...more,
    authorization: `Bearer ${token}`,
    "accept-language": language,
    // A given token decides the environment, unless the person names one.
    ...(given && !environmentNamed ? {} : { "x-orderloom-environment": environment }),
  };
  return {
    get: async (path, shape) => shape.parse(await send(base + path, { headers })),
    post: async (path, body, shape) =>
      shape.parse(
        await send(base + path, {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      ),
    put: async (path, file, shape) =>
      shape.parse(
        await send(base + path, {
          method: "POST",
          headers: { ...headers, "content-type": "application/octet-stream" },
          body: file,
          signal: AbortSignal.timeout(FILE_MS),
        }),
      ),
    text: async (path) => {
      const signal = AbortSignal.timeout(FILE_MS);
      const response = await reach(base + path, { headers, signal });
      return response.ok ? response.text() : String(await refused(response, base + path));
    },
    pieces: (path) => piecesOf(base + path, headers),
  };
}

async function* piecesOf(url: string, headers: Headers): AsyncGenerator<Uint8Array> {
  const response = await reach(url, { headers, signal: AbortSignal.timeout(LONG_MS) });
  if (!response.ok) await refused(response, url);
  else if (response.body) yield* response.body;
}

async function ownToken(
  env: Env,
  wish: { readonly environment: Environment; readonly scopes: readonly TokenScope[] },
): Promise<string> {
  if ((await localDatabaseUrl(env)) === null) throw new Failure(WORDS.noToken);
  const made = await withLocalStore(env, (db) =>
    inTransaction(db, wish.environment, (tx) =>
      createToken(tx, {
        name: "orderloom cli",
        scopes: wish.scopes,
        lifetimeSeconds: OWN_TOKEN_SECONDS,
        cause: { type: "system", name: "cli" },
      }),
    ),
  );
  return made.token;
}

/** What web (`sentence`) and runner (`message`) say when they refuse; a graph that was refused comes back with its problems, for the caller to print. */
const Refusal = z.object({
  error: z.object({
    code: z.string(),
    sentence: z.string().optional(),
    message: z.string().optional(),
    paths: z.array(z.string()).optional(),
  }),
});

async function send(url: string, init: RequestInit): Promise<unknown> {
  const response = await reach(url, init);
  return response.ok ? response.json().catch(() => null) : refused(response, url);
}

async function refused(response: Response, url: string): Promise<unknown> {
  const answered: unknown = await response.json().catch(() => null);
  const refusal = Refusal.safeParse(answered);
  if (!refusal.success) {
    throw new Failure(WORDS.notOrderloom, { params: { url: new URL(url).origin, status: response.status } });
  }
  const { code, sentence, message, paths } = refusal.data.error;
  if (code === "graph_invalid") return answered;
  throw new Failure(spoken([sentence ?? message ?? code, ...(paths ?? [])].join("\n  ")));
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: init.signal ?? AbortSignal.timeout(REQUEST_MS) });
  } catch (cause) {
    throw new Failure(WORDS.unreachable, { params: { url: new URL(url).origin }, cause });
  }
}
