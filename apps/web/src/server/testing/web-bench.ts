import type { Role } from "@orderloom/schema/role";
import { closeDatabase, inControlTransaction } from "@orderloom/store/database/database";
import { createAdminLink } from "@orderloom/store/people/first-admin";
import { setRoles } from "@orderloom/store/people/person-access";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { vi } from "vitest";
import { POST as postAuth } from "../../app/api/auth/[...all]/route.ts";
import { POST as postTrpc } from "../../app/api/trpc/[trpc]/route.ts";
import { POST as postWelcome } from "../../app/api/welcome/route.ts";
import { ENVIRONMENT_HEADER } from "../../trpc/environment-header.ts";
import { database } from "../database.ts";

export const ORIGIN = "http://localhost:3000";
export const PASSWORD = "correct horse battery";

/** The screens' server on a database of its own, called as a browser would. */
export type WebBench = {
  readonly store: TestDatabase;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Adds an administrator through a one-time link. */
  join(email: string): Promise<Response>;
  /** The cookie of a new session. */
  signIn(email: string): Promise<string>;
  setRoles(email: string, roles: readonly Role[]): Promise<void>;
  close(): Promise<void>;
};

/** Points this process's server code at a fresh database. */
export async function openWebBench(): Promise<WebBench> {
  const store = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", store.url);
  vi.stubEnv("ORDERLOOM_KEY", Buffer.alloc(32, 7).toString("base64"));
  vi.stubEnv("ORDERLOOM_URL", ORIGIN);
  return {
    store,
    post,
    async join(email) {
      const link = await inControlTransaction(store.db, (tx) => createAdminLink(tx, SYSTEM));
      return post("/api/welcome", { code: link.secret, name: email, email, password: PASSWORD, language: "zh" });
    },
    async signIn(email) {
      const response = await post("/api/auth/sign-in/email", { email, password: PASSWORD });
      return response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; ");
    },
    async setRoles(email, roles) {
      const { rows } = await store.db.pool.query<{ id: string }>("select id from control.person where email = $1", [
        email,
      ]);
      const personId = rows[0]?.id ?? "";
      await inControlTransaction(store.db, (tx) => setRoles(tx, { personId, roles, cause: SYSTEM }));
    },
    async close() {
      await closeDatabase(database());
      await store.close();
    },
  };
}

const SYSTEM = { type: "system", name: "test" } as const;

async function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const request = new Request(ORIGIN + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN, [ENVIRONMENT_HEADER]: "live", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  if (path.startsWith("/api/auth/")) return postAuth(request);
  return path === "/api/welcome" ? postWelcome(request) : postTrpc(request);
}
