import { env } from "../../../../../../env.ts";
import { readSignedIn } from "../../../../../../server/auth/read-signed-in.ts";
import { ImportPlace, takeImportFile } from "../../../../../../server/imports/import-files.ts";
import { ownOrigins } from "../../../../../../server/own-origins.ts";
import { isSameOrigin } from "../../../../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<unknown> };

/** Takes a file of an import; the file itself is the body. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  // A foreign page cannot send bytes of this kind without asking first.
  const isFile = request.headers.get("content-type") === "application/octet-stream";
  if (!isSameOrigin(request, ownOrigins(env().url)) || !isFile) return new Response(null, { status: 403 });
  const person = await readSignedIn(request.headers);
  if (!person) return new Response(null, { status: 401 });
  const place = ImportPlace.safeParse(await params);
  return place.success ? takeImportFile(request, place.data, person) : new Response(null, { status: 404 });
}
