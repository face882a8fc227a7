import { Environment } from "@orderloom/schema/ids";
import { cookies } from "next/headers";
import { chooseLanguage } from "../i18n/choose-language.ts";
import { LANGUAGE_COOKIE } from "../preferences/cookies.ts";
import { ENVIRONMENT_HEADER } from "../trpc/environment-header.ts";
import { currentPerson } from "./auth/current-person.ts";
import { readSignedIn } from "./auth/read-signed-in.ts";
import { database } from "./database.ts";
import { readReader } from "./reader.ts";
import type { RequestContext } from "./trpc.ts";

/** The context of a call over HTTP. An environment that is none is refused by zod before any procedure. */
export async function requestContext(request: Request): Promise<RequestContext> {
  const signedIn = await readSignedIn(request.headers);
  const jar = await cookies();
  return {
    db: database(),
    signedIn,
    environment: Environment.parse(request.headers.get(ENVIRONMENT_HEADER)),
    language: chooseLanguage({
      person: signedIn?.preferences.language ?? null,
      cookie: jar.get(LANGUAGE_COOKIE)?.value,
      acceptLanguage: request.headers.get("accept-language"),
      installation: "zh",
    }),
  };
}

/** The context of a page being rendered on the server. */
export async function pageContext(environment: Environment): Promise<RequestContext> {
  const [signedIn, reader] = await Promise.all([currentPerson(), readReader()]);
  return { db: database(), signedIn, environment, language: reader.language };
}
