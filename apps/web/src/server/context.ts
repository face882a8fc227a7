import { Environment } from "@orderloom/schema/ids";
import { TRPCError } from "@trpc/server";
import { chooseLanguage } from "../i18n/choose-language.ts";
import { LANGUAGE_COOKIE } from "../preferences/cookies.ts";
import { ENVIRONMENT_HEADER } from "../trpc/environment-header.ts";
import { currentPerson } from "./auth/current-person.ts";
import { readSignedIn } from "./auth/read-signed-in.ts";
import { database } from "./database.ts";
import { readCookie } from "./read-cookie.ts";
import { readReader } from "./reader.ts";
import type { RequestContext } from "./trpc.ts";

/** The context of a call over HTTP. An environment that is none is refused before any procedure. */
export async function requestContext({ headers }: Request): Promise<RequestContext> {
  const environment = Environment.safeParse(headers.get(ENVIRONMENT_HEADER));
  if (!environment.success) throw new TRPCError({ code: "BAD_REQUEST", cause: environment.error });
  const signedIn = await readSignedIn(headers);
  const language = chooseLanguage({
    person: signedIn?.preferences.language ?? null,
    cookie: readCookie(headers, LANGUAGE_COOKIE),
    acceptLanguage: headers.get("accept-language"),
    installation: "zh",
  });
  return { db: database(), signedIn, environment: environment.data, language, headers };
}

/** The context of a page being rendered on the server. */
export async function pageContext(environment: Environment): Promise<RequestContext> {
  const [signedIn, reader] = await Promise.all([currentPerson(), readReader()]);
  return { db: database(), signedIn, environment, language: reader.language };
}
