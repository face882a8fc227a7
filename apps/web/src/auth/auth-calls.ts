import { z } from "zod";

export type SignInResult =
  | { readonly type: "ok"; readonly personId: string }
  | { readonly type: "wrong" }
  | { readonly type: "limited"; readonly seconds: number }
  | { readonly type: "unreachable" }
  | { readonly type: "failed" };

const SignedIn = z.object({ user: z.object({ id: z.string() }) });

/** Asks for a session. The password travels in the body and is kept nowhere. */
export async function signIn(input: { email: string; password: string }): Promise<SignInResult> {
  const response = await post("/api/auth/sign-in/email", input);
  if (!response) return { type: "unreachable" };
  if (response.status >= 500) return { type: "failed" };
  if (response.status === 429) {
    return {
      type: "limited",
      seconds: Number(response.headers.get("retry-after") ?? response.headers.get("x-retry-after") ?? 60),
    };
  }
  const body = SignedIn.safeParse(await response.json().catch(() => null));
  return response.ok && body.success ? { type: "ok", personId: body.data.user.id } : { type: "wrong" };
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
}

/** Tells the server that the person is still at work, which keeps the session from ending. */
export async function keepSession(): Promise<"kept" | "ended" | "unreachable"> {
  const response = await post("/api/session/keep", {});
  if (!response || response.status >= 500) return "unreachable";
  return response.ok ? "kept" : "ended";
}

async function post(url: string, body: unknown): Promise<Response | null> {
  const headers = { "content-type": "application/json" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => null);
}
