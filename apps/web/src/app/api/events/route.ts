import { env } from "../../../env.ts";
import { readSignedIn } from "../../../server/auth/read-signed-in.ts";
import { eventStream } from "../../../server/events/event-stream.ts";
import { topicHub } from "../../../server/events/hub.ts";
import { ownOrigins } from "../../../server/own-origins.ts";
import { isSameOrigin } from "../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

/** Hints of what changed, for one browser. Needs a session; what is told follows the person's rights. */
export async function GET(request: Request): Promise<Response> {
  if (!isSameOrigin(request, ownOrigins(env().url))) return new Response(null, { status: 403 });
  const readPerson = () => readSignedIn(request.headers);
  const person = await readPerson();
  // 204 tells EventSource not to try again; the page learns from its next query that the session has ended.
  if (!person) return new Response(null, { status: 204 });
  const stream = eventStream(person, { hub: topicHub(), readPerson, signal: request.signal });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
