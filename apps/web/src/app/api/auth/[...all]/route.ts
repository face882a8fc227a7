import { z } from "zod";
import { env } from "../../../../env.ts";
import { auth } from "../../../../server/auth/auth.ts";
import { signInLimiter } from "../../../../server/auth/sign-in-limiter.ts";
import { ownOrigins } from "../../../../server/own-origins.ts";
import { isJson, isSameOrigin } from "../../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

const Credentials = z.object({ email: z.string().max(320), password: z.string().max(128) });

/** Signing in and out. Everything else that better-auth offers goes through our own procedures and their rights. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request, ownOrigins(env().url)) || !isJson(request.headers))
    return new Response(null, { status: 403 });
  switch (new URL(request.url).pathname) {
    case "/api/auth/sign-in/email":
      return signIn(request);
    case "/api/auth/sign-out":
      return signOut(request);
    default:
      return new Response(null, { status: 404 });
  }
}

async function signIn(request: Request): Promise<Response> {
  const credentials = Credentials.safeParse(
    await request
      .clone()
      .json()
      .catch(() => null),
  );
  if (!credentials.success) return new Response(null, { status: 400 });
  const { email } = credentials.data;
  const waitS = signInLimiter.take(email, Date.now());
  if (waitS !== null) return new Response(null, { status: 429, headers: { "retry-after": String(waitS) } });
  const response = await auth().handler(request);
  if (response.ok) signInLimiter.clear(email);
  return response;
}

/** Leaves nothing of the person in this browser but its language and theme. */
async function signOut(request: Request): Promise<Response> {
  const response = await auth().handler(request);
  response.headers.set("clear-site-data", '"cache", "storage"');
  return response;
}
