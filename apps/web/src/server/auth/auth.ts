import { randomUUID } from "node:crypto";
import { inControlTransaction } from "@orderloom/store/database/database";
import { getPerson } from "@orderloom/store/people/people";
import { account } from "@orderloom/store/tables/control/account";
import { person } from "@orderloom/store/tables/control/person";
import { session } from "@orderloom/store/tables/control/session";
import { verification } from "@orderloom/store/tables/control/verification";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { env } from "../../env.ts";
import { database } from "../database.ts";
import { log } from "../log.ts";
import { ownOrigins } from "../own-origins.ts";
import { authSecret } from "./auth-secret.ts";
import { SESSION_IDLE_S, SESSION_REFRESH_S } from "./session-times.ts";

/** From one address, which a whole office may share; the limit for one account is sign-in-limiter.ts. */
const SIGN_INS = { window: 60, max: 60 };

export type Auth = ReturnType<typeof createAuth>;

let known: Auth | null = null;

/** better-auth on our tables; made at the first use, so that a build needs no database. */
export function auth(): Auth {
  known ??= createAuth();
  return known;
}

function createAuth() {
  const { url } = env();
  return betterAuth({
    appName: "Orderloom",
    baseURL: url.origin,
    basePath: "/api/auth",
    secret: authSecret(),
    telemetry: { enabled: false },
    database: drizzleAdapter(database().drizzle, {
      provider: "pg",
      schema: { person, session, account, verification },
    }),
    trustedOrigins: [...ownOrigins(url)],
    user: { modelName: "person" },
    session: { expiresIn: SESSION_IDLE_S, updateAge: SESSION_REFRESH_S, cookieCache: { enabled: false } },
    databaseHooks: { session: { create: { before: refuseShutOut } } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    rateLimit: { enabled: true, window: 60, max: 120, customRules: { "/sign-in/email": SIGN_INS } },
    advanced: {
      cookiePrefix: "orderloom",
      useSecureCookies: url.protocol === "https:",
      database: { generateId: () => randomUUID() },
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, path: "/" },
    },
    logger: { level: "error", log: (level, message) => log[level === "debug" ? "info" : level](`auth: ${message}`) },
  });
}

/** Who was shut out gets no session and is told the same as with a wrong password: their word is worth no more. */
async function refuseShutOut({ userId }: { readonly userId: string }): Promise<void> {
  const found = await inControlTransaction(database(), (tx) => getPerson(tx, userId));
  if (!found?.active) throw new APIError("UNAUTHORIZED");
}
