import { readSignedIn } from "../../../../../../server/auth/read-signed-in.ts";
import { giveRejected, ImportPlace } from "../../../../../../server/imports/import-files.ts";

export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<unknown> };

/** Gives the rows that an import did not take. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await readSignedIn(request.headers);
  if (!person) return new Response(null, { status: 401 });
  const place = ImportPlace.safeParse(await params);
  return place.success ? giveRejected(place.data, person) : new Response(null, { status: 404 });
}
