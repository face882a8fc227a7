import type { Environment } from "@orderloom/schema/ids";
import { TOKEN_SCOPES, type TokenScope } from "@orderloom/schema/permission";
import { closeDatabase, inTransaction } from "@orderloom/store/database/database";
import { createToken } from "@orderloom/store/people/tokens";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { vi } from "vitest";
import { database } from "../../database.ts";
import type { ApiRoute } from "../define-route.ts";

/** The API on a database of its own: tokens for it and calls to its routes as HTTP would make them. */
export type ApiBench = {
  readonly store: TestDatabase;
  token(environment: Environment, scopes?: readonly TokenScope[]): Promise<string>;
  call(route: ApiRoute, request: ApiRequest): Promise<{ status: number; headers: Headers; body: unknown }>;
  close(): Promise<void>;
};

export type ApiRequest = {
  readonly token?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
};

/** Points this process's server code at a database: a fresh one, unless one is given. */
export async function openApiBench(given?: TestDatabase): Promise<ApiBench> {
  const store = given ?? (await createTestDatabase());
  vi.stubEnv("DATABASE_URL", store.url);
  vi.stubEnv("ORDERLOOM_KEY", Buffer.alloc(32, 7).toString("base64"));
  return {
    store,
    async token(environment, scopes = TOKEN_SCOPES) {
      const made = await inTransaction(store.db, environment, (tx) =>
        createToken(tx, { name: "test", scopes, lifetimeSeconds: null, cause: { type: "system", name: "test" } }),
      );
      return made.token;
    },
    call,
    async close() {
      await closeDatabase(database());
      await store.close();
    },
  };
}

async function call(route: ApiRoute, { token, params = {}, query = "", headers = {}, body }: ApiRequest) {
  const request = new Request(`http://localhost:3000/api/v1/x${query}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await route(request, { params: Promise.resolve(params) });
  const answered: unknown = await response.json();
  return { status: response.status, headers: response.headers, body: answered };
}
